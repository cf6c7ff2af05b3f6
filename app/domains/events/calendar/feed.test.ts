import { REGISTRATION_STATES } from "@db/statuses";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nightEvent, place } from "./calendar.fixture";
import { GIVEN_UP_DAYS, type OwnSeat, personalFeed, publicFeed } from "./feed";
import { lineOctets, readBack } from "./read-back.fixture";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 26);
const names = { name: "标总学堂活动", description: "已发布的活动", url: "https://academy.example.cn/events" };
const event = { ...nightEvent, kind: "observation" };
const kindOf = () => "观摩会";

const times = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
const text = fc.string({ unit: "binary", maxLength: 120 });
const someEvent = fc
  .record({
    title: text,
    summary: text,
    venue: text,
    address: text,
    organizerName: text,
    contact: text,
    startsAt: times,
  })
  .chain((words) =>
    fc
      .record({
        mode: fc.constantFrom("on-site" as const, "online" as const, "hybrid" as const),
        minutes: fc.integer({ min: 1, max: 5 * 1440 }),
        sequence: fc.nat(99),
        cancelledAt: fc.option(fc.constant(NOW), { nil: null }),
        postponedAt: fc.option(fc.constant(NOW), { nil: null }),
      })
      .map(({ minutes, ...rest }) => ({
        ...event,
        ...words,
        ...rest,
        endsAt: words.startsAt + minutes * 60_000,
      })),
  );

