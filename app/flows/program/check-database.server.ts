import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { entriesOn } from "~/domains/ledger/entry-lookup";
import { config, isDemo } from "~/kernel/config";

/**
 * Keeps demo and production apart (docs/decisions/010): why this command may not run on this database, in one line, or null.
 * A demo leaves its act in the ledger for good, so a backup of one is known again wherever it is restored.
 */
export async function databaseFault(): Promise<string | null> {
  const { ledgerEntry, person } = tables;
  const marks = await db
    .select({ id: ledgerEntry.id })
    .from(ledgerEntry)
    .where(and(entriesOn("province"), eq(ledgerEntry.act, "demo.people-added")))
    .limit(1);
  const wasDemo = marks.length > 0;
  if (config.mode === "serve" && wasDemo)
    return "npm run serve refuses this database: npm start filled it with accounts whose password is known; give it another DATA_DIR or DATABASE_URL";
  if (isDemo() && !wasDemo && (await db.select({ id: person.id }).from(person).limit(1)).length > 0)
    return "npm start refuses this database: it is in use without demo accounts, whose password is known; give it another DATA_DIR or DATABASE_URL";
  return null;
}
