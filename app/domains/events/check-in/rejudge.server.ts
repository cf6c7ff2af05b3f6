import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Registration } from "../registration/registration";
import { judgeScans } from "./judge-scans";
import { settlementOf } from "./scan";

const { checkIn } = tables;

/**
 * Decides anew what every scan of a registration's pass is worth and keeps what changed. Called in each transaction that adds, takes
 * back or settles one, so that the rows never say anything else than the rule. Changes of earlier verdicts are acts of their own.
 * @param fresh ids of scans that were added just now: theirs is no change
 */
export async function rejudge(
  tx: Tx,
  registration: Registration,
  fresh: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { id, eventId, state, stateAt, passCode, personId } = registration;
  const scans = await tx
    .select()
    .from(checkIn)
    .where(and(eq(checkIn.registrationId, id), eq(checkIn.eventId, eventId)));
  const judged = judgeScans(scans, { state, stateAt, hasPass: passCode !== null });
  const settlement = settlementOf(scans);
  for (const scan of scans) {
    const { verdict, duplicateOfId } = judged.get(scan.id) ?? scan;
    // A decision goes for all scans that wait, those that arrive after it too, and takes the place of an earlier one.
    const concerned = scan.settledAt === null ? verdict === "invalid-pass" : scan.settledAt !== settlement?.settledAt;
    const settle =
      settlement !== null && concerned
        ? {
            settledAt: settlement.settledAt,
            settledBy: settlement.settledBy,
            settledHow: settlement.settledHow,
            settledReason: settlement.settledReason,
          }
        : {};
    const changed = verdict !== scan.verdict || duplicateOfId !== scan.duplicateOfId;
    if (!changed && Object.keys(settle).length === 0) continue;
    await tx
      .update(checkIn)
      .set({ verdict, duplicateOfId, ...settle })
      .where(eq(checkIn.id, scan.id));
    if (verdict === scan.verdict || fresh.has(scan.id)) continue;
    tx.record({
      act: "check-in.rejudged",
      subject: { kind: "check-in", id: scan.id },
      facts: { event: eventId, before: scan.verdict, after: verdict },
      ...(personId !== null && { about: personId }),
    });
  }
}
