import type { DecisionRule } from "@db/schema/cycle-rules";
import { type TextKey, translator } from "~/i18n/translate";
import { chineseDay } from "~/pdf/chinese-text";
import { OFFICIAL_STEP, OFFICIAL_TEXT, OFFICIAL_TITLE } from "~/pdf/official-frame.server";
import type { SheetBlock } from "~/pdf/sheet-layout.server";
import type { SpokenLine } from "./meeting-view.server";

const t = translator("zh-CN");
const p = (key: string, values?: Record<string, string | number>) => t(`meeting.print.${key}` as TextKey, values);

export interface MinutesContent {
  cycleTitle: string;
  demo: boolean;
  meeting: {
    number: number;
    heldOn: string | null;
    place: string;
    chair: string;
    present: readonly string[];
    minutes: string;
  };
  rule: DecisionRule;
  lines: readonly SpokenLine[];
  ties: readonly { count: number; reason: string }[];
  withdrawn: readonly { number: number }[];
  hash: string;
}

/** All text in lines of the official grid, so that 22 of them fill a sheet. */
const LINE = { size: OFFICIAL_TEXT, step: OFFICIAL_STEP, above: 0 } as const;
const TEXT = { ...LINE, tag: "P" } as const;
const TITLE = { tag: "H1", centred: true, size: OFFICIAL_TITLE, step: 1.5 * OFFICIAL_STEP } as const;
const HEADINGS = ["minutes", "chosen", "departures", "others", "hash"] as const;

const text = (said: string): SheetBlock => ({ ...TEXT, text: said, indented: true });
const fact = (key: string, said: string): SheetBlock => ({ ...TEXT, lead: p(`facts.${key}`), leadEms: 4, text: said });
const part = (name: (typeof HEADINGS)[number], blocks: SheetBlock[]): SheetBlock[] => [
  { ...LINE, tag: "H2", text: p(`headings.${name}`), keepBelow: 2 * OFFICIAL_STEP },
  ...blocks,
];

/** 评审会议纪要 of a meeting whose list is settled: who was there, what was said, whom it chose, and where it departed from the ranking. */
export function minutesBlocks(content: MinutesContent): SheetBlock[] {
  const { cycleTitle, demo, meeting, rule, lines, ties, withdrawn, hash } = content;
  const departures = lines.filter(({ departs }) => departs);
  const others = [
    ...lines.flatMap((line) => (line.departs ? [] : remark(line))),
    ...ties.map((tie) => text(p("tie", { ...tie }))),
    ...withdrawn.map(({ number }) => text(p("withdrawn", { number }))),
  ];
  const chosen = lines.filter(({ word }) => word?.chosen);
  return [
    { ...TITLE, text: cycleTitle },
    { ...TITLE, text: p("title"), above: 0 },
    { ...TEXT, text: `${p("number", { number: meeting.number })}${demo ? p("demo") : ""}`, centred: true },
    fact("heldOn", meeting.heldOn === null ? "" : chineseDay(meeting.heldOn)),
    ...(meeting.place === "" ? [] : [fact("place", meeting.place)]),
    fact("chair", meeting.chair),
    fact("present", meeting.present.join("、")),
    fact("rule", ruleText(rule)),
    ...part("minutes", meeting.minutes.split(/\n+/).filter(Boolean).map(text)),
    ...part(
      "chosen",
      chosen.length === 0 ? [text(p("noneChosen"))] : chosen.map((line, i) => text(chosenLine(line, i + 1))),
    ),
    ...part(
      "departures",
      departures.length === 0 ? [text(p("noDepartures"))] : departures.map((line) => text(departure(line))),
    ),
    ...part("others", others.length === 0 ? [text(p("noOthers"))] : others),
    ...part("hash", [text(p("hashText", { hash }))]),
  ];
}

function ruleText({ voting, quorum, majority }: DecisionRule): string {
  const votes = t(`meeting.rule.${voting}`, { majority: t(`meeting.rule.majority.${majority}`) });
  return quorum > 0 ? `${votes}${t("meeting.rule.quorum", { count: quorum })}` : votes;
}

const named = ({ name, firm, category, place, score }: SpokenLine) => ({
  name: name ?? t("meeting.erased"),
  firm: firm ?? t("meeting.erased"),
  category,
  place: place ?? "–",
  score: score ?? "–",
});
const votesText = ({ word }: SpokenLine): string => (word?.votes ? `${t("meeting.votes", { ...word.votes })}。` : "");
const says = ({ word }: SpokenLine): string => t(word?.chosen ? "meeting.yes" : "meeting.no");
const vetoText = ({ word }: SpokenLine): string =>
  word?.veto ? t("meeting.barred", { kind: t(`meeting.vetoKinds.${word.veto.kind}`), source: word.veto.source }) : "";

const chosenLine = (line: SpokenLine, n: number): string => p("line", { ...named(line), n, votes: votesText(line) });
const departure = (line: SpokenLine): string =>
  p("departure", {
    ...named(line),
    says: says(line),
    reason: [vetoText(line), line.word?.reason ?? ""].filter(Boolean).join("；"),
    votes: votesText(line),
  });

/** Of what follows the ranking and needed a word all the same: a bar below the cut, somebody who lost a condition. */
function remark(line: SpokenLine): SheetBlock[] {
  const reason = [vetoText(line), line.word?.reason ?? ""].filter(Boolean).join("；");
  return reason === "" ? [] : [text(p("other", { ...named(line), says: says(line), reason }))];
}
