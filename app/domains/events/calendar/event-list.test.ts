import { db } from "@db/client.server";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { seatsOfUnits } from "../registration/seat.store.server";
import { type EventListFilter, eventListAddress, readEventFilter } from "./event-list";
import { eventsBetween, listEvents, organizersOf } from "./event-list.store.server";
import { eventRow, lay, registrationRow } from "./stored-events.fixture";

const known = {
  kinds: ["seminar", "training"],
  hasRegion: (code: string) => /^34\d{4}$/.test(code),
  hasOwner: (word: string) => /^(34\d{4}|alliance:huizhong)$/.test(word),
};
const none = readEventFilter(new URLSearchParams(), known);

describe("the filter of the list", () => {
  it("goes into an address and comes back", () => {
    const filter: fc.Arbitrary<EventListFilter> = fc.record({
      text: fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.trim()),
      kind: fc.constantFrom("", "seminar"),
      region: fc.constantFrom("", "340100"),
      mode: fc.constantFrom("" as const, "online" as const, "on-site" as const),
      organizer: fc.constantFrom("", "340800", "alliance:huizhong"),
      when: fc.constantFrom("coming" as const, "past" as const, "undated" as const),
      day: fc.constantFrom("", "2026-12-04"),
      page: fc.integer({ min: 1, max: 1000 }),
    });
    fc.assert(
      fc.property(filter, (one) => {
        const address = eventListAddress(one, { page: one.page });
        expect(readEventFilter(new URL(address, "http://x").searchParams, known)).toEqual(one);
      }),
    );
  });

  it("takes whatever is typed, and what makes no sense narrows nothing", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("q", "kind", "region", "mode", "when", "day", "page"), fc.string()),
        (typed) => {
          const { page, when } = readEventFilter(new URLSearchParams(typed), known);
          expect(page).toBeGreaterThanOrEqual(1);
          expect(["coming", "past", "undated"]).toContain(when);
        },
      ),
    );
    expect(
      readEventFilter(
        new URLSearchParams("kind=x&region=1&organizer=huizhong&mode=hybrid&when=x&day=2026-02-30&page=-1"),
        known,
      ),
    ).toEqual(none);
  });
});

describe("the list", () => {
  const NOW = Date.UTC(2032, 5, 1);
  const HOUR = 3_600_000;
  const DAY = 24 * HOUR;
  const running = eventRow(NOW - HOUR, { title: "正在进行的 QC 小组", kind: "training" });
  const coming = eventRow(NOW + 2 * DAY, { title: "标准体系 100% 落地", mode: "hybrid", regionCode: "340823" });
  const later = eventRow(NOW + 3 * DAY, { summary: "谈谈标准", mode: "online", ownerId: "340800" });
  const over = eventRow(NOW - 2 * DAY, { endsAt: NOW });
  const draft = eventRow(NOW + DAY, { publishedAt: null });
  const cancelled = eventRow(NOW + 4 * DAY, { cancelledAt: NOW, postponedAt: NOW });
  const undated = eventRow(NOW - 5 * DAY, { postponedAt: NOW - 9 * DAY });
  const night = eventRow(Date.parse("2032-08-31T23:30:00+08:00"), { endsAt: Date.parse("2032-09-01T00:30:00+08:00") });
  const mine = new Map(
    Object.entries({ running, coming, later, over, draft, cancelled, undated, night }).map(([name, { id }]) => [
      id,
      name,
    ]),
  );
  const names = (found: { id: string }[]) => found.map(({ id }) => mine.get(id)).filter(Boolean);
  const list = async (change: Partial<EventListFilter> = {}, regions: string[] | null = null) =>
    names(await listEvents(db, { ...none, ...change }, regions, NOW));

  beforeAll(() =>
    lay(
      [night, later, running, coming, over, draft, cancelled, undated],
      [
        registrationRow(coming, "p1"),
        registrationRow(coming, "p2", { state: "offered" }),
        registrationRow(coming, "p3", { state: "waitlisted" }),
        registrationRow(coming, "p4", { state: "cancelled" }),
      ],
    ),
  );

  it("shows what is to come by its start, what is over from the last one back, and what waits for a time apart", async () => {
    expect(await list()).toEqual(["running", "coming", "later", "cancelled", "night"]);
    expect(await list({ when: "past" })).toEqual(["over"]);
    expect(await list({ when: "undated" })).toEqual(["undated"]);
  });

  it("is narrowed by kind, way, region, organizer and day", async () => {
    expect(await list({ kind: "training" })).toEqual(["running"]);
    expect(await list({ mode: "online" })).toEqual(["coming", "later"]);
    expect(await list({}, ["340823"])).toEqual(["coming"]);
    expect(await list({ organizer: "340800" })).toEqual(["later"]);
    expect(await list({ day: "2032-08-31" })).toEqual(["night"]);
    expect(await list({ day: "2032-09-01" })).toEqual(["night"]);
    expect(await list({ day: "2032-09-02" })).toEqual([]);
  });

  it("finds words in title, summary and organizer, in small letters or large, and takes no sign for a pattern", async () => {
    expect(await list({ text: "qc" })).toEqual(["running"]);
    expect(await list({ text: "谈谈 标准" })).toEqual(["later"]);
    expect(await list({ text: "标准 没有" })).toEqual([]);
    expect(await list({ text: "100%" })).toEqual(["coming"]);
    expect(await list({ text: "研_讨" })).not.toContain("running");
    expect((await list({ text: "%" })).length).toBe(5);
    expect((await list({ text: "合肥市市场监管局" })).length).toBe(5);
  });

  it("of a month holds what takes place on any of its days, and counts seats at once", async () => {
    expect(await organizersOf(db, NOW)).toEqual(expect.arrayContaining(["340100", "340800"]));
    expect(names(await eventsBetween(db, "2032-09-01", "2032-09-30"))).toEqual(["night"]);
    expect(names(await eventsBetween(db, "2032-09-02", "2032-09-30"))).toEqual([]);
    const seats = await seatsOfUnits(db, [coming.id, later.id]);
    expect(seats.get(coming.id)).toEqual({ confirmed: 1, online: 0, offered: 1, waiting: 1, pending: 0 });
    expect(seats.has(later.id)).toBe(false);
  });
});
