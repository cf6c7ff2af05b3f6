import { sql } from "drizzle-orm";
import type { Kit } from "../columns";

/** Who comes: seats, lists, passes and what was seen at the door. */
export function registrationTables(k: Kit) {
  /**
   * One row for what seats are given of: an event, or a session with seats of its own. Taking the next place is the first write of
   * every sign-up, so that on PostgreSQL they stand in line for this row; the place makes the order of a waiting list total.
   */
  const seatBook = k.table(
    "seat_book",
    { unitId: k.id().primaryKey(), eventId: k.id().notNull(), nextPlace: k.int().notNull() },
    (t) => [k.index("seat_book_event").on(t.eventId)],
  );

  /**
   * 报名: one person and one unit (`unitId`: the event, or a session with seats of its own). A cancelled one stays; signing up anew is a
   * new row. Who came in without an account (现场登记) has no `personId`; what she said of herself is in the walk-in columns and erased
   * after the event's papers are done.
   */
  const registration = k.table(
    "registration",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      sessionId: k.id(),
      unitId: k.id().notNull(),
      personId: k.id(),
      walkInName: k.text(),
      walkInEmployer: k.text(),
      walkInContact: k.text(),
      state: k.text().$type<import("../statuses").RegistrationState>().notNull(),
      /** The order in which people came, counted by the seat book. */
      place: k.int().notNull(),
      attendance: k.text().$type<import("../statuses").AttendanceMode>().notNull(),
      answers: k.json<Record<string, string | string[]>>().notNull(),
      /** 8 signs of Crockford's base 32; only on an event's row. */
      passCode: k.text(),
      photoConsentAt: k.instant(),
      appliedAt: k.instant().notNull(),
      stateAt: k.instant().notNull(),
      offeredUntil: k.instant(),
      decidedBy: k.id(),
      reason: k.text(),
      outcome: k.text().$type<import("../statuses").AttendanceOutcome>(),
      outcomeAt: k.instant(),
      outcomeBy: k.id(),
      formKey: k.text(),
    },
    (t) => [
      k
        .uniqueIndex("registration_live")
        .on(t.unitId, t.personId)
        .where(sql`state in ('pending', 'confirmed', 'waitlisted', 'offered')`),
      k.uniqueIndex("registration_pass").on(t.passCode),
      k.uniqueIndex("registration_form").on(t.unitId, t.formKey),
      k.index("registration_unit").on(t.unitId, t.state, t.place),
      k.index("registration_event").on(t.eventId),
      k.index("registration_person").on(t.personId, t.appliedAt),
      k.index("registration_offer").on(t.offeredUntil).where(sql`state = 'offered'`),
    ],
  );

  /** Which reminder went out for which registration, so that each goes once. */
  const eventReminder = k.table(
    "event_reminder",
    { registrationId: k.id().notNull(), kind: k.text().notNull(), at: k.instant().notNull() },
    (t) => [k.primaryKey({ columns: [t.registrationId, t.kind] })],
  );

  /** 通知: what an organizer wrote to those who come. Who signs up later reads it too; how many were told at once stays with it. */
  const eventAnnouncement = k.table(
    "event_announcement",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      audience: k.text().$type<import("../statuses").AnnouncementAudience>().notNull(),
      subject: k.text().notNull(),
      text: k.text().notNull(),
      sentAt: k.instant().notNull(),
      sentBy: k.id(),
      /** People it was for when it was sent, and those of them who were written to. */
      people: k.int().notNull(),
      mailed: k.int().notNull(),
      formKey: k.text(),
    },
    (t) => [
      k.index("event_announcement_event").on(t.eventId, t.sentAt),
      k.uniqueIndex("event_announcement_form").on(t.eventId, t.formKey),
    ],
  );

  /** A phone or computer at a door. `sessionId` null = the door of the whole event. */
  const checkInDesk = k.table(
    "check_in_desk",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      sessionId: k.id(),
      name: k.text().notNull(),
      openedBy: k.id(),
      openedAt: k.instant().notNull(),
      seenAt: k.instant().notNull(),
      closedAt: k.instant(),
    },
    (t) => [k.index("check_in_desk_event").on(t.eventId)],
  );

  /**
   * One scan. `id` is made by the device, so that sending it again makes no second one. `at` is the instant that counts: the device's
   * clock set right by how far it was off. What a scan is worth is decided anew from all scans of its pass (events/check-in), `verdict`
   * keeps the result; who was admitted with a pass that had been cancelled waits for somebody to settle it.
   */
  const checkIn = k.table(
    "check_in",
    {
      id: k.id().primaryKey(),
      eventId: k.id().notNull(),
      sessionId: k.id(),
      registrationId: k.id(),
      /** What was read, where no registration is known by it; cut to 64 signs. */
      read: k.text(),
      direction: k.text().$type<import("../statuses").CheckInDirection>().notNull(),
      how: k.text().$type<import("../statuses").CheckInHow>().notNull(),
      at: k.instant().notNull(),
      deviceAt: k.instant().notNull(),
      receivedAt: k.instant().notNull(),
      /** How far the device's clock was ahead of the server's, ms. */
      clockAheadMs: k.int().notNull(),
      deskId: k.id(),
      byPersonId: k.id(),
      verdict: k.text().$type<import("../statuses").CheckInVerdict>().notNull(),
      duplicateOfId: k.id(),
      undoneAt: k.instant(),
      undoneBy: k.id(),
      undoneReason: k.text(),
      settledAt: k.instant(),
      settledBy: k.id(),
      settledHow: k.text().$type<import("../statuses").CheckInSettlement>(),
      settledReason: k.text(),
    },
    (t) => [
      k.index("check_in_event").on(t.eventId, t.receivedAt),
      k.index("check_in_registration").on(t.registrationId, t.at),
      k.index("check_in_desk_own").on(t.deskId),
    ],
  );

  return { seatBook, registration, eventReminder, eventAnnouncement, checkInDesk, checkIn };
}
