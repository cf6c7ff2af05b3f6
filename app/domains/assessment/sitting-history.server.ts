import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq } from "drizzle-orm";
import { entriesOn } from "~/domains/ledger/entry-lookup";
import type { SettingChange } from "./sitting-settings";

/** The last changes of a sitting's settings as the ledger tells them, the newest first. Who made them is sealed there. */
export async function sittingHistory(
  sittingId: string,
  limit = 20,
  on: Reader = db,
): Promise<(SettingChange & { at: number })[]> {
  const { ledgerEntry } = tables;
  const rows = await on
    .select({ at: ledgerEntry.at, body: ledgerEntry.body })
    .from(ledgerEntry)
    .where(and(entriesOn(sittingId), eq(ledgerEntry.act, "sitting.changed")))
    .orderBy(desc(ledgerEntry.id))
    .limit(limit);
  return rows.map(({ at, body }) => {
    const { setting, before, after } = (JSON.parse(body) as { facts: SettingChange }).facts;
    return { at, setting, before, after };
  });
}
