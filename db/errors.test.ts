import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, it } from "vitest";
import { isStorageFull } from "./errors";

const wrapped = (code: string) =>
  new DrizzleQueryError("insert", [], Object.assign(new Error("the driver's words"), { code }));

it.each(["53100", "ENOSPC", "SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_SHMSIZE"])(
  "%s is a full disk",
  (code) => expect(isStorageFull(wrapped(code))).toBe(true),
);

it.each([
  "SQLITE_IOERR_READ",
  "SQLITE_IOERR_SHORT_READ",
  "SQLITE_IOERR_LOCK",
  "SQLITE_IOERR_CORRUPTFS",
  "SQLITE_CORRUPT",
  "58030",
])("%s is a fault", (code) => expect(isStorageFull(wrapped(code))).toBe(false));

it("an error without a code is a fault", () => {
  expect(isStorageFull(new Error("disk full"))).toBe(false);
  expect(isStorageFull("ENOSPC")).toBe(false);
});
