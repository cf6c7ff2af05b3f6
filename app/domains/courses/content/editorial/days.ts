import type { RegisterSource } from "~/domains/register/register-source";
import { citedEntry, parseClause } from "../../clause";
import { foldCitation } from "../citation";
import { citationsIn } from "./cited-figures";
import { entriesCalled } from "./entries-called";
import { plain, sentencesIn } from "./sentences";

const DAY = /((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/g;
/** What the words after a day say of it, and the field of the register that knows it. */
const SAYS: readonly [RegExp, "effectiveOn" | "issuedOn", string][] = [
  [/^(?:起|开始|才)?(?:正式)?(?:施行|实施|生效)/, "effectiveOn", "as its first day in force"],
  [/^(?:正式)?(?:发布|公布|印发)/, "issuedOn", "as its day of issue"],
];

/** Days that the editors' notes of what was read (`content/sources/`) and the register write down. */
export function knownDays(register: readonly RegisterSource[], notes: readonly string[]): ReadonlySet<string> {
  const days = register.flatMap((one) => [one.issuedOn, one.effectiveOn, one.endedOn, one.checkedOn]);
  const words = [...notes, ...register.flatMap(({ title, edition, source }) => [title, edition ?? "", source ?? ""])];
  const written = words.flatMap((text) => [
    ...Array.from(text.matchAll(DAY), isoOf),
    ...Array.from(text.matchAll(/\d{4}-\d\d-\d\d/g), ([day]) => day),
  ]);
  return new Set([...days.filter((day) => day !== null), ...written].flatMap((day) => [day, day.slice(0, 7)]));
}

/**
 * Days of a lesson that stand against the register: another first day in force or day of issue than that of what the sentence cites, and any day that
 * neither the register nor a note of what was read has. Of a sentence without a source other rules speak.
 */
export function foreignDays(
  markdown: string,
  register: readonly RegisterSource[],
  known: ReadonlySet<string>,
): { line: number; reason: string }[] {
  return sentencesIn(markdown).flatMap(({ line, sentence, own, around }) => {
    const cited = [own, around].map(citationsIn).find((links) => links.length > 0) ?? [];
    const entries = cited.flatMap((citation) => entriesCalled(register, keyOf(citation)));
    if (entries.length === 0) return [];
    const words = plain(sentence);
    const all = Array.from(plain(own).matchAll(DAY), isoOf);
    return Array.from(words.matchAll(DAY)).flatMap((match) => {
      const day = isoOf(match);
      const [, field, as] = SAYS.find(([after]) => after.test(words.slice(match.index + match[0].length))) ?? [];
      // A month in which something is supposed to happen is nobody's day.
      if (field === undefined && match[3] === undefined) return [];
      const right = field === undefined ? [] : entries.map((entry) => entry[field]).filter((one) => one !== null);
      // A table of misreadings has the right day beside the wrong one.
      if (right.length > 0 ? right.some((one) => all.some((said) => one.startsWith(said))) : known.has(day)) return [];
      return [
        {
          line,
          reason: `${right.length > 0 ? `the register does not have ${match[0]} ${as}` : `nobody has read ${match[0]}`}: ${words}`,
        },
      ];
    });
  });
}

const isoOf = ([, year = "", month = "", date]: RegExpMatchArray): string =>
  `${year}-${month.padStart(2, "0")}${date === undefined ? "" : `-${date.padStart(2, "0")}`}`;

const keyOf = (citation: string): string => {
  const folded = foldCitation(citation);
  return citedEntry(folded) ?? parseClause(folded)?.regulation ?? "";
};
