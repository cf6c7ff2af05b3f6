import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { entriesOn } from "~/domains/ledger/entry-lookup";
import { config, isDemo } from "~/kernel/config";

/** Whether a demo filled this database: its act stays in the ledger for good, so a backup of one is known again wherever it is restored. */
export async function wasDemo(): Promise<boolean> {
  const { ledgerEntry } = tables;
  const marks = await db
    .select({ id: ledgerEntry.id })
    .from(ledgerEntry)
    .where(and(entriesOn("province"), eq(ledgerEntry.act, "demo.people-added")))
    .limit(1);
  return marks.length > 0;
}

/**
 * Keeps demo and production apart (docs/decisions/010): why this command may not run on this database, in one line, or null. */
export async function databaseFault(): Promise<string | null> {
  const { person } = tables;
  const demo = await wasDemo();
  if (config.mode === "serve" && demo)
    return "npm run serve refuses this database: npm start filled it with accounts whose password is known; give it another DATA_DIR or DATABASE_URL";
  if (isDemo() && !demo && (await db.select({ id: person.id }).from(person).limit(1)).length > 0)
    return "npm start refuses this database: it is in use without demo accounts, whose password is known; give it another DATA_DIR or DATABASE_URL";
  return null;
}
