import type { BureauLevel, NominationOrigin } from "@db/statuses";
import type { Recommendation } from "~/domains/awards/nomination/nomination.store.server";
import { type TextKey, translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { chineseDay } from "~/pdf/chinese-text";
import { OFFICIAL_STEP, OFFICIAL_TITLE } from "~/pdf/official-frame.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";
import type { CellText, TableCell, TableRow } from "~/pdf/table-cells.server";
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
  /** With the hash of each as it was handed in. */
  exhibits: readonly { words: ExhibitWords; hash: string | null }[];
  /** From below, the province last. */
  desks: readonly {
    level: BureauLevel;
    bureau: string;
    given: Pick<Recommendation, "opinion" | "rank" | "at"> | null;
  }[];
  hash: string;
}

/** 小四 in the cells, 五号 in lists: a form holds more than the text of a letter does. Points. */
const TABLE = { size: 12, step: 20 } as const;
const LIST = { size: 10.5, step: 16.5 } as const;
const SMALL = 9;
/** Of a hash as much as tells one exhibit from another; the whole form has its own in full. */
const HASH_SHOWN = 12;
/** Columns of the form: a name of a fact is as wide as four characters and what is around them. */
const LABEL = 15;
const VALUE = 35;
/** Points that a bureau's cell is high at least, so that its seal (42 mm) finds room over name and day. */
const OPINION_LEAST = 150;
const FACT_LEAST = 32;

/** A ruled form on A4 in the type area of official documents (GB/T 9704-2012, 5.2): every part is a table, one under the other. */
export function recommendationBlocks(content: RecommendationContent): SheetBlock[] {
  const { cycleTitle, demo } = content;
  const title = { tag: "H1", centred: true, size: OFFICIAL_TITLE, step: 1.5 * OFFICIAL_STEP } as const;
  return [
    { ...title, text: cycleTitle },
    { ...title, text: p("title"), above: 0 },
    ...(demo
      ? [{ ...({ tag: "P", size: 14, step: OFFICIAL_STEP } as const), text: p("demo"), centred: true, above: 0 }]
      : []),
    table("facts", facts(content), { above: 8 }),
    table("eligibility", conditions(content), LIST),
    table("deeds", [written("deeds", content.deeds), written("summary", content.summary)]),
    table("exhibits", exhibits(content), LIST),
    table("opinions", [...opinions(content), note(content)]),
  ];
}

type Part = "facts" | "eligibility" | "deeds" | "summary" | "exhibits" | "opinions" | "note";

/** Tables stand without a gap, so that they read as one form. */
const table = (
  name: Part,
  rows: TableRow[],
  { above = 0, ...set }: { above?: number; size?: number; step?: number } = {},
): SheetBlock => ({
  tag: "P",
  text: p(`headings.${name}`),
  above,
  table: { rows, again: p("again"), ...TABLE, ...set },
});

/** Each paragraph as it was written, with two characters before its first line. */
const paragraphs = (said: string): CellText[] =>
  said
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((text) => ({ text, indented: true }));

const label = (text: string, share = LABEL): TableCell => ({ texts: [{ text }], share, names: "Row", centred: true });
const value = (text: string, share = VALUE): TableCell => ({
  texts: text === "" ? [] : [{ text }],
  share,
  centred: true,
});

function facts(content: RecommendationContent): TableRow[] {
  const { name, firm, place, category, industry, size, appointedOn, origin, submittedAt } = content;
  const fact = (key: string, said: string, share = VALUE) => [label(p(`facts.${key}`)), value(said, share)];
  const pair = (...cells: TableCell[][]): TableRow => ({ cells: cells.flat(), whole: true, least: FACT_LEAST });
  return [
    pair(fact("name", name ?? p("erased")), fact("category", category)),
    pair([label(p("facts.firm")), { ...value(firm ?? p("erased"), LABEL + 2 * VALUE), span: 3 }]),
    pair(fact("place", place), fact("industry", industry ? t(`enterprises.industries.${industry}` as TextKey) : "")),
    pair(
      fact("size", size ? t(`enterprises.sizes.${size}` as TextKey) : ""),
      fact("appointed", appointedOn ? chineseDay(appointedOn) : ""),
    ),
    pair(
      fact("origin", t(`nominationDesk.origins.${origin}`)),
      fact("submitted", submittedAt === null ? "" : chineseDay(isoDayOf(submittedAt))),
    ),
  ];
}

