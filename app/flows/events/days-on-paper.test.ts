import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { openEvent, organizerFor } from "~/domains/events/events.fixture";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { archiveSheets } from "./archive/archive-sheets";
import { sheetFile } from "./sheet-file.server";

const drawn: string[] = [];
vi.mock("~/pdf/render-sheets.server", () => ({
  renderSheets: async ({ blocks }: { blocks: { text: string }[] }) => {
    drawn.push(...blocks.map(({ text }) => text));
    return Buffer.alloc(0);
  },
}));
beforeAll(seedRegions);
beforeEach(() => {
  drawn.length = 0;
});

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const three = { startsAt: at("2026-09-03T09:00"), endsAt: at("2026-09-05T17:00") };
const night = { startsAt: at("2026-09-03T23:30"), endsAt: at("2026-09-04T00:30") };
const day = { startsAt: at("2026-09-03T09:00"), endsAt: at("2026-09-03T17:00") };

it.each([
  [three, "2026年9月3日 周四 09:00至9月5日 周六 17:00"],
  [night, "2026年9月3日 周四 23:30至9月4日 周五 00:30"],
  [day, "2026年9月3日 周四 09:00至17:00"],
])("the sign-in sheet says on which day the event ends", async (span, when) => {
  const event = await openEvent(now(), span);
  await sheetFile(organizerFor({ personId: newId(now()) }), event.slug, now());
  expect(drawn).toContain(`时间：${when}`);
  expect(drawn.join()).not.toContain("电话");
});

it.each([
  [three, at("2026-09-04T09:00"), at("2026-09-04T11:00"), "整场活动 9月4日 周五 09:00至11:00"],
  [night, at("2026-09-03T23:40"), at("2026-09-04T00:30"), "整场活动 9月3日 周四 23:40至9月4日 周五 00:30"],
  [day, at("2026-09-03T09:30"), at("2026-09-03T17:00"), "整场活动 09:30–17:00"],
])("the archive says on which day somebody was there", (event, from, to, said) => {
  const line = {
    name: "甲",
    firm: null,
    seen: [{ session: null, from, to }],
    minutes: 1,
    booked: null,
    outcome: null,
    byHand: null,
  };
  const none = {
    sessions: [],
    changes: [],
    registrations: [],
    checkIns: [],
    tasks: [],
    materials: [],
    photos: [],
    announcements: [],
    ledger: [],
  };
  const sheets = archiveSheets({ ...none, event, lines: [line], results: null } as never);
  const { sheet } = sheets.find(({ name }) => name.startsWith("06")) as (typeof sheets)[number];
  expect(String([...sheet.rows][0]?.[2]).replace(/^\S+/, "整场活动")).toBe(said);
});
