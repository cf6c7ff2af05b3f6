import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { getOwnedDesk } from "~/domains/events/check-in/desk.store.server";
import { rejudge } from "~/domains/events/check-in/rejudge.server";
import { getScan } from "~/domains/events/check-in/scan.store.server";
import { canUndo } from "~/domains/events/check-in/scan-acts";
import { isDoorMade } from "~/domains/events/check-in/walk-in.server";
import type { Registration } from "~/domains/events/registration/registration";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import type { Verdict } from "~/kernel/verdict";
import { endSeat } from "../seats/give-back.server";

const { checkIn } = tables;

/**
 * Takes a scan back: it takes no part any more, and stays with who did it and why; all scans of its pass are then to be judged anew. With
 * the last scan of who was registered at the door, that registration goes: nothing else says that she came.
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
  const left =
    whose && (await isNoGuest(tx, whose))
      ? await endSeat(tx, whose, "cancelled", { decidedBy: by.personId, reason })
      : whose;
  return { verdict, whose: left };
}

/** Whether nobody sees any more, by any scan, that somebody came whom the door registered; booked hours keep what they rest on. */
async function isNoGuest(tx: Tx, one: Registration): Promise<boolean> {
  if (one.state !== "confirmed" || one.outcome !== null) return false;
  const scans = await tx.select().from(checkIn).where(eq(checkIn.registrationId, one.id));
  return isDoorMade(one, scans) && scans.every(({ undoneAt }) => undoneAt !== null);
}

/** Takes a scan back at a desk of its event. @throws NotFound, Refused for her own and for one taken back already */
export const undoScan = (by: Organizer, deskId: string, scanId: string, reason: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { event } = await getOwnedDesk(tx, by, deskId);
    const { verdict, whose } = await takeBack(tx, by, event.id, scanId, reason);
    insist(verdict);
    if (whose) await rejudge(tx, whose);
  });
