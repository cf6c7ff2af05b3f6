import type { CheckInSettlement } from "@db/statuses";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { getOwnedEvent } from "../event/event.store.server";
import { rejudge } from "./rejudge.server";
import { getScan } from "./scan.store.server";
import { canSettle } from "./scan-acts";

const { checkIn } = tables;

/**
 * Decides whether the presence of who was let in with a cancelled pass counts; it goes for all her scans of this event, and the last
 * decision holds. What was decided before stays in the log.
 * @throws NotFound, Refused when it waits for none, is booked, or is her own
 */
export const settleScan = (
  by: Organizer,
  slug: string,
  scanId: string,
  { how, reason }: { how: CheckInSettlement; reason: string },
): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const event = await getOwnedEvent(tx, by, slug);
    const { scan, registration } = await getScan(tx, event.id, scanId);
    insist(canSettle(by.personId, scan, registration));
    await tx
      .update(checkIn)
      .set({ settledAt: tx.now, settledBy: by.personId, settledHow: how, settledReason: reason })
      .where(eq(checkIn.id, scanId));
    tx.record({
      act: "check-in.settled",
      subject: { kind: "check-in", id: scanId },
      facts: { event: event.id, how, before: scan.settledHow },
      reason,
      ...(registration?.personId && { about: registration.personId }),
    });
    if (registration) await rejudge(tx, registration);
  });
