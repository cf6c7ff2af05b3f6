import Sqlite from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import { CasingCache } from "drizzle-orm/casing";
import pg from "pg";
import { databaseFile } from "./client.server";
import { dialect, tables } from "./tables";

export type PlainRow = Record<string, unknown>;
type Table = (typeof tables)[keyof typeof tables];

/** The tables by their names in the database, in a fixed order. */
export const tableList = (): { name: string; table: Table }[] =>
  Object.values(tables)
    .map((table) => ({ name: getTableName(table), table }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const casing = new CasingCache("snake_case");

/** How a row of the driver becomes the values that Drizzle inserts on either database. */
function reader(table: Table): (raw: PlainRow) => PlainRow {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    name: casing.getColumnCasing(column),
    column,
  }));
  return (raw) =>
    Object.fromEntries(
      columns.map(({ key, name, column }) => {
        const value = raw[name];
        return [key, value === null || value === undefined ? null : column.mapFromDriverValue(value as never)];
      }),
    );
}

/** Every row of every table as of one moment, while the program goes on writing: a read snapshot of the database. */
export async function* readSnapshot(): AsyncGenerator<{ table: string; row: PlainRow }> {
  if (dialect === "postgresql") yield* readPostgres();
  else yield* readSqlite();
}

async function* readSqlite(): AsyncGenerator<{ table: string; row: PlainRow }> {
  const connection = new Sqlite(databaseFile(), { readonly: true, fileMustExist: true });
  try {
    connection.exec("BEGIN");
    // A deferred transaction takes its snapshot at the first read.
    connection.prepare("select count(*) from sqlite_master").get();
    for (const { name, table } of tableList()) {
      const read = reader(table);
      for (const raw of connection.prepare(`select * from "${name}"`).iterate()) {
        yield { table: name, row: read(raw as PlainRow) };
      }
    }
  } finally {
    connection.close();
  }
}

async function* readPostgres(): AsyncGenerator<{ table: string; row: PlainRow }> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL as string });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for (const { name, table } of tableList()) {
      const read = reader(table);
      await client.query(`DECLARE rows_of CURSOR FOR SELECT * FROM "${name}"`);
      for (;;) {
        const { rows } = await client.query("FETCH 1000 FROM rows_of");
        if (rows.length === 0) break;
        for (const raw of rows) yield { table: name, row: read(raw) };
      }
      await client.query("CLOSE rows_of");
    }
  } finally {
    await client.end();
  }
}