describe("the public feed", () => {
  it("of any events parses in both programs, with every UID, start, end, SEQUENCE and STATUS as it is", () => {
    const many = fc.array(someEvent, { maxLength: 6 }).map((all) => all.map((one, n) => ({ ...one, id: `uid-${n}` })));
    fc.assert(
      fc.property(many, (all) => {
        const { text: written } = publicFeed(all, names, place, kindOf);
        expect(Math.max(...lineOctets(written))).toBeLessThanOrEqual(75);
        const { calendar, events, theirs } = readBack(written);
        expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
        expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe(names.name);
        expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT60M");
        expect(events).toHaveLength(all.length);
        expect(theirs).toHaveLength(all.length);
        for (const [n, one] of all.entries()) {
          const status = (one.cancelledAt ?? one.postponedAt) ? "CANCELLED" : "CONFIRMED";
          expect(events[n]?.getFirstPropertyValue("uid")).toBe(one.id);
          expect(events[n]?.getFirstPropertyValue("status")).toBe(status);
          expect(events[n]?.getFirstPropertyValue("sequence")).toBe(one.sequence);
          expect(events[n]?.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
          const their = theirs.find(({ uid }) => uid === one.id);
          expect(their).toMatchObject({ status });
          const second = (ms: number) => Math.floor(ms / 1000) * 1000;
          expect(their?.start?.getTime()).toBe(second(one.startsAt));
          expect(their?.end?.getTime()).toBe(second(one.endsAt));
        }
        expect(written).not.toMatch(/BEGIN:VALARM\r|ATTENDEE/);
      }),
      { numRuns: 60 },
    );
  });

  it("of nothing is a calendar all the same, with its zone", () => {
    const { text: written, changedAt } = publicFeed([], names, place, kindOf);
    const { calendar } = readBack(written);
    expect(calendar.getFirstSubcomponent("vtimezone")?.getFirstPropertyValue("tzid")).toBe("Asia/Shanghai");
    expect(changedAt).toBe(0);
  });

  it("says in the title what is off, because many programs show no STATUS, and where it is held", () => {
    const written = publicFeed(
      [
        { ...event, id: "a", cancelledAt: 1 },
        { ...event, id: "b", postponedAt: 1 },
        { ...event, id: "c", mode: "online" },
      ],
      names,
      place,
      kindOf,
    ).text;
    const { events } = readBack(written);
    const read = (name: string) => events.map((one) => String(one.getFirstPropertyValue(name)));
    expect(read("summary")).toEqual([`已取消：${event.title}`, `已延期：${event.title}`, event.title]);
    expect(read("location")[2]).toBe("线上");
    expect(read("description")[1]).toContain("新的时间另行通知");
    expect(read("url")[0]).toBe("https://academy.example.cn/events/night-shift");
    expect(read("categories")[0]).toBe("观摩会");
  });

  it("reads the same until something changes, whenever it is asked for", () => {
    const first = publicFeed([event], names, place, kindOf);
    expect(publicFeed([event], names, place, kindOf)).toEqual(first);
    expect(first.changedAt).toBe(event.changedAt);
    expect(publicFeed([{ ...event, sequence: 4 }], names, place, kindOf).text).not.toBe(first.text);
  });
});

const seat = (change: Partial<OwnSeat["registration"]>, rest: Partial<OwnSeat> = {}): OwnSeat => ({
  event,
  session: null,
  registration: {
    id: "r1",
    unitId: event.id,
    state: "confirmed",
    attendance: "on-site",
    stateAt: NOW - DAY,
    appliedAt: NOW - DAY,
    ...change,
  },
  endedBefore: 0,
  ...rest,
});
const own = (seats: OwnSeat[]) => readBack(personalFeed(seats, names, place, kindOf, NOW).text).events;

describe("a person's own feed", () => {
  it.each([
    ["confirmed", "CONFIRMED", event.title],
    ["pending", "TENTATIVE", `待审核：${event.title}`],
    ["waitlisted", "TENTATIVE", `候补：${event.title}`],
    ["offered", "TENTATIVE", `待答复：${event.title}`],
    ["declined", "CANCELLED", `已取消：${event.title}`],
    ["expired", "CANCELLED", `已取消：${event.title}`],
    ["cancelled", "CANCELLED", `已取消：${event.title}`],
  ] as const)("shows %s as %s", (state, status, title) => {
    const [one] = own([seat({ state })]);
    expect([one?.getFirstPropertyValue("status"), one?.getFirstPropertyValue("summary")]).toEqual([status, title]);
    expect(one?.getFirstSubcomponent("valarm") !== null).toBe(state === "confirmed");
    expect(one?.getFirstPropertyValue("transp")).toBe(state === "confirmed" ? "OPAQUE" : "TRANSPARENT");
  });

  it("sends nobody to the room who takes part online, but for a session there", () => {
    const hybrid = { ...event, mode: "hybrid" as const };
    const location = (attendance: "on-site" | "online", session: OwnSeat["session"] = null) =>
      own([seat({ attendance }, { event: hybrid, session })])[0]?.getFirstPropertyValue("location");
    expect(location("on-site")).toContain(event.venue);
    expect(location("online")).toBe("线上");
    const session = { id: "s1", title: "参观", room: "车间", startsAt: event.startsAt, endsAt: event.endsAt };
    expect(location("online", session)).toContain("车间");
  });

  it("has a cancelled or postponed event as cancelled, whatever her state", () => {
    for (const state of REGISTRATION_STATES)
      for (const off of [{ cancelledAt: NOW }, { postponedAt: NOW }]) {
        const [one] = own([seat({ state }, { event: { ...event, ...off } })]);
        expect(one?.getFirstPropertyValue("status")).toBe("CANCELLED");
        expect(one?.getFirstSubcomponent("valarm")).toBeNull();
      }
  });

  it("keeps what she gave up for 30 days, and one entry a thing: the newest sign-up", () => {
    const at = NOW - GIVEN_UP_DAYS * DAY;
    expect(own([seat({ state: "cancelled", stateAt: at + 1 })])).toHaveLength(1);
    expect(own([seat({ state: "cancelled", stateAt: at })])).toHaveLength(0);
    const again = [
      seat({ id: "r1", state: "cancelled", appliedAt: 1 }),
      seat({ id: "r2", state: "waitlisted", appliedAt: 2 }, { endedBefore: 1 }),
    ];
    for (const order of [again, [...again].reverse()]) {
      const [one, ...more] = own(order);
      expect(more).toHaveLength(0);
      expect(one?.getFirstPropertyValue("status")).toBe("TENTATIVE");
      expect(one?.getFirstPropertyValue("sequence")).toBe(event.sequence + 1);
    }
  });

  it("has a session of its own seats at its own time, in its room, under its own UID", () => {
    const session = {
      id: "s1",
      title: "车间观摩",
      room: "三号车间",
      startsAt: event.startsAt + 60_000,
      endsAt: event.endsAt,
    };
    const seats = [seat({}), seat({ id: "r2", unitId: "s1", state: "waitlisted" }, { session })];
    const [, one] = own(seats);
    expect(one?.getFirstPropertyValue("uid")).toBe("s1");
    expect(one?.getFirstPropertyValue("summary")).toBe(`候补：${event.title}（车间观摩）`);
    expect(one?.getFirstPropertyValue("location")).toContain("三号车间");
    expect(String(one?.getFirstPropertyValue("dtstart"))).toBe("2026-12-31T23:31:00");
  });
});
