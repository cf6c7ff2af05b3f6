import { tables } from "@db/tables";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { canDo, type Event } from "../event/event";
import { getOwnedEvent } from "../event/event.store.server";
import { addressees } from "./addressees";
import { type Announcement, audiencesOf } from "./announcement";
import { type Comer, reachableComers, sentBefore } from "./announcement.store.server";
import type { AnnouncementForm } from "./announcement-form";

export type Announced =
  | { ok: true; event: Event; announcement: Announcement; to: Comer[] }
  | { ok: false; field: "audience"; fault: Refusal };

/**
 * Keeps what an organizer writes to those who come to an event of hers. The same sending of the form again writes to nobody.
 * @returns to whom it goes, each once @throws NotFound, Refused
 */
export async function announce(
  tx: Tx,
  by: Organizer,
  slug: string,
  { audience, subject, text, formKey }: AnnouncementForm & { formKey: string | null },
): Promise<Announced> {
  const event = await getOwnedEvent(tx, by, slug);
  const before = await sentBefore(tx, event.id, formKey);
  if (before) return { ok: true, event, announcement: before, to: [] };
  insist(canDo("announce", event, tx.now));
  const not = (reason: string) => ({ ok: false as const, field: "audience" as const, fault: refused(reason) });
  if (!audiencesOf(event, tx.now).includes(audience)) return not("announcement.audienceMissing");
  const to = addressees(audience, await reachableComers(tx, event.id));
  if (to.length === 0) return not("announcement.nobody");
  const announcement: Announcement = {
    id: newId(tx.now),
    eventId: event.id,
    audience,
    subject,
    text,
    sentAt: tx.now,
    sentBy: by.personId,
    people: to.length,
    mailed: to.filter(({ accountKind }) => accountKind === "email").length,
    formKey,
  };
  await tx.insert(tables.eventAnnouncement).values(announcement);
  tx.record({
    act: "event.announced",
    subject: { kind: "event", id: event.id },
    facts: { audience, people: to.length },
    secrets: { words: { subject, text } },
  });
  return { ok: true, event, announcement, to };
}
