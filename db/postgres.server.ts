import { AsyncLocalStorage } from "node:async_hooks";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { drizzle } from "drizzle-orm/node-postgres";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import pg from "pg";
import { StorageFull } from "../app/kernel/errors";
import type { Connection, Reader, Writer } from "./client.server";
import { isConflict, isStorageFull } from "./errors";
import { primaryKeyOf } from "./primary-key";
import { StatementsInTurn } from "./statements-in-turn";

const RETRIES = 40;
/** A rollback is nothing to wait for: a connection that does not answer it is closed, which rolls back as well. */
const ROLLBACK_MS = 2_000;

export interface Patience {
  /** How long a caller waits for a connection, a new one or one of those that are lent. */
  connectMs: number;
  /** How long any one statement may go unanswered; its connection is then closed, here and, if it still works, there. */
  answerMs: number;
}

/**
 * PostgreSQL: SERIALIZABLE with retry, because READ COMMITTED loses updates (measured: 5 of 50). Rules are pure, so
 * running a transaction again is safe. `synchronous_commit` is asserted, a commit is durable when it returns.
 * With `patience` every question ends in that time, also where the server or the network falls silent; without it a
 * statement may take as long as it takes.
 */
export function openPostgres(url: string, patience?: Patience): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: Number(process.env.PG_CONNECTIONS ?? 10),
    keepAlive: true,
    ...(patience && { connectionTimeoutMillis: patience.connectMs, query_timeout: patience.answerMs }),
    // Before the connection is lent for the first time: beside its first query the driver would queue the two, which pg 9 refuses.
    verify: (client, done) =>
      void client.query(`SET synchronous_commit = on; SET statement_timeout = ${patience?.answerMs ?? 0}`).then(
        () => done(),
        (error) => done(error),
      ),
  });
  // A connection that broke is replaced at the next use. The pool listens to those it holds only: one that is lent, between
  // two statements of a transaction, would end the whole program.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  const reader = drizzle(pool, { casing: "snake_case" });
  const inside = new AsyncLocalStorage<{ tx: Transaction["tx"]; over: boolean }>();
  /** Drizzle over one connection, made once for it: its cache of column names is dear to fill. */
  const made = new WeakMap<pg.PoolClient, Transaction>();

  function on(client: pg.PoolClient): Transaction {
    const transaction = made.get(client) ?? transactionOn(client);
    made.set(client, transaction);
    return transaction;
  }

  /** The transaction that the caller stands in; what it began and did not wait for is outside again when it has ended. */
  function current(): Transaction["tx"] | undefined {
    const store = inside.getStore();
    return store && !store.over ? store.tx : undefined;
  }

  /** Not Drizzle's own `transaction`: that one never gives back a connection that breaks at `begin`. */
  async function once<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    const { tx, statements } = on(client);
    const store = { tx, over: false };
    let broken: Error | undefined;
    try {
      await client.query("begin isolation level serializable");
      statements.open();
      const result = await inside.run(store, () => work(tx as unknown as Writer));
      await statements.end();
      await commit(client);
      return result;
    } catch (error) {
      await statements.end();
      broken = await rollback(client);
      throw error;
    } finally {
      store.over = true;
      client.release(broken);
    }
  }

  return {
    /** Inside a transaction its own: a read that waits for another connection of the pool waits for ever once all are held. */
    get reader() {
      return (current() ?? reader) as unknown as Reader;
    },
    isInside: () => current() !== undefined,
    async write(work) {
      if (current()) throw new Error("a transaction was opened inside a transaction");
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
    rows: async <T>(query: SQL): Promise<T[]> => (await (current() ?? reader).execute(query)).rows as T[],
    rowsOf: async <T>(text: string, values: readonly unknown[]): Promise<T[]> => {
      const parts = text
        .split("?")
        .flatMap((part, i) => (i === 0 ? [sql.raw(part)] : [sql`${values[i - 1]}`, sql.raw(part)]));
      return (await (current() ?? reader).execute(sql.join(parts))).rows as T[];
    },
    async insertRows(table, added) {
      const tx = current();
      if (!tx) throw new Error("rows are added inside a transaction");
      if (added.length > 0)
        await tx.insert(table as unknown as PgTable).values([...added] as Record<string, unknown>[]);
    },
    async updateRows(table, changed) {
      const tx = current();
      if (!tx) throw new Error("rows are changed inside a transaction");
      const keys = Object.keys(changed[0] ?? {});
      if (keys.length === 0) return;
      const columns = getTableColumns(table as unknown as PgTable) as Record<string, PgColumn>;
      const own = sql.identifier(toSnakeCase(primaryKeyOf(table as unknown as PgTable)));
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
        WHERE ${table}.${own} = changed.${own}`);
    },
    ping: async () => {
      await pool.query("select 1");
    },
    close: () => pool.end(),
  };
}

type Transaction = ReturnType<typeof transactionOn>;
function transactionOn(client: pg.PoolClient) {
  const statements = new StatementsInTurn(client);
  return { statements, tx: drizzle(statements as unknown as pg.PoolClient, { casing: "snake_case" }) };
}

/** @throws Error when a statement had failed before and its error was swallowed: PostgreSQL then rolls back, and calls that no error */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query("commit");
  if (command !== "COMMIT") throw new Error("the transaction had failed and was rolled back");
}

/** Undefined, or why the connection cannot be lent again. */
function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  // `query_timeout` of one statement is the driver's, and missing in its types.
  const statement = { text: "rollback", query_timeout: ROLLBACK_MS } as pg.QueryConfig;
  return client.query(statement).then(
    () => undefined,
    (error: Error) => error,
  );
}
