import type { SettledHow } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { isEnded } from "~/domains/register/entry";
import { findEntries } from "~/domains/register/entry.store.server";
import { newId } from "~/kernel/ids";
import type { DisclosedStandard } from "./disclosed-standard.store.server";

type Citing = Pick<DisclosedStandard, "id" | "entryKey" | "cites">;

/** The keys of the register that a standard stands for: its own number and those it cites. */
export const keysOf = ({ entryKey, cites }: Pick<Citing, "entryKey" | "cites">): string[] => [
  ...(entryKey === null ? [] : [entryKey]),
  ...cites,
];

/**
 * Brings the reminders of one standard to what it cites now: an entry that is over already is noted at once, as if it had been
 * superseded today, and a reminder of one that it no longer cites is settled as replaced.
 */
export async function followCitations(tx: Tx, standard: Citing, personId: string, today: string): Promise<void> {
  const { supersessionNotice } = tables;
  const found = await findEntries(tx, keysOf(standard));
  const entries = Array.from(found, ([, entry]) => entry);
  for (const entry of entries.filter((one) => isEnded(one, today)))
    await tx
      .insert(supersessionNotice)
      .values({
        id: newId(tx.now),
        entryKey: entry.key,
        citingKind: "disclosed-standard",
        citingId: standard.id,
        toldAt: tx.now,
        settledAt: null,
        settledBy: null,
        settledHow: null,
        settledReason: null,
      })
      .onConflictDoNothing();
  const cited = new Set(entries.map(({ key }) => key));
  const open = await tx
    .select()
    .from(supersessionNotice)
    .where(and(isReminderOf(standard.id), isNull(supersessionNotice.settledAt)));
  for (const { entryKey } of open)
    if (!cited.has(entryKey)) await settleReminders(tx, standard.id, personId, "replaced", null, entryKey);
}

/** Settles what is open of one standard, all of it or what is told about one entry. */
export async function settleReminders(
  tx: Tx,
  standardId: string,
  personId: string,
  how: SettledHow,
  reason: string | null,
  entryKey?: string,
): Promise<number> {
  const { supersessionNotice } = tables;
  const settled = await tx
    .update(supersessionNotice)
    .set({ settledAt: tx.now, settledBy: personId, settledHow: how, settledReason: reason })
    .where(
      and(
        isReminderOf(standardId),
        isNull(supersessionNotice.settledAt),
        entryKey === undefined ? undefined : eq(supersessionNotice.entryKey, entryKey),
      ),
    )
    .returning({ id: supersessionNotice.id });
  return settled.length;
}

const isReminderOf = (standardId: string) =>
  and(
    eq(tables.supersessionNotice.citingKind, "disclosed-standard"),
    eq(tables.supersessionNotice.citingId, standardId),
  );
