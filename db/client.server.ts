import type { SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import { openPostgres, type Patience } from "./postgres.server";
import { openSqlite } from "./sqlite.server";
import { dialect } from "./tables";

/** What may read: the same surface on both databases. Builders are awaited; `.run/.get/.all` do not exist on PostgreSQL. */
export type Reader = Pick<SqliteRemoteDatabase, "select" | "selectDistinct" | "$count" | "with">;
/** What may write; made by `transact` and `maintain` only (app/domains/ledger/transact.server.ts). */
export type Writer = Reader & Pick<SqliteRemoteDatabase, "insert" | "update" | "delete">;

export interface Connection {
  readonly reader: Reader;
  /** Whether the caller stands in a transaction whose connection `reader` is; never on SQLite, which reads beside it. */
  isInside(): boolean;
  /** Runs `work` in one transaction, durable when the promise resolves; the whole of it may run again on a conflict. */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Rows of a hand-written query that both dialects understand; inside a transaction it is part of it. */
  rows<T>(query: SQL): Promise<T[]>;
  /** The same of a text with `?` for each value, which may be long: nothing is built on SQLite, the statement is kept. */
  rowsOf<T>(text: string, values: readonly unknown[]): Promise<T[]>;
  /** Adds rows to a table inside a transaction, without building a statement each time: for what is written by the thousand. */
  insertRows<T extends SQLiteTable>(table: T, rows: readonly T["$inferInsert"][]): Promise<void>;
  /** Sets the given columns of rows that are there, found by their primary key, inside a transaction: for what is changed by the thousand. */
  updateRows<T extends SQLiteTable>(
    table: T,
    rows: readonly (Partial<T["$inferSelect"]> & ({ id: string } | { personId: string }))[],
  ): Promise<void>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

let connection: Connection | undefined;
let patience: Patience | undefined;

/** The connection of this process, opened at first use. */
export function connect(): Connection {
  connection ??=
    dialect === "postgresql" ? openPostgres(process.env.DATABASE_URL as string, patience) : openSqlite(databaseFile());
  return connection;
}

/**
 * From the next `connect` on, how long PostgreSQL may leave this process without an answer. For a server, where one silent
 * connection would hold up everyone; a restore or an audit of a large database may take its time.
 */
export function limitPatience(most: Patience): void {
  patience = most;
}

export async function disconnect(): Promise<void> {
  const closing = connection;
  connection = undefined;
  await closing?.close();
}

/** Path of the SQLite file. */
export function databaseFile(): string {
  return process.env.DATABASE_FILE || `${process.env.DATA_DIR ?? "./data"}/academy.sqlite`;
}

/** Reads. Writes go through `transact`. */
export const db: Reader = {
  select: ((...args: []) => connect().reader.select(...args)) as Reader["select"],
  selectDistinct: ((...args: []) => connect().reader.selectDistinct(...args)) as Reader["selectDistinct"],
  $count: ((...args: Parameters<Reader["$count"]>) => connect().reader.$count(...args)) as Reader["$count"],
  with: ((...args: Parameters<Reader["with"]>) => connect().reader.with(...args)) as Reader["with"],
};

/** Rows of a hand-written query that both dialects understand. Raw numbers of aggregates may be strings on PostgreSQL. */
export const rows = <T>(query: SQL): Promise<T[]> => connect().rows<T>(query);
/** Rows of a hand-written text with `?` for each value (see Connection.rowsOf). */
export const rowsOf = <T>(text: string, values: readonly unknown[]): Promise<T[]> => connect().rowsOf<T>(text, values);
