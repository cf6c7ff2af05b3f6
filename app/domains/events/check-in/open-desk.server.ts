import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { maintain, person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { canDo, type Event } from "../event/event";
import { getOwnedEvent, getSession } from "../event/event.store.server";
import { type Desk, getOwnedDesk } from "./desk.store.server";

const { checkInDesk } = tables;
/** How exact 最近连线 is, ms: not every scan writes it. */
const SEEN_EVERY_MS = 20_000;

/** Opens a desk at the door of an event of hers or of one of its sessions. @throws NotFound, Refused */
export const openDesk = (
  by: Organizer,
  slug: string,
  { name, sessionId }: { name: string; sessionId: string | null },
): Promise<Desk> =>
  transact(person(by.personId), async (tx) => {
    const event: Event = await getOwnedEvent(tx, by, slug);
    insist(canDo("check-in", event, tx.now));
    if (sessionId !== null) await getSession(tx, event.id, sessionId);
    const desk: Desk = {
      id: newId(tx.now),
      eventId: event.id,
      sessionId,
      name,
      openedBy: by.personId,
      openedAt: tx.now,
      seenAt: tx.now,
      closedAt: null,
    };
    await tx.insert(checkInDesk).values(desk);
    tx.record({
      act: "check-in-desk.opened",
      subject: { kind: "check-in-desk", id: desk.id },
      facts: { event: event.id, session: sessionId },
    });
    return desk;
  });

/** Ends the work of a desk; a second time changes nothing. What its device still keeps is taken all the same. @throws NotFound */
export const closeDesk = (by: Organizer, deskId: string): Promise<Event> =>
  transact(person(by.personId), async (tx) => {
    const { desk, event } = await getOwnedDesk(tx, by, deskId);
    if (desk.closedAt !== null) return event;
    await tx.update(checkInDesk).set({ closedAt: tx.now }).where(eq(checkInDesk.id, deskId));
    tx.record({
      act: "check-in-desk.closed",
      subject: { kind: "check-in-desk", id: deskId },
      facts: { event: event.id },
    });
    return event;
  });

/** Keeps in mind that a desk's device was in touch just now. */
export async function noteSeen({ id, seenAt }: Pick<Desk, "id" | "seenAt">, now: number): Promise<void> {
  if (now - seenAt < SEEN_EVERY_MS) return;
  await maintain((tx) => tx.update(checkInDesk).set({ seenAt: now }).where(eq(checkInDesk.id, id)));
}
