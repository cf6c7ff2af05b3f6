import { sql } from "drizzle-orm";
import type { Kit } from "../columns";

/** Who speaks in a session, as it is shown. */
export interface Speaker {
  name: string;
  /** Post and firm; "" when not told. */
  post: string;
}

/** Whose event it is: a region's now, an alliance's later. Every query of a desk asks by these two. */
const owned = (k: Kit) => ({
  ownerKind: k.text().$type<import("../statuses").EventOwnerKind>().notNull(),
  ownerId: k.text().notNull(),
});

/** The event as it is called: what it is, when, where, who may come. */
export function eventTables(k: Kit) {
  /** Events of one kind that come again; each is an event of its own. */
  const eventSeries = k.table(
    "event_series",
    {
      id: k.id().primaryKey(),
      ...owned(k),
      title: k.text().notNull(),
      createdBy: k.id(),
      createdAt: k.instant().notNull(),
    },
    (t) => [k.index("event_series_owner").on(t.ownerKind, t.ownerId)],
  );

  /**
   * 交流活动. Its state is told by these instants and the clock (events/event.ts). `sequence` is iCalendar's: it grows with each
   * change that those who come must know of.
   */
  const event = k.table(
    "event",
    {
      id: k.id().primaryKey(),
      slug: k.text().notNull(),
      ...owned(k),
      seriesId: k.id(),
      /** Key of a kind in the setting `events.kinds`. */
      kind: k.text().notNull(),
      title: k.text().notNull(),
      summary: k.text().notNull(),
      description: k.text().notNull(),
      mode: k.text().$type<import("../statuses").EventMode>().notNull(),
      venue: k.text(),
      address: k.text(),
      regionCode: k.text().notNull(),
      /** Only for who is registered, and never in a feed. */
      meetingLink: k.text(),
      startsAt: k.instant().notNull(),
      endsAt: k.instant().notNull(),
      /** Null = no limit. */
      capacity: k.int(),
      admission: k.text().$type<import("../statuses").Admission>().notNull(),
      registrationOpensAt: k.instant().notNull(),
      registrationClosesAt: k.instant().notNull(),
      /** How long an offered seat is held for who waits, in minutes. */
      offerMinutes: k.int().notNull(),
      earnsHours: k.bool().notNull(),
      /** Who calls, as it is shown, and how they are reached. */
      organizerName: k.text().notNull(),
      contact: k.text().notNull(),
      sequence: k.int().notNull(),
      createdBy: k.id(),
      createdAt: k.instant().notNull(),
      changedAt: k.instant().notNull(),
      publishedAt: k.instant(),
      /** Sign-up ended by hand, before its time. */
      closedAt: k.instant(),
      postponedAt: k.instant(),
      cancelledAt: k.instant(),
      summarisedAt: k.instant(),
      archivedAt: k.instant(),
      formKey: k.text(),
    },
    (t) => [
      k.uniqueIndex("event_slug").on(t.slug),
      k.uniqueIndex("event_form").on(t.createdBy, t.formKey),
      k.index("event_owner").on(t.ownerKind, t.ownerId, t.startsAt),
      k.index("event_public").on(t.startsAt).where(sql`published_at is not null`),
      k.index("event_series_member").on(t.seriesId, t.startsAt),
    ],
  );

  /** A part of the agenda in a room. `ownSeats`: it is signed up for by itself, with a capacity and a list of its own. */
  const eventSession = k.table(
    "event_session",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      title: k.text().notNull(),
      room: k.text(),
      startsAt: k.instant().notNull(),
      endsAt: k.instant().notNull(),
      ownSeats: k.bool().notNull(),
      capacity: k.int(),
      earnsHours: k.bool().notNull(),
      speakers: k.json<Speaker[]>().notNull(),
      removedAt: k.instant(),
    },
    (t) => [k.index("event_session_event").on(t.eventId, t.startsAt)],
  );

  /** The organizer's own questions on the sign-up form. */
  const eventQuestion = k.table(
    "event_question",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      position: k.int().notNull(),
      label: k.text().notNull(),
      hint: k.text(),
      kind: k.text().$type<import("../statuses").QuestionKind>().notNull(),
      choices: k.json<string[]>().notNull(),
      required: k.bool().notNull(),
      removedAt: k.instant(),
    },
    (t) => [k.index("event_question_event").on(t.eventId, t.position)],
  );

  /** What was done to an event, when, by whom and why: publication, a new time, a cancellation … What changed stands in `changes`. */
  const eventChange = k.table(
    "event_change",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      kind: k.text().$type<import("../statuses").EventChangeKind>().notNull(),
      at: k.instant().notNull(),
      byPersonId: k.id(),
      reason: k.text(),
      changes: k.json<Record<string, { before: unknown; after: unknown }>>().notNull(),
      sequence: k.int().notNull(),
    },
    (t) => [k.index("event_change_event").on(t.eventId, t.at)],
  );

  /** Who may sign up for an event by invitation only: a person, or whoever holds the code (hashed) that was handed or mailed. */
  const eventInvitation = k.table(
    "event_invitation",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      /** Normalised account; null once erased. */
      account: k.text(),
      codeHash: k.text().notNull(),
      invitedBy: k.id(),
      invitedAt: k.instant().notNull(),
      withdrawnAt: k.instant(),
      usedAt: k.instant(),
      usedBy: k.id(),
    },
    (t) => [
      k.index("event_invitation_event").on(t.eventId),
      k.uniqueIndex("event_invitation_code").on(t.codeHash),
      k.index("event_invitation_account").on(t.account),
      k.index("event_invitation_person").on(t.usedBy),
    ],
  );

  /** Secret addresses of a person's own calendar (contract); stored hashed. */
  const calendarSecret = k.table(
    "calendar_secret",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      secretHash: k.text().notNull(),
      createdAt: k.instant().notNull(),
      revokedAt: k.instant(),
      lastReadAt: k.instant(),
    },
    (t) => [k.uniqueIndex("calendar_secret_hash").on(t.secretHash), k.index("calendar_secret_person").on(t.personId)],
  );

  return { eventSeries, event, eventSession, eventQuestion, eventChange, eventInvitation, calendarSecret };
}
