/**
 * The column vocabulary, once for both databases: the only file that knows the dialect.
 * A schema file is a function of a `Kit`; `sqliteKit` and `pgKit` have the same keys, and the PostgreSQL one is cast to the
 * SQLite types here and nowhere else, so stores are written and typed once.
 *
 * Representations: `instant` = milliseconds since the epoch, UTC (INTEGER / bigint); `day` = 'YYYY-MM-DD' (text), a calendar
 * day of Asia/Shanghai; `id` = UUIDv7 text; `json` = text / jsonb; `bool` = 0/1 / boolean.
 */
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";

export const sqliteKit = {
  dialect: "sqlite" as "sqlite" | "postgresql",
  table: lite.sqliteTable,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
  id: () => lite.text(),
  text: () => lite.text(),
  int: () => lite.integer(),
  real: () => lite.real(),
  bool: () => lite.integer({ mode: "boolean" }),
  instant: () => lite.integer(),
  day: () => lite.text(),
  json: <T>() => lite.text({ mode: "json" }).$type<T>(),
};

export type Kit = typeof sqliteKit;

export const pgKit = {
  dialect: "postgresql",
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  id: () => pg.text(),
  text: () => pg.text(),
  int: () => pg.integer(),
  real: () => pg.doublePrecision(),
  bool: () => pg.boolean(),
  instant: () => pg.bigint({ mode: "number" }),
  day: () => pg.text(),
  json: () => pg.jsonb(),
} as unknown as Kit;
