import type { ComponentProps, ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LocaleProvider } from "~/i18n/context";
import type { Locale } from "~/i18n/translate";
import { EventWhenWhere } from "../events/event-when-where";
import { FirmLine } from "./after/attendance-parts";
import { DeskRows } from "./door/desk-rows";
import { ShownFacts } from "./shown-facts";

const AT = Date.parse("2026-12-04T14:00:00+08:00");
const event = {
  ...{ slug: "e", startsAt: AT, endsAt: AT + 3_600_000, state: "open", mode: "on-site", earnsHours: true },
  ...{
    address: "Example Road 8",
    venue: "Hall",
    region: "",
    place: "",
    meetingLink: null,
    capacity: 1,
    offerMinutes: 30,
  },
  ...{ kind: "Exchange", summary: "s", admission: "open", registrationOpensAt: AT, registrationClosesAt: AT },
  ...{ organizerName: "o", contact: "c" },
} as unknown as ComponentProps<typeof EventWhenWhere>["event"] & ComponentProps<typeof ShownFacts>["facts"];
const desk = { id: "d", name: "East gate", place: "Visit", own: 1, arrived: 1, expected: 1, waiting: 0, seenAt: AT };

const PARTS: [string, ReactElement, string, string][] = [
  ["a firm", <FirmLine key="1" line={{ firm: "Firm", walkIn: true }} />, "Firm, Walk-in", "Firm，现场登记"],
  ["a desk", <DeskRows key="2" desks={[{ ...desk, closedAt: null }]} />, "East gate, Visit", "East gate，Visit"],
  ["a place", <EventWhenWhere key="3" event={event} now={AT} />, "Example Road 8, Hall", "Example Road 8，Hall"],
  ["facts", <ShownFacts key="4" facts={event} />, "Example Road 8, Hall", "Example Road 8，Hall"],
];

it.each(PARTS)("%s is joined with the signs of the reader's language", (_name, part, en, zh) => {
  const read = (locale: Locale) => renderToStaticMarkup(<LocaleProvider value={locale}>{part}</LocaleProvider>);
  expect(read("en")).toContain(en);
  expect(read("en")).not.toMatch(/[，、；：（）]/);
  expect(read("zh-CN")).toContain(zh);
});
