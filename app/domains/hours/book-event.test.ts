import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { type AttendedEvent, bookEvent } from "./book-event.server";
import { correctHours } from "./correct-hours.server";
import { hoursOf, hoursOfEvent } from "./hour.store.server";
import { sumOf } from "./hour-totals";

/** Who typed presence in. */
const ORGANIZER = newId(now());
const inTest = <T>(work: (tx: Tx) => Promise<T>) =>
  transact(system("test"), async (tx) => {
    tx.record({ act: "test.prepared", subject: { kind: "test", id: "1" } });
    return work(tx);
  });
const attended = (eventId: string, minutes: number, change: Partial<AttendedEvent> = {}): AttendedEvent => ({
  eventId,
  slug: "exchange",
  title: "经验交流会",
  day: "2026-11-20",
  minutes,
  rule: "union-1",
  intervals: minutes > 0 ? [{ sessionId: "s1", from: 0, to: minutes * 60_000 }] : [],
  checkedBy: "program",
  ...change,
});
const book = (personId: string, said: AttendedEvent) => inTest((tx) => bookEvent(tx, personId, said));
const somebody = async () => (await newcomer()).person.personId;
const actsOf = async (personId: string) =>
  (await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.aboutPersonId, personId)))
    .map(({ act }) => act)
    .filter((act) => act.startsWith("hours."));

describe("hours of an event", () => {
  it("say what was seen, by which rule and who checked", async () => {
    const who = await somebody();
    const eventId = newId(now());
    const entry = await book(who, attended(eventId, 120, { checkedBy: "organizer", by: ORGANIZER }));
    const [stored] = await hoursOf(db, who);
    expect(stored).toMatchObject({ source: "event", sourceKey: eventId, minutes: 120, checkedBy: "organizer" });
    expect(stored?.provenance).toEqual({
      id: eventId,
      slug: "exchange",
      rule: "union-1",
      intervals: [{ sessionId: "s1", from: 0, to: 7_200_000 }],
    });
    expect(entry?.checkerId).toBe(ORGANIZER);
    expect(await actsOf(who)).toEqual(["hours.booked"]);
  });

  it("add up to what was booked last, whatever was booked and taken back before; booked twice they are booked once", async () => {
    const step = fc.record({
      minutes: fc.constantFrom(0, 45, 90, 135),
      day: fc.constantFrom("2026-11-20", "2026-11-21"),
      twice: fc.boolean(),
      takenBack: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const who = await somebody();
        const eventId = newId(now());
        for (const { minutes, day, twice, takenBack } of steps) {
          const said = attended(eventId, minutes, { day, reason: "重新核对签到" });
          const entry = await book(who, said);
          if (twice) expect((await book(who, said))?.id).toBe(entry?.id);
          if (takenBack && entry) await inTest((tx) => correctHours(tx, entry.id, { reason: "记错了", by: null }));
          const entries = await hoursOf(db, who);
          const stands = takenBack ? 0 : minutes;
          expect(sumOf(entries)).toBe(stands);
          expect(sumOf(entries.filter((one) => one.day === day))).toBe(stands);
          expect(sumOf(await hoursOfEvent(db, eventId, [who]))).toBe(stands);
          expect(await hoursOfEvent(db, eventId, [])).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("take a booking back with its reason on the same day, and write nothing over", async () => {
    const who = await somebody();
    const eventId = newId(now());
    const first = await book(who, attended(eventId, 120));
    const second = await book(who, attended(eventId, 90, { reason: "午后没有到场" }));
    const entries = await hoursOf(db, who);
    const byTime = entries.map(({ id, minutes, reversesId, reason }) => ({ id, minutes, reversesId, reason }));
    expect(byTime).toContainEqual({ id: first?.id, minutes: 120, reversesId: null, reason: null });
    expect(byTime).toContainEqual({
      id: expect.anything(),
      minutes: -120,
      reversesId: first?.id,
      reason: "午后没有到场",
    });
    expect(byTime).toContainEqual({ id: second?.id, minutes: 90, reversesId: null, reason: null });
    expect(await actsOf(who)).toEqual(["hours.booked", "hours.corrected", "hours.booked"]);
  });

  it("of two bookings and two corrections at once are one each", async () => {
    for (let round = 0; round < 5; round++) {
      const who = await somebody();
      const eventId = newId(now());
      const said = attended(eventId, 60);
      const [a, b] = await Promise.all([book(who, said), book(who, said)]);
      expect(a?.id).toBe(b?.id);
      const wrong = { reason: "记错了", by: ORGANIZER };
      const undo = () => inTest((tx) => correctHours(tx, a?.id ?? "", wrong));
      const [c, d] = await Promise.all([undo(), undo()]);
      expect(c.id).toBe(d.id);
      expect((await hoursOf(db, who)).map(({ minutes }) => minutes).sort()).toEqual([-60, 60]);
      // Two that say something else: one of them is last, and that one stands.
      await Promise.all([book(who, attended(eventId, 30)), book(who, attended(eventId, 75))]);
      expect([30, 75]).toContain(sumOf(await hoursOf(db, who)));
    }
  });

  it("are nobody's to book or correct for herself, and a correction is not corrected", async () => {
    const who = await somebody();
    const eventId = newId(now());
    await expect(book(who, attended(eventId, 60, { checkedBy: "organizer", by: who }))).rejects.toThrow("hours.own");
    const entry = await book(who, attended(eventId, 60));
    const correct = (id: string, by: string) => inTest((tx) => correctHours(tx, id, { reason: "记错了", by }));
    await expect(correct(entry?.id ?? "", who)).rejects.toThrow("hours.own");
    const undone = await correct(entry?.id ?? "", ORGANIZER);
    await expect(correct(undone.id, ORGANIZER)).rejects.toThrow("hours.correction");
    await expect(correct(newId(now()), ORGANIZER)).rejects.toThrow("no such entry");
  });
});
