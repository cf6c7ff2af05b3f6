import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copiedTimes, seriesStarts } from "./copy-rules";
import { changesBetween, columnsOf, concernsComers, missingFacts, movedBy, outside, timeFaults } from "./event-facts";
import { eventForm } from "./event-form";
import { eventSlug } from "./event-slug";
import { moved, questionFaults } from "./question-rules";
import { readSpeakers, writeSpeakers } from "./session-form";
import { inTheWay, sessionFaults } from "./session-rules";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 11, 4, 6);
const instant = fc.integer({ min: START - 30 * DAY, max: START + 30 * DAY });
const span = fc.tuple(instant, fc.integer({ min: 1, max: 12 * HOUR })).map(([startsAt, long]) => ({
  startsAt,
  endsAt: startsAt + long,
}));

describe("the times of an event", () => {
  const times = { startsAt: START, endsAt: START + HOUR, registrationOpensAt: null, registrationClosesAt: START };
  const fields = (change: object) => timeFaults({ ...times, ...change }).map(({ field }) => field);

  it("may cross midnight, and end sign-up with the beginning", () => {
    expect(fields({})).toEqual([]);
    const night = Date.UTC(2026, 11, 4, 15, 30);
    expect(fields({ startsAt: night, endsAt: night + HOUR, registrationClosesAt: night })).toEqual([]);
  });

  it("end after they begin, sign-up too, and no slip of the month is taken", () => {
    expect(fields({ endsAt: START })).toEqual(["endsAt"]);
    expect(fields({ endsAt: START + 32 * DAY })).toEqual(["endsAt"]);
    expect(fields({ registrationClosesAt: START + 1 })).toEqual(["registrationClosesAt"]);
    expect(fields({ registrationOpensAt: START })).toEqual(["registrationOpensAt"]);
    expect(fields({ registrationOpensAt: START - 1 })).toEqual([]);
  });
});

describe("what is missing before publication", () => {
  const told = {
    summary: "x",
    mode: "hybrid" as const,
    venue: "x",
    address: "x",
    meetingLink: "https://a.example",
    organizerName: "x",
    contact: "x",
    startsAt: START,
    registrationClosesAt: START,
    endsAt: START + HOUR,
    earnsHours: true,
  };
  const fields = (change: object, now = START - 1, sessions: Parameters<typeof missingFacts>[1] = []) =>
    missingFacts({ ...told, ...change }, sessions, now).map(({ field }) => field);

  it("is nothing where all is told, and each thing that is not", () => {
    expect(fields({})).toEqual([]);
    for (const field of ["summary", "venue", "address", "meetingLink", "organizerName", "contact"])
      expect(fields({ [field]: field === "venue" || field === "address" ? null : "" })).toEqual([field]);
  });

  it("asks for no place online, and for no link on site", () => {
    expect(fields({ mode: "online", venue: null, address: null })).toEqual([]);
    expect(fields({ mode: "on-site", meetingLink: null })).toEqual([]);
  });

  it("is when it sits, where it earns hours over several days", () => {
    const days = { endsAt: START + 2 * DAY };
    const session = { title: "x", startsAt: START, endsAt: START + HOUR, earnsHours: true };
    expect(fields(days)).toEqual(["endsAt"]);
    expect(fields({ ...days, earnsHours: false })).toEqual([]);
    expect(fields(days, START - 1, [session])).toEqual([]);
    expect(fields(days, START - 1, [{ ...session, endsAt: START + 2 * DAY }])).toEqual(["endsAt"]);
    const night = Date.UTC(2026, 11, 4, 15, 30);
    expect(fields({ startsAt: night, endsAt: night + HOUR, registrationClosesAt: night })).toEqual([]);
  });

  it("tell at once all that was left out, also what hangs on two fields", () => {
    const left = (change: Record<string, string>) =>
      eventForm.safeParse(change).error?.issues.map(({ path }) => String(path[0])) ?? [];
    const bare = { mode: "on-site", kind: "", title: "", region: "", owner: "" };
    expect(left(bare)).toEqual(expect.arrayContaining(["kind", "title", "startsAt", "region", "owner"]));
    expect(left({ ...bare, mode: "online" })).not.toContain("region");
  });

  it("is a time to come", () => {
    expect(fields({}, START)).toEqual(["startsAt"]);
    expect(fields({ registrationClosesAt: START - HOUR }, START - HOUR)).toEqual(["registrationClosesAt"]);
  });
});