/** The name of a list over its columns. */
const listHead = (name: Part, columns: readonly { key: string; share: number }[]): TableRow[] => [
  {
    cells: [
      {
        texts: [{ text: p(`headings.${name}`), size: TABLE.size }],
        share: 1,
        span: columns.length,
        names: "Column",
        centred: true,
      },
    ],
    head: true,
  },
  {
    cells: columns.map(({ key, share }) => ({ ...label(p(`columns.${key}`), share), names: "Column" })),
    head: true,
  },
];
/** A list with nothing in it says so. */
const nothing = (text: string, span: number): TableRow => ({
  cells: [{ ...value(text, 1), span }],
  whole: true,
});
const numbered = (index: number): TableCell => value(String(index + 1), 8);

function conditions({ eligibility }: RecommendationContent): TableRow[] {
  const columns = [
    { key: "number", share: 8 },
    { key: "condition", share: 34 },
    { key: "found", share: 43 },
    { key: "outcome", share: 15 },
  ];
  if (eligibility.length === 0)
    return [...listHead("eligibility", columns), nothing(p("noConditions"), columns.length)];
  return [
    ...listHead("eligibility", columns),
    ...eligibility.map(
      ({ asked, found, met }, i): TableRow => ({
        cells: [
          numbered(i),
          { texts: [{ text: asked }], share: 34 },
          { texts: [{ text: found }], share: 43 },
          value(t(`nominationWords.eligibility.${met === true ? "met" : "unmet"}`), 15),
        ],
        whole: true,
      }),
    ),
  ];
}

const written = (name: Part, said: string): TableRow => ({
  cells: [label(p(`headings.${name}`)), { texts: paragraphs(said), share: LABEL + 2 * VALUE, span: 3 }],
  least: 4 * TABLE.step,
});

function exhibits({ exhibits: shown }: RecommendationContent): TableRow[] {
  const columns = [
    { key: "number", share: 8 },
    { key: "exhibit", share: 52 },
    { key: "source", share: 21 },
    { key: "hash", share: 19 },
  ];
  if (shown.length === 0) return [...listHead("exhibits", columns), nothing(p("noExhibits"), columns.length)];
  return [
    ...listHead("exhibits", columns),
    ...shown.map(
      ({ words, hash }, i): TableRow => ({
        cells: [
          numbered(i),
          { texts: exhibitTexts(words), share: 52 },
          {
            texts: [words.mark, ...(words.checkedBy === null ? [] : [words.checkedBy])].map((text) => ({ text })),
            share: 21,
          },
          { texts: hash === null ? [] : [{ text: hash.slice(0, HASH_SHOWN), size: SMALL }], share: 19, centred: true },
        ],
        whole: true,
      }),
    ),
  ];
}

function exhibitTexts({ kind, title: own, details }: ExhibitWords): CellText[] {
  const title = titledExhibit(t, { kind, title: own });
  return [{ text: title }, ...(details.length === 0 ? [] : [{ text: details.join("，"), size: SMALL }])];
}

/** One cell a bureau on its way, with a place for its seal; what is not given yet is left to be filled in. */
function opinions({ desks, acceptedAt }: RecommendationContent): TableRow[] {
  return desks.map(({ level, bureau, given }): TableRow => {
    const day = level === "province" ? acceptedAt : (given?.at ?? null);
    const opinion = level === "province" ? (acceptedAt === null ? "" : p("opinion.accepted")) : (given?.opinion ?? "");
    const rank =
      level === "province" ? [] : [{ text: given ? p("opinion.place", { rank: given.rank }) : p("opinion.noPlace") }];
    return {
      cells: [
        label(p(`opinion.${level}`)),
        {
          texts: paragraphs(opinion),
          foot: [
            ...rank.map((one) => ({ ...one, above: 12 })),
            // A line above it, into which a seal on paper reaches.
            { text: p("opinion.seal", { bureau }), rightEms: 1, above: TABLE.step },
            day === null
              ? { text: p("opinion.noDay"), rightEms: 2, spread: 2.5 }
              : { text: chineseDay(isoDayOf(day)), rightEms: 2 },
          ],
          share: LABEL + 2 * VALUE,
          span: 3,
        },
      ],
      whole: true,
      least: OPINION_LEAST,
    };
  });
}

/** What the form is made of, and its fingerprint: in one cell, so that no sheet bears a hash alone. */
const note = ({ hash }: RecommendationContent): TableRow => ({
  cells: [
    label(p("headings.note")),
    {
      texts: [p("noteText"), p("hash", { hash })].map((text) => ({ text, size: SMALL })),
      share: LABEL + 2 * VALUE,
      span: 3,
    },
  ],
  whole: true,
});
