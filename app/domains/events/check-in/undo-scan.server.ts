import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import type { Verdict } from "~/kernel/verdict";
import type { Registration } from "../registration/registration";
import { getOwnedDesk } from "./desk.store.server";
import { rejudge } from "./rejudge.server";
import { getScan } from "./scan.store.server";
import { canUndo } from "./scan-acts";

const { checkIn } = tables;

/**
 * Takes a scan back: it takes no part any more, and stays with who did it and why; all scans of its pass are then to be judged anew.
 * @returns whose scan it was, or why it is not taken back: a second time, and her own
 */
export async function takeBack(
  tx: Tx,
  by: Organizer,
  eventId: string,
  scanId: string,
  reason: string,
): Promise<{ verdict: Verdict; whose: Registration | null }> {
  const { scan, registration: whose } = await getScan(tx, eventId, scanId);
  const verdict = canUndo(by.personId, scan, whose);
  if (!verdict.ok) return { verdict, whose };
  await tx
    .update(checkIn)
    .set({ undoneAt: tx.now, undoneBy: by.personId, undoneReason: reason })
    .where(eq(checkIn.id, scanId));
  tx.record({
    act: "check-in.undone",
    subject: { kind: "check-in", id: scanId },
    facts: { event: eventId },
    reason,
    ...(whose?.personId && { about: whose.personId }),
  });
  return { verdict, whose };
}

/** Takes a scan back at a desk of its event. @throws NotFound, Refused for her own and for one taken back already */
export const undoScan = (by: Organizer, deskId: string, scanId: string, reason: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { event } = await getOwnedDesk(tx, by, deskId);
    const { verdict, whose } = await takeBack(tx, by, event.id, scanId, reason);
    insist(verdict);
    if (whose) await rejudge(tx, whose);
  });
