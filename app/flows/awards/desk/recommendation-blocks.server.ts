import type { BureauLevel, NominationOrigin } from "@db/statuses";
import type { Recommendation } from "~/domains/awards/nomination/nomination.store.server";
import { type TextKey, translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { chineseDay } from "~/pdf/chinese-text";
import { OFFICIAL_STEP, OFFICIAL_TEXT, OFFICIAL_TITLE } from "~/pdf/official-frame.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";
import type { EligibilityWords } from "../words/eligibility-words";
import { type ExhibitWords, titledExhibit } from "../words/exhibit-words";

const t = translator("zh-CN");
const p = (key: string, values?: Record<string, string | number>) =>
  t(`nominationDesk.print.${key}` as TextKey, values);

/** What a form of recommendation says; what is not known is left empty on it. */
export interface RecommendationContent {
  cycleTitle: string;
  demo: boolean;
  name: string | null;
  firm: string | null;
  place: string;
  category: string;
  origin: NominationOrigin;
  industry: string | null;
  size: string | null;
  appointedOn: string | null;
  submittedAt: number | null;
  acceptedAt: number | null;
  deeds: string;
  summary: string;
  eligibility: readonly EligibilityWords[];
  exhibits: readonly ExhibitWords[];
  /** From below, the province last. */
  desks: readonly {
    level: BureauLevel;
    bureau: string;
    given: Pick<Recommendation, "opinion" | "rank" | "at"> | null;
  }[];
  hash: string;
}

/** All text in lines of the official grid, so that 22 of them fill a sheet. */
const LINE = { size: OFFICIAL_TEXT, step: OFFICIAL_STEP, above: 0 } as const;
const TEXT = { ...LINE, tag: "P" } as const;
/** Lines of an opinion that stand on one sheet: opinion, rank, room for a seal, bureau, day. */
const OPINION_KEPT = 6 * OFFICIAL_STEP;

export function recommendationBlocks(content: RecommendationContent): SheetBlock[] {
  const { demo, deeds, summary, eligibility, exhibits, hash } = content;
  return [
    { tag: "H1", text: content.cycleTitle, centred: true, size: OFFICIAL_TITLE, step: 1.5 * OFFICIAL_STEP },
    { tag: "H1", text: p("title"), centred: true, size: OFFICIAL_TITLE, step: 1.5 * OFFICIAL_STEP, above: 0 },
    ...(demo ? [{ ...TEXT, text: p("demo"), centred: true }] : []),
    ...part("facts", facts(content)),
    ...part(
      "eligibility",
      eligibility.length === 0 ? [text(p("noConditions"))] : eligibility.map((one) => text(condition(one))),
    ),
    ...part("deeds", paragraphs(deeds)),
    ...part("summary", paragraphs(summary)),
    ...part(
      "exhibits",
      exhibits.length === 0 ? [text(p("noExhibits"))] : exhibits.map((one, i) => text(exhibitLine(one, i + 1))),
    ),
    ...opinions(content),
    heading("note", NOTE_KEPT),
    ...[text(p("noteText")), text(p("hash", { hash }))],
  ];
}

const HEADINGS = ["facts", "eligibility", "deeds", "summary", "exhibits", "opinions", "note"] as const;
type Part = (typeof HEADINGS)[number];

/** Lines of the note that end the form: they are not parted, so that no sheet bears a hash alone. */
const NOTE_KEPT = 7 * OFFICIAL_STEP;

const heading = (name: Part, keepBelow = 2 * OFFICIAL_STEP): SheetBlock => ({
  ...{ ...LINE, tag: "H2", text: p(`headings.${name}`), keepBelow },
});
const part = (name: Part, blocks: SheetBlock[]): SheetBlock[] => [heading(name), ...blocks];
const text = (said: string): SheetBlock => ({ ...TEXT, text: said, indented: true });
/** Each paragraph as it was written, with two characters before its first line. */
const paragraphs = (said: string): SheetBlock[] =>
  said
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(text);

function facts(content: RecommendationContent): SheetBlock[] {
  const { industry, size, appointedOn, submittedAt } = content;
  const fact = (key: string, said: string): SheetBlock => ({
    ...TEXT,
    lead: p(`facts.${key}`),
    leadEms: 6,
    text: said,
  });
  return [
    fact("name", content.name ?? p("erased")),
    fact("firm", content.firm ?? p("erased")),
    fact("place", content.place),
    fact("category", content.category),
    ...(industry ? [fact("industry", t(`enterprises.industries.${industry}` as TextKey))] : []),
    ...(size ? [fact("size", t(`enterprises.sizes.${size}` as TextKey))] : []),
    ...(appointedOn ? [fact("appointed", chineseDay(appointedOn))] : []),
    fact("origin", t(`nominationDesk.origins.${content.origin}`)),
    ...(submittedAt === null ? [] : [fact("submitted", chineseDay(isoDayOf(submittedAt)))]),
  ];
}

const condition = ({ asked, found, met }: EligibilityWords): string =>
  p("condition", { asked, found, outcome: t(`nominationWords.eligibility.${met === true ? "met" : "unmet"}`) });

function exhibitLine({ kind, title: own, details, mark, checkedBy }: ExhibitWords, number: number): string {
  const title = titledExhibit(t, { kind, title: own });
  const source = checkedBy === null ? mark : p("checkedBy", { mark, checked: checkedBy });
  const said = details.length === 0 ? title : p("detailed", { title, details: details.join("，") });
  return p("exhibit", { number, said, source });
}

/** One block a bureau on its way, with a place for its seal; what is not given yet is left to be filled in. */
function opinions({ desks, acceptedAt }: RecommendationContent): SheetBlock[] {
  const row = (key: string, said: string): SheetBlock => ({
    ...TEXT,
    lead: p(`opinion.${key}`),
    leadEms: 6,
    text: said,
  });
  return [
    // With the first of them whole, which begins with a heading of its own.
    heading("opinions", OFFICIAL_STEP + OPINION_KEPT),
    ...desks.flatMap(({ level, bureau, given }): SheetBlock[] => {
      const day = level === "province" ? acceptedAt : (given?.at ?? null);
      const opinion =
        level === "province" ? (acceptedAt === null ? "" : p("opinion.accepted")) : (given?.opinion ?? "");
      return [
        { ...LINE, tag: "H3", text: p(`opinion.${level}`), keepBelow: OPINION_KEPT },
        ...(opinion === "" ? [text(p("opinion.none"))] : paragraphs(opinion)),
        ...(given ? [row("rank", p("opinion.place", { rank: given.rank }))] : []),
        // A line above it, into which a seal on paper reaches.
        { ...row("bureau", p("opinion.seal", { bureau })), above: OFFICIAL_STEP },
        row("day", day === null ? p("opinion.noDay") : chineseDay(isoDayOf(day))),
      ];
    }),
  ];
}
