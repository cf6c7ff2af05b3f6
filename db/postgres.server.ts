import { AsyncLocalStorage } from "node:async_hooks";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { drizzle } from "drizzle-orm/node-postgres";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import pg from "pg";
import { StorageFull } from "../app/kernel/errors";
import type { Connection, Reader, Writer } from "./client.server";
import { isConflict, isStorageFull } from "./errors";

const RETRIES = 40;

/**
 * PostgreSQL: SERIALIZABLE with retry, because READ COMMITTED loses updates (measured: 5 of 50). Rules are pure, so
 * running a transaction again is safe. `synchronous_commit` is asserted, a commit is durable when it returns.
 */
export function openPostgres(url: string): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: Number(process.env.PG_CONNECTIONS ?? 10),
    // Before the connection is lent for the first time: beside its first query the driver would queue the two, which pg 9 refuses.
    verify: (client, done) =>
      void client.query("SET synchronous_commit = on").then(
        () => done(),
        (error) => done(error),
      ),
  });
  // A connection that broke is replaced at the next use. The pool listens to those it holds only: one that is lent, between
  // two statements of a transaction, would end the whole program.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  const reader = drizzle(pool, { casing: "snake_case" });
  type Transaction = Parameters<Parameters<typeof reader.transaction>[0]>[0];
  const inside = new AsyncLocalStorage<Transaction>();

  async function once<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    return reader.transaction((tx) => inside.run(tx, () => work(tx as unknown as Writer)), {
      isolationLevel: "serializable",
    });
  }

  return {
    /** Inside a transaction its own: a read that waits for another connection of the pool waits for ever once all are held. */
    get reader() {
      return (inside.getStore() ?? reader) as unknown as Reader;
    },
    isInside: () => inside.getStore() !== undefined,
    async write(work) {
      if (inside.getStore()) throw new Error("a transaction was opened inside a transaction");
      for (let tries = 0; ; tries++) {
        try {
          return await once(work);
        } catch (error) {
          if (isStorageFull(error)) throw new StorageFull();
          if (!isConflict(error) || tries >= RETRIES) throw error;
          // Spread those who collided; the spread decides nothing but waiting.
          await new Promise((resolve) =>
            setTimeout(resolve, Math.random() * Math.min(200, 4 * 2 ** Math.min(tries, 6))),
          );
        }
      }
    },
    rows: async <T>(query: SQL): Promise<T[]> => (await (inside.getStore() ?? reader).execute(query)).rows as T[],
    rowsOf: async <T>(text: string, values: readonly unknown[]): Promise<T[]> => {
      const parts = text
        .split("?")
        .flatMap((part, i) => (i === 0 ? [sql.raw(part)] : [sql`${values[i - 1]}`, sql.raw(part)]));
      return (await (inside.getStore() ?? reader).execute(sql.join(parts))).rows as T[];
    },
    async insertRows(table, added) {
      const tx = inside.getStore();
      if (!tx) throw new Error("rows are added inside a transaction");
      if (added.length > 0)
        await tx.insert(table as unknown as PgTable).values([...added] as Record<string, unknown>[]);
    },
    async updateRows(table, changed) {
      const tx = inside.getStore();
      if (!tx) throw new Error("rows are changed inside a transaction");
      const keys = Object.keys(changed[0] ?? {});
      if (keys.length === 0) return;
      const columns = getTableColumns(table as unknown as PgTable) as Record<string, PgColumn>;
      const names = keys.map((key) => sql.identifier(toSnakeCase(key)));
      const lines = changed.map(
        (row) =>
          sql`(${sql.join(
            keys.map(
              (key) =>
                sql`${(row as Record<string, unknown>)[key]}::${sql.raw((columns[key] as PgColumn).getSQLType())}`,
            ),
            sql`, `,
          )})`,
      );
      await tx.execute(sql`
        UPDATE ${table} SET ${sql.join(
          names.map((name) => sql`${name} = changed.${name}`),
          sql`, `,
        )}
        FROM (VALUES ${sql.join(lines, sql`, `)}) AS changed (${sql.join(names, sql`, `)})
        WHERE ${table}."id" = changed."id"`);
    },
    ping: async () => {
      await pool.query("select 1");
    },
    close: () => pool.end(),
  };
}