describe("the form", () => {
  const typed = {
    title: "交流会",
    kind: "exchange",
    owner: "340100",
    mode: "online",
    admission: "open",
    startsAt: "2026-12-04 14:00",
    endsAt: "2026年12月4日 17:00",
    offerMinutes: "60",
  };
  const messages = (change: object) => {
    const read = eventForm.safeParse({ ...typed, ...change });
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
  };

  it("forgives how a time is typed, and keeps nothing of another mode", () => {
    const read = eventForm.parse({ ...typed, venue: "会场", region: "340104", owner: "340100" });
    expect([read.startsAt, read.endsAt]).toEqual([START, START + 3 * HOUR]);
    const columns = columnsOf(read, 1, "340100");
    expect(columns).toMatchObject({
      venue: null,
      regionCode: "340100",
      registrationClosesAt: START,
      registrationOpensAt: 1,
    });
  });

  it("refuses what is no time, no number and no address of the web", () => {
    expect(messages({ startsAt: "明天" })).toEqual(["startsAt event.instant"]);
    expect(messages({ startsAt: "" })).toEqual(["startsAt event.startMissing"]);
    expect(messages({ capacity: "0" })).toEqual(["capacity event.capacity"]);
    expect(messages({ capacity: "１２" })).toEqual([]);
    expect(messages({ offerMinutes: "9" })).toEqual(["offerMinutes event.offerMinutes"]);
    for (const link of [
      "javascript:alert(1)",
      "https://a:b@example.cn",
      "http://example.cn/1",
      "ftp://example.cn",
      "会议",
    ])
      expect(messages({ meetingLink: link })).toEqual(["meetingLink event.meetingLink"]);
  });
});

describe("what changed", () => {
  it("is told to those who come where it is when, where, how or what", () => {
    const before = { title: "甲", capacity: 10, startsAt: 1 };
    expect(concernsComers(changesBetween(before, { ...before, capacity: 12 }))).toBe(false);
    expect(changesBetween(before, { ...before, startsAt: 2 })).toEqual({ startsAt: { before: 1, after: 2 } });
    expect(concernsComers(changesBetween(before, { ...before, startsAt: 2 }))).toBe(true);
  });
});

describe("sessions", () => {
  it("move with the event, keep their length and stay inside where it is no shorter", () => {
    fc.assert(
      fc.property(
        span,
        instant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (event, to, a, b) => {
          const at = (share: number) => event.startsAt + Math.floor(share * (event.endsAt - event.startsAt));
          const [startsAt, endsAt] = [Math.min(at(a), at(b)), Math.max(at(a), at(b))];
          const next = { startsAt: to, endsAt: to + (event.endsAt - event.startsAt) };
          const session = movedBy({ startsAt, endsAt }, event, next);
          expect(session.endsAt - session.startsAt).toBe(endsAt - startsAt);
          expect(outside([session], next)).toBeUndefined();
        },
      ),
    );
  });

  it("have a room to themselves: two meet just where they share an instant and the room", () => {
    fc.assert(
      fc.property(span, span, fc.constantFrom("一号厅", " 一号厅 ", "二号厅", null), (a, b, room) => {
        const other = { id: "b", title: "乙", room: "一号厅", ...b };
        const meets = a.startsAt < b.endsAt && b.startsAt < a.endsAt && room?.trim() === "一号厅";
        expect(inTheWay({ id: "a", room, ...a }, [other]) !== undefined).toBe(meets);
      }),
    );
    const one = { id: "a", title: "甲", room: "厅", startsAt: 0, endsAt: 10 };
    expect(inTheWay(one, [one])).toBeUndefined();
  });

  it("stand inside the event's time", () => {
    const event = { startsAt: 10, endsAt: 20 };
    const at = (startsAt: number, endsAt: number) =>
      sessionFaults({ id: "a", room: null, startsAt, endsAt }, event, []).map(({ field }) => field);
    expect([at(10, 20), at(9, 12), at(12, 21), at(12, 12), at(20, 22)]).toEqual([
      [],
      ["startsAt"],
      ["endsAt"],
      ["endsAt"],
      ["startsAt"],
    ]);
  });

  it("have speakers with or without a post", () => {
    const speakers = readSpeakers("王工，示例机械有限公司标准总监\n\n 李工 \n赵工, 示例, 公司");
    expect(speakers).toEqual([
      { name: "王工", post: "示例机械有限公司标准总监" },
      { name: "李工", post: "" },
      { name: "赵工", post: "示例, 公司" },
    ]);
    expect(readSpeakers(writeSpeakers(speakers))).toEqual(speakers);
  });
});

