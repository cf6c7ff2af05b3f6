import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq } from "drizzle-orm";
import { meetingsOf } from "~/domains/awards/decision/decision.store.server";
import { isDrawn } from "~/domains/awards/decision/drawn-ties";
import type { PanelOrder } from "~/domains/awards/scores/tie-steps";
import { entriesOn } from "~/domains/ledger/entry-lookup";
import { isoDayOf } from "~/kernel/instant-format";
import { type Refusal, refused } from "~/kernel/verdict";

/** What the entry of an act says of the draws that it showed: an alias of each order, which is in no other. */
export const drawsSaid = (before: readonly PanelOrder[], after: readonly PanelOrder[]): string =>
  after
    .filter((order) => isDrawn(order) && !before.includes(order))
    .map((order) => order.flat().toSorted().join(" "))
    .join(",");

/** Why an order stands: on which day, and by whose saving it, its draw was shown, as the log has it. */
export async function drawnAlready(on: Reader, cycleId: string, drawn: PanelOrder): Promise<Refusal> {
  const { ledgerEntry, person } = tables;
  const tie = drawn.flat().toSorted().join(" ");
  for (const { id } of await meetingsOf(on, cycleId)) {
    const acts = await on
      .select({ at: ledgerEntry.at, body: ledgerEntry.body, sealed: ledgerEntry.sealed })
      .from(ledgerEntry)
      .where(and(entriesOn(id), eq(ledgerEntry.act, "award-meeting.ties-ordered")))
      .orderBy(asc(ledgerEntry.id));
    const found = acts.find(({ body }) =>
      String((JSON.parse(body) as { facts: { drawn?: string } }).facts.drawn ?? "")
        .split(",")
        .includes(tie),
    );
    if (!found) continue;
    const { id: by } = (found.sealed?.actor?.value ?? {}) as { id?: string };
    const [officer] = by ? await on.select({ name: person.name }).from(person).where(eq(person.id, by)) : [];
    const day = isoDayOf(found.at);
    return officer?.name
      ? refused("award.decision.tieDrawnBy", { day, name: officer.name })
      : refused("award.decision.tieDrawnOn", { day });
  }
  return refused("award.decision.tieDrawn");
}
