import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { HourEntry } from "~/domains/hours/hour-totals";
import type { HoursStanding } from "~/flows/hours/hours-standing.server";
import { LocaleProvider } from "~/i18n/context";
import type { Locale } from "~/i18n/translate";
import { LedgerTable } from "./ledger-table";
import { ledgerView } from "./ledger-view.server";
import { YearSection } from "./period-section";

const entry = (change: Partial<HourEntry>): HourEntry => ({
  id: "a",
  source: "claim",
  sourceKey: "c",
  title: "起草标准",
  minutes: 270,
  day: "2026-11-01",
  bookedAt: Date.UTC(2026, 10, 27, 2),
  checkedBy: "bureau",
  provenance: { id: "c" },
  reversesId: null,
  reason: null,
  ...change,
});
const reversal = (of: HourEntry, change: Partial<HourEntry> = {}) =>
  entry({
    id: `${of.id}-`,
    source: "correction",
    sourceKey: of.id,
    minutes: -of.minutes,
    day: of.day,
    bookedAt: of.bookedAt + 1,
    reversesId: of.id,
    reason: "查明没有参加起草",
    ...change,
  });

function shown(entries: HourEntry[], locale: Locale = "zh-CN"): string {
  const none = { certificates: [], standings: [], used: new Map() };
  const hours = { ...none, entries, length: 45, year: { from: "2026-01-01", to: "2026-12-31" } };
  const { years } = ledgerView(hours as unknown as HoursStanding);
  const page = years.map(({ year, lines }) => <LedgerTable key={year} lines={lines} />);
  return renderToStaticMarkup(<LocaleProvider value={locale}>{page}</LocaleProvider>);
}

it("says of a correction when what it takes back was booked, and of which day that was", () => {
  const claim = entry({});
  const page = shown([reversal(claim), claim]);
  expect(page).toContain("收回2026年11月27日记入的270分钟（2026年11月1日的工作），理由：查明没有参加起草");
  expect(shown([reversal(claim), claim], "en")).toContain(
    "Takes back 270 minutes booked 27 Nov 2026 (work of 1 Nov 2026). Reason:",
  );
  const event = entry({ source: "event", day: "2026-11-20" });
  expect(shown([reversal(event, { reason: "" }), event])).toContain(
    "收回2026年11月27日记入的270分钟（2026年11月20日的活动）<",
  );
  const lesson = entry({ source: "lesson", day: "2026-11-27" });
  expect(shown([reversal(lesson), lesson])).toContain("收回2026年11月27日记入的270分钟，理由");
});

it("prints one minus sign", () => {
  const year = { from: "2026-01-01", to: "2026-12-31", minutes: -270, hours: -6 };
  const page = renderToStaticMarkup(
    <LocaleProvider value="zh-CN">
      <YearSection year={year} />
    </LocaleProvider>,
  );
  expect(page).toContain("−6<");
  expect(page).toContain("−270分钟");
  const claim = entry({});
  expect(shown([reversal(claim), claim])).toContain("−270分钟");
});
