import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import { copiedTimes, type SeriesStep, seriesStarts } from "./copy-rules";
import type { Event } from "./event";
import { getOwnedEvent, questionsOf, sessionsOf } from "./event.store.server";
import { movedBy } from "./event-facts";
import { insertDraft, madeBefore } from "./save-facts.server";
import { openSeatBook } from "./seat-book.server";

const { event, eventSession, eventQuestion, eventSeries } = tables;

/**
 * A new draft with the facts, sessions and questions of an event of hers, at another time; no people, no history. The same form
 * sent twice makes one. @throws NotFound
 */
export async function copyEvent(
  tx: Tx,
  by: Organizer,
  slug: string,
  startsAt: number,
  formKey: string | null = null,
): Promise<Event> {
  const of = await getOwnedEvent(tx, by, slug);
  const before = await madeBefore(tx, by, formKey);
  return before ?? copyTo(tx, by, of, startsAt, { formKey, seriesId: null });
}

async function copyTo(
  tx: Tx,
  by: Organizer,
  of: Event,
  startsAt: number,
  keys: Pick<Event, "formKey" | "seriesId">,
): Promise<Event> {
  const { kind, title, summary, description, mode, venue, address, regionCode, meetingLink } = of;
  const { capacity, admission, offerMinutes, earnsHours, organizerName, contact, ownerKind, ownerId } = of;
  const times = copiedTimes(of, startsAt, tx.now);
  const columns = {
    kind,
    title,
    summary,
    description,
    mode,
    venue,
    address,
    regionCode,
    meetingLink,
    capacity,
    admission,
    offerMinutes,
    earnsHours,
    organizerName,
    contact,
    ownerKind,
    ownerId,
    ...times,
  };
  const made = await insertDraft(tx, by, columns, keys);
  for (const session of await sessionsOf(tx, of.id)) {
    const copy = { ...movedBy(session, of, times), id: newId(tx.now), eventId: made.id };
    await tx.insert(eventSession).values(copy);
    if (copy.ownSeats) await openSeatBook(tx, copy.id, made.id);
  }
  for (const question of await questionsOf(tx, of.id))
    await tx.insert(eventQuestion).values({ ...question, id: newId(tx.now), eventId: made.id });
  return made;
}

/**
 * Makes a series of an event of hers: it is the first, the others are drafts with addresses of their own. One that is of a series already
 * stays in it and gets no second one. @returns the others
 */
export async function makeSeries(
  tx: Tx,
  by: Organizer,
  slug: string,
  { step, many }: { step: SeriesStep; many: number },
): Promise<Event[]> {
  const of = await getOwnedEvent(tx, by, slug);
  if (of.seriesId !== null) return [];
  const id = newId(tx.now);
  const { ownerKind, ownerId, title } = of;
  await tx.insert(eventSeries).values({ id, ownerKind, ownerId, title, createdBy: by.personId, createdAt: tx.now });
  // Not by `keepEvent`: what the event says stays the same, and so do its feeds and what somebody has open in a form.
  await tx.update(event).set({ seriesId: id }).where(eq(event.id, of.id));
  const others: Event[] = [];
  for (const startsAt of seriesStarts(of.startsAt, step, many).slice(1))
    others.push(await copyTo(tx, by, of, startsAt, { formKey: null, seriesId: id }));
  tx.record({ act: "event-series.made", subject: { kind: "event-series", id }, facts: { events: many, step } });
  return others;
}

/** The events of a series by time, drafts included; the caller has found one of them within its scope. */
export const seriesOf = (on: Reader, seriesId: string): Promise<Event[]> =>
  on.select().from(event).where(eq(event.seriesId, seriesId)).orderBy(asc(event.startsAt), asc(event.id));

/** Those of a series that come after the given one and were not cancelled. */
export const restOf = (on: Reader, { seriesId, startsAt, id }: Event): Promise<Event[]> =>
  seriesId === null
    ? Promise.resolve([])
    : on
        .select()
        .from(event)
        .where(and(eq(event.seriesId, seriesId), gt(event.startsAt, startsAt), isNull(event.cancelledAt)))
        .orderBy(asc(event.startsAt))
        .then((all) => all.filter((one) => one.id !== id));
