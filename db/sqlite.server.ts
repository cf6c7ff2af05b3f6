import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { type Column, getTableColumns, getTableName, type SQL } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { StorageFull } from "../app/kernel/errors";
import type { Connection, Reader, Writer } from "./client.server";
import { isStorageFull } from "./errors";
import { primaryKeyOf } from "./primary-key";

const STATEMENTS_KEPT = 500;
/** How many waiting transactions share one commit (one sync); each is a savepoint, so one failing does not touch the others. */
const GROUP = 256;

/**
 * SQLite: one writer connection behind a queue, one read-only connection. WAL with `synchronous=FULL`: better-sqlite3's
 * build does not sync WAL commits otherwise (measured: 600 of 600 simulated power cuts lost an acknowledged row).
 */
export function openSqlite(file: string): Connection {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writing = prepareFile(new Sqlite(file));
  const reading = new Sqlite(file, { readonly: true });
  reading.pragma("busy_timeout = 5000");
  // drizzle reads `casing` from the third argument only; as second one it is dropped without a word.
  const reader = drizzle(proxy(reading), undefined, { casing: "snake_case" });
  const writer = drizzle(proxy(writing), undefined, { casing: "snake_case" });
  const inside = new AsyncLocalStorage<true>();
  const handWritten = { reading: keepStatements(reading), writing: keepStatements(writing) };
  const { insert, update } = rowStatements(writing);

  function run<T>(text: string, values: readonly unknown[]): T[] {
    const statement = (inside.getStore() ? handWritten.writing : handWritten.reading)(text);
    if (statement.reader) return statement.all(...values) as T[];
    statement.run(...values);
    return [];
  }

  interface Waiting {
    work: (writer: Writer) => Promise<unknown>;
    resolve: (value: unknown) => void;
    reject: (reason: unknown) => void;
  }
  let queue: Waiting[] = [];
  let running = false;

  async function runGroup(group: Waiting[]): Promise<void> {
    const done: (() => void)[] = [];
    try {
      writing.exec("BEGIN IMMEDIATE");
      for (const one of group) {
        writing.exec("SAVEPOINT one");
        try {
          const value = await inside.run(true, () => one.work(writer as unknown as Writer));
          writing.exec("RELEASE one");
          done.push(() => one.resolve(value));
        } catch (error) {
          // A full disk may have ended the whole transaction already; then nobody of this group is acknowledged.
          if (!writing.inTransaction) throw error;
          writing.exec("ROLLBACK TO one");
          writing.exec("RELEASE one");
          done.push(() => one.reject(isStorageFull(error) ? new StorageFull() : error));
        }
      }
      writing.exec("COMMIT");
    } catch (error) {
      if (writing.inTransaction) writing.exec("ROLLBACK");
      const reason = isStorageFull(error) ? new StorageFull() : error;
      for (const one of group) one.reject(reason);
      return;
    }
    for (const settle of done) settle();
  }

  async function drain(): Promise<void> {
    running = true;
    while (queue.length > 0) {
      const group = queue.slice(0, GROUP);
      queue = queue.slice(GROUP);
      await runGroup(group);
    }
    running = false;
  }

  return {
    reader: reader as unknown as Reader,
    isInside: () => false,
    write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
      if (inside.getStore()) return Promise.reject(new Error("a transaction was opened inside a transaction"));
      return new Promise<T>((resolve, reject) => {
        queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
        // Wait for the rest of this turn of the event loop, so that what arrived together is committed together.
        if (!running) {
          running = true;
          setImmediate(drain);
        }
      });
    },
    rows: async <T>(query: SQL): Promise<T[]> => {
      const built = (
        writer as unknown as { dialect: { sqlToQuery(q: SQL): { sql: string; params: unknown[] } } }
      ).dialect.sqlToQuery(query);
      return run<T>(built.sql, built.params);
    },
    rowsOf: async <T>(text: string, values: readonly unknown[]) => run<T>(text, values),
    insertRows: async (table, added) => {
      if (!inside.getStore()) throw new Error("rows are added inside a transaction");
      insert(table, added);
    },
    updateRows: async (table, changed) => {
      if (!inside.getStore()) throw new Error("rows are changed inside a transaction");
      update(table, changed);
    },
    ping: async () => {
      // A page of the file, not a constant: `select 1` answers without looking at it.
      reading.prepare("select count(*) from sqlite_master").get();
    },
    close: async () => {
      while (running) await new Promise((resolve) => setTimeout(resolve, 5));
      reading.close();
      writing.close();
    },
  };
}

