import type { ComponentProps, ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LocaleProvider } from "~/i18n/context";
import { type Locale, translator } from "~/i18n/translate";
import { EventWhenWhere } from "../events/event-when-where";
import { FirmLine } from "./after/attendance-parts";
import { DeskRows } from "./door/desk-rows";
import { EventRows } from "./event-rows";
import { ShownFacts } from "./shown-facts";

const AT = Date.parse("2026-12-04T14:00:00+08:00");
const event = {
  slug: "e",
  startsAt: AT,
  endsAt: AT + 3_600_000,
  state: "open",
  mode: "on-site",
  earnsHours: true,
  address: "Example Road 8",
  venue: "Hall",
  region: "",
  place: "",
  meetingLink: null,
  capacity: 1,
  offerMinutes: 30,
  kind: "Exchange",
  summary: "s",
  admission: "open",
  registrationOpensAt: AT,
  registrationClosesAt: AT,
  organizerName: "o",
  contact: "c",
} as unknown as ComponentProps<typeof EventWhenWhere>["event"] & ComponentProps<typeof ShownFacts>["facts"];
const desk = { id: "d", name: "East gate", place: "Visit", own: 1, arrived: 1, expected: 1, waiting: 0, seenAt: AT };

const PARTS: [string, ReactElement, string, string][] = [
  ["a firm", <FirmLine key="1" line={{ firm: "Firm", walkIn: true }} />, "Firm, Walk-in", "Firm，现场登记"],
  ["a desk", <DeskRows key="2" desks={[{ ...desk, closedAt: null }]} />, "East gate, Visit", "East gate，Visit"],
  ["a place", <EventWhenWhere key="3" event={event} now={AT} />, "Example Road 8, Hall", "Example Road 8，Hall"],
  ["facts", <ShownFacts key="4" facts={event} />, "Example Road 8, Hall", "Example Road 8，Hall"],
];

const row = {
  slug: "e",
  title: "Visit",
  kind: "Exchange",
  state: "published",
  startsAt: AT,
  year: null,
  figures: { confirmed: 3, online: 2, offered: 0, waiting: 0, pending: 0, pendingSince: null, unsettled: 0 },
} as unknown as ComponentProps<typeof EventRows>["rows"][number];

it.each([
  [1, "1 confirmed of 1 seat. 2 more online", "已确认1人，名额1个；另有线上2人"],
  [2, "1 confirmed of 2 seats. 2 more online", "已确认1人，名额2个；另有线上2人"],
])("a hybrid event of %i in its room tells the room, and online beside it", (capacity, en, zh) => {
  const rows = <EventRows rows={[{ ...row, capacity }]} />;
  const read = (locale: Locale) => renderToStaticMarkup(<LocaleProvider value={locale}>{rows}</LocaleProvider>);
  expect(read("en")).toContain(en);
  expect(read("zh-CN")).toContain(zh);
  const [t, zhT] = [translator("en"), translator("zh-CN")];
  expect(t("organizer.event.capacity", { count: capacity })).toBe(capacity === 1 ? "of 1 seat" : "of 2 seats");
  expect(t("events.page.ownSeats", { count: capacity })).toMatch(capacity === 1 ? /1 seat$/ : /2 seats$/);
  expect(zhT("organizer.event.capacity", { count: capacity })).toBe(`/ ${capacity}个名额`);
});

it.each(PARTS)("%s is joined with the signs of the reader's language", (_name, part, en, zh) => {
  const read = (locale: Locale) => renderToStaticMarkup(<LocaleProvider value={locale}>{part}</LocaleProvider>);
  expect(read("en")).toContain(en);
  expect(read("en")).not.toMatch(/[，、；：（）]/);
  expect(read("zh-CN")).toContain(zh);
});
