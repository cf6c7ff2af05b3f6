import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, inArray, like, or } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { RegisterEntry } from "./entry";
import { isDated, withoutYear } from "./standard-number";

const { registerEntry } = tables;

/**
 * The entries that keys name (see `foldStandardNumber`), by the key asked for. A key without a year finds the newest edition, as a
 * reference without a date means. What the register does not know is missing in the answer.
 */
export async function findEntries(on: Reader, keys: Iterable<string>): Promise<Map<string, RegisterEntry>> {
  const wanted = [...new Set(keys)].filter((key) => key !== "");
  if (wanted.length === 0) return new Map();
  // `_` of a key stands for any character in LIKE: what it finds too much is left out below.
  const undated = wanted.filter((key) => !isDated(key)).map((key) => like(registerEntry.key, `${key}-____`));
  const rows = await on
    .select()
    .from(registerEntry)
    .where(or(inArray(registerEntry.key, wanted), ...undated));
  const found = new Map<string, RegisterEntry>();
  for (const key of wanted) {
    const exact = rows.find((row) => row.key === key);
    const editions = rows.filter((row) => isDated(row.key) && withoutYear(row.key) === key);
    const entry = exact ?? editions.sort((a, b) => (a.key < b.key ? 1 : -1))[0];
    if (entry) found.set(key, entry);
  }
  return found;
}

/** The entry of a text that the academy holds, by its slug under /regulations. */
export async function findEntryOfText(on: Reader, slug: string): Promise<RegisterEntry | null> {
  const [found] = await on.select().from(registerEntry).where(eq(registerEntry.regulationSlug, slug));
  return found ?? null;
}

/** Every entry; some hundreds, since the register holds what the academy and its firms cite and no more. */
export const allEntries = (on: Reader): Promise<RegisterEntry[]> => on.select().from(registerEntry);

/** Writes an entry, new or changed; the caller has checked it and records the act. */
export const putEntry = (tx: Tx, row: RegisterEntry) =>
  tx.insert(registerEntry).values(row).onConflictDoUpdate({ target: registerEntry.key, set: row });
