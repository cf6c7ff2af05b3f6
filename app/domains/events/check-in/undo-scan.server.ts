import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import type { Registration } from "../registration/registration";
import { getOwnedDesk } from "./desk.store.server";
import { rejudge } from "./rejudge.server";
import { getScan } from "./scan.store.server";
import { canUndo, notOwn } from "./scan-acts";

const { checkIn } = tables;

/**
 * Takes a scan back: it takes no part any more, and stays with who did it and why. A second time changes nothing.
 * @returns the registration whose scans are to be judged anew
 */
export async function takeBack(
  tx: Tx,
  by: Organizer,
  eventId: string,
  scanId: string,
  reason: string,
): Promise<Registration | null> {
  const { scan, registration } = await getScan(tx, eventId, scanId);
  if (!canUndo(scan).ok) return null;
  await tx
    .update(checkIn)
    .set({ undoneAt: tx.now, undoneBy: by.personId, undoneReason: reason })
    .where(eq(checkIn.id, scanId));
  tx.record({
    act: "check-in.undone",
    subject: { kind: "check-in", id: scanId },
    facts: { event: eventId },
    reason,
    ...(registration?.personId && { about: registration.personId }),
  });
  return registration;
}

/** Takes a scan back at a desk of its event. @throws NotFound, Refused for her own and for one taken back already */
export const undoScan = (by: Organizer, deskId: string, scanId: string, reason: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { event } = await getOwnedDesk(tx, by, deskId);
    const { scan, registration } = await getScan(tx, event.id, scanId);
    insist(notOwn(by.personId, registration));
    insist(canUndo(scan));
    const whose = await takeBack(tx, by, event.id, scanId, reason);
    if (whose) await rejudge(tx, whose);
  });