function prepareFile(connection: Sqlite.Database): Sqlite.Database {
  connection.pragma("busy_timeout = 5000");
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("cache_size = -16384");
  // 16 MB of log between checkpoints, four times the default: a page that many saves touch is copied back a quarter as often.
  connection.pragma("wal_autocheckpoint = 4000");
  assertDurable(connection);
  return connection;
}

/** Refuses to go on with a database that would acknowledge what a power cut can take back. */
export function assertDurable(connection: Sqlite.Database): void {
  const mode = connection.pragma("journal_mode", { simple: true });
  const synchronous = connection.pragma("synchronous", { simple: true });
  if (mode !== "wal" || synchronous !== 2) {
    throw new Error(
      `SQLite is not durable: journal_mode=${mode}, synchronous=${synchronous}; wal and 2 (FULL) are needed`,
    );
  }
}

/** Statements of a connection kept by their text; `prepare` may set them up. */
function keepStatements(connection: Sqlite.Database, setUp: (statement: Sqlite.Statement) => void = () => {}) {
  const statements = new Map<string, Sqlite.Statement>();
  return (text: string): Sqlite.Statement => {
    let statement = statements.get(text);
    if (!statement) {
      if (statements.size >= STATEMENTS_KEPT) statements.delete(statements.keys().next().value as string);
      statement = connection.prepare(text);
      setUp(statement);
      statements.set(text, statement);
    }
    return statement;
  };
}

/**
 * Adds and changes rows with one kept statement a table: building the same insert with Drizzle for each batch of saves took
 * more time than SQLite takes to run it (measured: 70 of 110 µs a row), and one update joined to a list of rows took fifteen
 * times what an update a row takes (25 µs, 1.6 µs).
 */
function rowStatements(connection: Sqlite.Database) {
  type Row = Readonly<Record<string, unknown>>;
  interface Plan {
    keys: string[];
    columns: Column[];
    statement: Sqlite.Statement;
  }
  const named = (key: string) => `"${toSnakeCase(key)}"`;
  const inserts = new Map<SQLiteTable, Plan>();
  const updates = new Map<string, Plan>();

  const planOf = <K>(plans: Map<K, Plan>, key: K, table: SQLiteTable, keys: string[], text: () => string): Plan => {
    let plan = plans.get(key);
    if (!plan) {
      const columns = getTableColumns(table) as Record<string, Column>;
      plan = { keys, columns: keys.map((name) => columns[name] as Column), statement: connection.prepare(text()) };
      plans.set(key, plan);
    }
    return plan;
  };
  const runEach = ({ keys, columns, statement }: Plan, rows: readonly Row[]): void => {
    const values: ReturnType<Column["mapToDriverValue"]>[] = new Array(keys.length);
    for (const row of rows) {
      for (let i = 0; i < keys.length; i++) {
        const value = row[keys[i] as string] ?? null;
        values[i] = value === null ? null : (columns[i] as Column).mapToDriverValue(value);
      }
      statement.run(...values);
    }
  };

  return {
    insert(table: SQLiteTable, rows: readonly Row[]): void {
      if (rows.length === 0) return;
      const keys = Object.keys(getTableColumns(table));
      const text = () =>
        `insert into "${getTableName(table)}" (${keys.map(named).join(", ")}) values (${keys.map(() => "?").join(", ")})`;
      runEach(planOf(inserts, table, table, keys, text), rows);
    },
    update(table: SQLiteTable, rows: readonly Row[]): void {
      const own = primaryKeyOf(table);
      const keys = Object.keys(rows[0] ?? {}).filter((key) => key !== own);
      if (keys.length === 0) return;
      const text = `update "${getTableName(table)}" set ${keys.map((key) => `${named(key)} = ?`).join(", ")} where ${named(own)} = ?`;
      runEach(
        planOf(updates, text, table, [...keys, own], () => text),
        rows,
      );
    },
  };
}

/** Drizzle's public async interface over the synchronous driver, with prepared statements kept by their text. */
function proxy(connection: Sqlite.Database) {
  const prepare = keepStatements(connection, (statement) => void (statement.reader && statement.raw()));
  return async (text: string, params: unknown[], method: "run" | "all" | "get" | "values") => {
    const statement = prepare(text);
    if (!statement.reader) {
      statement.run(...params);
      return { rows: [] };
    }
    if (method === "get") return { rows: statement.get(...params) as unknown[] };
    return { rows: statement.all(...params) as unknown[] };
  };
}
