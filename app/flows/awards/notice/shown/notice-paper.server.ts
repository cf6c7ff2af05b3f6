import type { Cycle } from "~/domains/awards/cycle/cycle";
import { translator } from "~/i18n/translate";
import { config, isDemo } from "~/kernel/config";
import { formatDeadline, formatInstant, isoDayOf } from "~/kernel/instant-format";
import { chineseDay } from "~/pdf/chinese-text";
import { OFFICIAL_FRAME, OFFICIAL_STEP, OFFICIAL_TEXT, OFFICIAL_TITLE } from "~/pdf/official-frame.server";
import { renderSheets } from "~/pdf/render-sheets.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";
import { ballotsText } from "./ballots-text";
import { countingRule } from "./counting-rule";
import { departureText } from "./departure-text";
import { type NoticeView, showNotice } from "./notice-view.server";

const LOCALE = "zh-CN";
const t = translator(LOCALE);

/** All text in lines of the official grid. */
const LINE = { size: OFFICIAL_TEXT, step: OFFICIAL_STEP, above: 0 } as const;
const text = (said: string): SheetBlock => ({ ...LINE, tag: "P", text: said, indented: true });
const heading = (key: "list" | "period" | "object" | "proof"): SheetBlock => ({
  ...LINE,
  tag: "H2",
  text: t(`notices.paper.headings.${key}`),
  keepBelow: 2 * OFFICIAL_STEP,
});

/** A notice as a document to be put up, with the hash of its list and where it is checked. The same notice has the same bytes. @throws NotFound */
export async function noticePaper(cycle: Cycle, number: number | null): Promise<{ name: string; bytes: Buffer }> {
  const notice = await showNotice(cycle, number, { locale: LOCALE, now: 0 });
  const title = t("notices.paper.file", { title: cycle.title });
  const day = isoDayOf(notice.publishedAt);
  const bytes = await renderSheets({
    title,
    day,
    blocks: blocksOf(notice, title, day),
    frame: OFFICIAL_FRAME,
    foot: (sheet) => t("notices.paper.foot", { sheet }),
  });
  return { name: `${title}.pdf`, bytes };
}

/** Who publishes and the day (GB/T 9704-2012, 7.3.5): at the right, one under the other, and never on a sheet of their own. */
const signature = (authority: string, day: string): SheetBlock[] => [
  { ...LINE, tag: "P", text: authority, above: OFFICIAL_STEP, rightEms: 2, keepBelow: OFFICIAL_STEP },
  { ...LINE, tag: "P", text: day, rightEms: 4 },
];

function blocksOf(notice: NoticeView, title: string, day: string): SheetBlock[] {
  const { cycle, words, correction, corrected, publishedAt, endsAt, listHash } = notice;
  const address = `${config.origin}/notices/${encodeURIComponent(cycle.slug)}`;
  return [
    { tag: "H1", text: title, centred: true, size: OFFICIAL_TITLE, step: 1.5 * OFFICIAL_STEP },
    ...(isDemo() ? [{ ...LINE, tag: "P" as const, text: t("notices.paper.demo"), centred: true }] : []),
    text(t("notices.page.intro", { count: notice.lines.length })),
    ...(correction === null ? [] : [text(t("notices.page.correction", { reason: correction }))]),
    ...(correction === null || corrected.length === 0
      ? []
      : [text(t("notices.page.corrected", { places: corrected.join("、") }))]),
    ...words
      .split("\n")
      .filter((line) => line !== "")
      .map(text),
    heading("list"),
    ...notice.lines.map((line, i) => text(lineOf(notice, line, i + 1))),
    text(t("notices.names.order")),
    ...(notice.ballots === null ? [] : ballotsText(t, notice.ballots).map(text)),
    ...(notice.departures.length === 0
      ? []
      : [text(t("notices.departures.lead")), ...notice.departures.map((one) => text(departureText(t, one)))]),
    heading("period"),
    text(
      t("notices.paper.period", {
        published: formatInstant(publishedAt, LOCALE),
        until: formatDeadline(endsAt, LOCALE),
      }),
    ),
    ...(notice.rule === null ? [] : [text(countingRule(t, notice.rule, notice.calendarVersion))]),
    ...notice.extensions.map(({ at, before, until, reason }) =>
      text(
        t("notices.page.extended", {
          at: formatInstant(at, LOCALE),
          before: formatDeadline(before, LOCALE),
          until: formatDeadline(until, LOCALE),
          reason,
        }),
      ),
    ),
    ...endSaid(notice).map(text),
    heading("object"),
    text(t("notices.paper.object", { link: `${address}/objections/new` })),
    ...(cycle.contact === "" ? [] : [text(t("notices.paper.contact", { contact: cycle.contact }))]),
    heading("proof"),
    text(t("notices.paper.hash", { hash: listHash })),
    { ...text(t("notices.paper.check", { link: `${address}#check` })), keepBelow: 4 * OFFICIAL_STEP },
    ...signature(t("notices.paper.publisher", { authority: cycle.authority }), chineseDay(day)),
  ];
}

/** By what a provisional end was checked, or that it still is one. */
function endSaid({ provisional, checkedAgainst }: NoticeView): string[] {
  if (checkedAgainst !== null) return [t("notices.page.checkedAgainst", { document: checkedAgainst })];
  return provisional ? [t("notices.page.provisional")] : [];
}

function lineOf({ categories }: NoticeView, line: NoticeView["lines"][number], place: number): string {
  const { name, employer, category, reportedBy, erased } = line;
  const values = { place, name: erased ? t("notices.names.erased") : name, employer, category, reportedBy };
  return t(categories > 1 ? "notices.paper.lineCategory" : "notices.paper.line", values);
}
