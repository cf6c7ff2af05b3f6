import fc from "fast-check";
import { expect, it } from "vitest";
import type { Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";
import type { Registration } from "~/domains/events/registration/registration";
import { dueReminder } from "~/domains/events/registration/reminders";
import { eventMail } from "./event-mail.server";
import { type RegistrationNews, registrationMail } from "./registration-mail.server";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 11, 4, 1);
const reader = { personId: "p", to: "a@example.cn", locale: "zh-CN" as const };
const event = {
  id: "e",
  slug: "e",
  title: "现场会",
  mode: "on-site",
  venue: "报告厅",
  address: "合肥市示例路8号",
  startsAt: START,
  endsAt: START + 3 * HOUR,
  organizerName: "合肥",
  contact: "0551",
} as unknown as Event;
const one = { id: "r", state: "confirmed", stateAt: 0, offeredUntil: null, reason: null, attendance: "on-site" };
const seat = one as unknown as Registration;

/** The day as a wall calendar in Shanghai has it, by another way than the program's. */
const wallDay = (ms: number) =>
  Date.parse(new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(ms)) / DAY;

it("a reminder names the day by the calendar, whenever it is sent and whenever it begins, and always the date", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 * DAY }), fc.integer({ min: 0, max: DAY }), (before, hour) => {
      const startsAt = START + hour;
      const now = startsAt - before;
      const kind = dueReminder(seat, startsAt, now);
      if (kind === null) return;
      const told = { ...event, startsAt, endsAt: startsAt + HOUR };
      const { subject, text } = eventMail(reader, kind, { event: told, registration: seat, now });
      const words = ["今天", "明天", "后天", "3天以后"];
      const word = words[wallDay(startsAt) - wallDay(now)] as string;
      const date = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", month: "long", day: "numeric" });
      expect(subject).toMatch(new RegExp(`^${word}（${date.format(startsAt)} 周.）：`));
      for (const other of words) expect([other, text?.includes(other)]).toEqual([other, other === word]);
      expect(text).toContain(`时间：2026年${date.format(startsAt)}`);
    }),
    { numRuns: 500 },
  );
});

it("all news of a seat in a session tell the session's time and room", () => {
  const session = { title: "分会场乙", room: "302室", startsAt: START + HOUR, endsAt: START + 2 * HOUR };
  const NEWS: RegistrationNews[] = [
    ...(["confirmed", "pending", "waitlisted", "approved", "movedUp", "offered", "expired", "unreached"] as const),
    ...(["undecided", "declined", "cancelled", "leftLine", "cancelledByOrganizer", "excused"] as const),
  ];
  for (const news of NEWS) {
    const of = { event, session: session as unknown as EventSession, one: seat };
    const { subject, text } = registrationMail(reader, news, of);
    expect([news, subject]).toEqual([news, expect.stringContaining("现场会（分会场乙）")]);
    expect([news, text]).toEqual([news, expect.stringContaining("时间：2026年12月4日 周五 10:00至11:00")]);
    expect([news, text]).toEqual([news, expect.stringContaining("地点：合肥市示例路8号，报告厅，302室")]);
    const whole = registrationMail(reader, news, { event, session: null, one: seat });
    expect([news, whole.text]).toEqual([news, expect.stringContaining("时间：2026年12月4日 周五 09:00至12:00")]);
  }
});

it("who comes online is not sent to the place, nor told of a pass", () => {
  const of = { event: { ...event, mode: "hybrid" as const }, registration: { ...seat, attendance: "online" as const } };
  const told = [
    registrationMail(reader, "confirmed", { event: of.event, session: null, one: of.registration }).text,
    eventMail(reader, "last", { ...of, now: START - HOUR }).text,
  ];
  for (const text of told) {
    expect(text).toContain("地点：线上参加，登录后在报名页面打开（现场在合肥市示例路8号，报告厅）");
    expect(text).not.toContain("签到凭证");
  }
});

it("a seat in a session is told by its title, time and room in reminders too, with the signs of the reader's language", () => {
  const session = { title: "分会场乙", room: "302室", startsAt: START + HOUR, endsAt: START + 2 * HOUR };
  const of = { event, seatIn: session as unknown as EventSession, registration: seat, now: START - HOUR };
  const [zh, en] = (["zh-CN", "en"] as const).map((locale) => eventMail({ ...reader, locale }, "last", of));
  expect(zh?.text).toContain("地点：合肥市示例路8号，报告厅，302室");
  expect(zh?.subject).toContain("现场会（分会场乙）");
  expect(en?.text).toContain("合肥市示例路8号, 报告厅, 302室");
  expect(en?.subject).toContain("现场会 (分会场乙)");
  expect(en?.text).toContain("4 Dec 2026, 10:00 to 11:00");
  const news = registrationMail({ ...reader, locale: "en" }, "confirmed", { event, session: of.seatIn, one: seat });
  expect(`${en?.subject}${en?.text}${news.subject}${news.text}`).not.toMatch(/[，（）]/);
});
