import { db } from "@db/client.server";
import { addressees } from "~/domains/events/announcement/addressees";
import { audiencesOf } from "~/domains/events/announcement/announcement";
import { announcementsOf, reachableComers } from "~/domains/events/announcement/announcement.store.server";
import { canDo, type Event } from "~/domains/events/event/event";

/** What was written to those who come, and to which groups one can write now, with how many each has. */
export async function announcementsView(event: Event, now: number) {
  const [sent, comers] = [await announcementsOf(db, event.id), await reachableComers(db, event.id)];
  const groups = audiencesOf(event, now).map((audience) => ({
    audience,
    count: addressees(audience, comers).length,
  }));
  return {
    verdict: canDo("announce", event, now),
    groups: groups.filter(({ count }) => count > 0),
    sent: sent.map(({ subject, text, sentAt, audience, people, mailed }) => ({
      subject,
      text,
      sentAt,
      to: { audience, people, mailed },
    })),
  };
}
export type AnnouncementsView = Awaited<ReturnType<typeof announcementsView>>;
