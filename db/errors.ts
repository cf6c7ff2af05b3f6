/** Codes of the driver below Drizzle's wrapper, for either database. */
export function databaseErrorCode(error: unknown): string | undefined {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    const code = (e as { code?: unknown }).code;
    if (typeof code === "string") return code;
  }
  return undefined;
}

/** A unique index refused the row (SQLite, PostgreSQL 23505). */
export const isUniqueViolation = (error: unknown): boolean => {
  const code = databaseErrorCode(error);
  return code === "23505" || code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
};

/** No room on the disk (SQLITE_FULL; PostgreSQL 53100 disk_full). A write that did not reach the disk counts too. */
export const isStorageFull = (error: unknown): boolean => {
  const code = databaseErrorCode(error) ?? "";
  return code === "53100" || code === "ENOSPC" || code.startsWith("SQLITE_FULL") || code.startsWith("SQLITE_IOERR");
};

/** PostgreSQL asks for the transaction to be run again (40001 serialization_failure, 40P01 deadlock_detected). */
export const isConflict = (error: unknown): boolean => {
  const code = databaseErrorCode(error);
  return code === "40001" || code === "40P01";
};
