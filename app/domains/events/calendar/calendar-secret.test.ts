import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { person, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { changeEvent } from "../events.fixture";
import { eraseParticipant } from "../participant-records.server";
import {
  calendarAddresses,
  MOST_ADDRESSES,
  makeCalendarAddress,
  noteReading,
  openCalendar,
  revokeCalendarAddress,
} from "./calendar-secret.server";
import { feedSince } from "./feed";
import { feedEvents, feedVersion, findFeedEvent, ownSeats } from "./feed.store.server";
import { eventRow, lay, registrationRow } from "./stored-events.fixture";

let she: Person;
let other: Person;
beforeAll(async () => {
  she = (await newcomer()).person;
  other = (await newcomer()).person;
});
const make = async (who: Person) => {
  const made = await makeCalendarAddress(who);
  if (!made.ok) throw new Error(made.reason);
  return made.secret;
};

describe("a secret address", () => {
  it("opens her calendar and is stored as a hash only, in no entry of the ledger", async () => {
    const secret = await make(she);
    expect(Buffer.from(secret, "base64url").length * 8).toBeGreaterThanOrEqual(128);
    expect(await openCalendar(secret)).toMatchObject({ personId: she.personId });
    const rows = JSON.stringify([
      await db.select().from(tables.calendarSecret),
      await db.select().from(tables.ledgerEntry),
    ]);
    expect(rows).not.toContain(secret);
  });

  it("opens nothing once it is revoked, at once, and revoking is for its owner", async () => {
    const secret = await make(she);
    const id = (await openCalendar(secret))?.id ?? "";
    await expect(revokeCalendarAddress(other, id)).rejects.toMatchObject({ status: 404 });
    expect(await openCalendar(secret)).not.toBeNull();
    await revokeCalendarAddress(she, id);
    await revokeCalendarAddress(she, id);
    expect(await openCalendar(secret)).toBeNull();
    expect((await calendarAddresses(db, she.personId)).map((one) => one.id)).not.toContain(id);
  });

  it.each([
    "",
    "a",
    "x".repeat(24),
    "x".repeat(23),
    "x".repeat(2000),
    "../../etc/passwd",
    "' OR 1=1 --",
    "标".repeat(24),
  ])("%j opens nothing", async (guess) => expect(await openCalendar(guess)).toBeNull());

  it("is refused beyond as many as work at once", async () => {
    const { person: third } = await newcomer();
    for (let n = 0; n < MOST_ADDRESSES; n++) await make(third);
    expect(await makeCalendarAddress(third)).toMatchObject({ ok: false, reason: "calendar.tooMany" });
    await revokeCalendarAddress(third, (await calendarAddresses(db, third.personId))[0]?.id ?? "");
    expect((await makeCalendarAddress(third)).ok).toBe(true);
  });

  it("tells when it was read last, to the hour", async () => {
    const secret = await make(other);
    const id = (await openCalendar(secret))?.id ?? "";
    const read = async () => (await calendarAddresses(db, other.personId)).find((one) => one.id === id)?.lastReadAt;
    expect(await read()).toBeNull();
    await noteReading(id, now());
    const first = await read();
    expect(first).toBeGreaterThan(0);
    await noteReading(id, now() + 1000);
    expect(await read()).toBe(first);
  });

  it("goes with the person", async () => {
    const { person: leaving } = await newcomer();
    const secret = await make(leaving);
    await transact(person(leaving.personId), async (tx) => {
      await eraseParticipant(tx, leaving.personId, null);
      tx.record({ act: "person.erased", subject: { kind: "person", id: leaving.personId } });
    });
    expect(await openCalendar(secret)).toBeNull();
  });
});

describe("what feeds read", () => {
  const AT = Date.UTC(2031, 0, 10);
  const DAY = 86_400_000;
  const old = eventRow(AT - 91 * DAY);
  const ending = eventRow(AT - 90 * DAY, { endsAt: feedSince(AT) + 1 });
  const coming = eventRow(AT + DAY);
  const draft = eventRow(AT + DAY, { publishedAt: null });
  const cancelled = eventRow(AT + 2 * DAY, { cancelledAt: AT, meetingLink: "https://meet.example/s3cret" });
  const foreign = eventRow(AT + 3 * DAY, { ownerId: "340200" });
  const alliance = eventRow(AT + 3 * DAY, { ownerKind: "alliance", ownerId: "340100" });
  beforeAll(async () => {
    await lay(
      [old, ending, coming, draft, cancelled, foreign, alliance],
      [
        registrationRow(coming, she.personId),
        registrationRow(cancelled, she.personId, { state: "cancelled" }),
        registrationRow(old, she.personId),
        registrationRow(foreign, other.personId),
      ],
    );
  });

  it("are published events that ended less than 90 days ago, one region's where it is asked for; no meeting link", async () => {
    const all = await feedEvents(db, feedSince(AT), null);
    const mine = [ending, coming, cancelled, foreign, alliance].map(({ id }) => id);
    expect(all.map(({ id }) => id).filter((id) => mine.includes(id) || [old.id, draft.id].includes(id))).toEqual(mine);
    expect(JSON.stringify(all)).not.toContain("s3cret");
    const hefei = (await feedEvents(db, feedSince(AT), "340100")).map(({ id }) => id);
    expect(hefei).toContain(coming.id);
    expect(hefei).not.toContain(foreign.id);
    expect(hefei).not.toContain(alliance.id);
    expect(await findFeedEvent(db, draft.slug)).toBeNull();
    expect((await findFeedEvent(db, old.slug))?.id).toBe(old.id);
  });

  it("are known by a word that changes with any of them, and with nothing else", async () => {
    const version = () => feedVersion(db, feedSince(AT), "340800");
    const one = eventRow(AT + DAY, { ownerId: "340800" });
    await lay([one, eventRow(AT + DAY, { ownerId: "340800" })]);
    const first = await version();
    await lay([eventRow(AT + DAY, { ownerId: "340200" })]);
    expect(await version()).toBe(first);
    await changeEvent(one, { title: "改了名", changedAt: one.changedAt + 1 });
    const changed = await version();
    expect(changed).not.toBe(first);
    await changeEvent(one, { publishedAt: null });
    expect(await version()).not.toBe(changed);
  });

  it("are her own seats only", async () => {
    const ids = (await ownSeats(db, she.personId, feedSince(AT))).map(({ event }) => event.id);
    expect(new Set(ids)).toEqual(new Set([coming.id, cancelled.id]));
    const left = await db.select().from(tables.registration).where(eq(tables.registration.personId, she.personId));
    expect(left).toHaveLength(3);
  });
});
