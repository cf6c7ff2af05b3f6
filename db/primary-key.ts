import { getTableColumns, type Table } from "drizzle-orm";

/** The column that a table's rows are found by: the one declared as its primary key. */
export function primaryKeyOf(table: Table): string {
  const [found] = Object.entries(getTableColumns(table)).find(([, column]) => column.primary) ?? [];
  if (found === undefined) throw new Error("rows of a table without a primary key of one column are not found by it");
  return found;
}