describe("questions", () => {
  const before = {
    id: "q",
    eventId: "e",
    position: 1,
    label: "午餐",
    hint: null,
    kind: "one" as const,
    choices: ["要", "不要"],
    required: false,
    removedAt: null,
  };
  const fields = (change: object, answered = true) =>
    questionFaults({ ...before, ...change }, before, answered).map(({ field }) => field);

  it("change only their wording once somebody answered", () => {
    expect(fields({ label: "午餐要不要" })).toEqual([]);
    expect(fields({ choices: ["要", "不要", "素"] })).toEqual([]);
    expect(fields({ choices: ["要", "素"] })).toEqual(["choices"]);
    expect(fields({ kind: "line", choices: [] })).toEqual(["kind"]);
    expect(fields({ required: true })).toEqual(["required"]);
    expect(fields({ kind: "line", choices: [], required: true }, false)).toEqual([]);
    expect(fields({ choices: ["要"] }, false)).toEqual(["choices"]);
  });

  it("move one place and lose nobody", () => {
    const three = ["a", "b", "c"].map((id) => ({ id }));
    const order = (id: string, by: -1 | 1) =>
      moved(three, id, by)
        .map((one) => one.id)
        .join("");
    expect([order("a", 1), order("a", -1), order("c", 1), order("b", -1), order("x", 1)]).toEqual([
      ...["bac", "abc", "abc", "bac", "abc"],
    ]);
  });
});

describe("series", () => {
  const days = (starts: number[]) => starts.map((at) => new Date(at + 8 * HOUR).toISOString().slice(0, 16));

  it("fall on the same hour every week, every two weeks or every month", () => {
    expect(days(seriesStarts(START, "weekly", 3))).toEqual([
      "2026-12-04T14:00",
      "2026-12-11T14:00",
      "2026-12-18T14:00",
    ]);
    expect(days(seriesStarts(START, "fortnightly", 2))).toEqual(["2026-12-04T14:00", "2026-12-18T14:00"]);
  });

  it("of a month that has no such day take its last one, and are counted from the first again", () => {
    const late = Date.UTC(2027, 0, 31, 15, 30);
    expect(days(seriesStarts(late, "monthly", 4))).toEqual([
      ...["2027-01-31T23:30", "2027-02-28T23:30", "2027-03-31T23:30", "2027-04-30T23:30"],
    ]);
  });

  it("keep every distance of a copy from its beginning", () => {
    fc.assert(
      fc.property(span, instant, fc.integer({ min: 0, max: DAY }), (event, to, before) => {
        const of = {
          ...event,
          registrationClosesAt: event.startsAt - before,
          registrationOpensAt: event.startsAt - 9 * DAY,
          createdAt: 0,
        };
        const copy = copiedTimes(of, to, START - 60 * DAY);
        expect([copy.endsAt - to, to - copy.registrationClosesAt, to - copy.registrationOpensAt]).toEqual([
          event.endsAt - event.startsAt,
          before,
          9 * DAY,
        ]);
      }),
    );
  });
});

describe("an event's address", () => {
  it("holds what of the title can stand in one, is never the word for a new one, and differs", () => {
    expect(eventSlug("GB/T 1.1—2020 宣贯会", START, new Uint8Array([7, 3, 19, 31]))).toBe(
      "gb-t-1-1-2020-20261204-73kz",
    );
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80, unit: "grapheme" }),
        fc.uint8Array({ minLength: 4, maxLength: 4 }),
        (title, bytes) => {
          const slug = eventSlug(title, START, bytes);
          expect(slug).toMatch(/^([a-z0-9]+-)*20261204-[0-9a-z]{4}$/);
          expect(slug.length).toBeLessThanOrEqual(54);
        },
      ),
    );
  });
});
