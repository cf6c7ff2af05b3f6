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

/**
 * No room on the disk: PostgreSQL 53100 disk_full, SQLITE_FULL, and what SQLite says instead where it does not look for
 * ENOSPC: a quota reached is a failed write, a file system that allots late a failed sync, and the WAL's index may not grow
 * (https://sqlite.org/rescode.html). A disk that cannot be read or locked is a fault, not a full one.
 */
const STORAGE_FULL = new Set([
  "53100",
  "ENOSPC",
  "SQLITE_FULL",
  "SQLITE_IOERR_WRITE",
  "SQLITE_IOERR_FSYNC",
  "SQLITE_IOERR_SHMSIZE",
]);
export const isStorageFull = (error: unknown): boolean => STORAGE_FULL.has(databaseErrorCode(error) ?? "");

/** PostgreSQL asks for the transaction to be run again (40001 serialization_failure, 40P01 deadlock_detected). */
export const isConflict = (error: unknown): boolean => {
  const code = databaseErrorCode(error);
  return code === "40001" || code === "40P01";
};
