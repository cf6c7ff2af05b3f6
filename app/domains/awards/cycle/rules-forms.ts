import type { TieStep } from "@db/schema/cycle-rules";
import { z } from "zod";
import { listField, textField, yesField } from "~/kernel/typed-field";
import { oneLine } from "~/kernel/typed-text";
import { CONFLICT_KINDS, EVIDENCE_KINDS, MAJORITIES, NOTICE_COUNTINGS, VOTINGS } from "./cycle-rules";
import { readBeside, readWhole, typedIn, whole, wholeOrNone } from "./typed-fields";

export const MOST_CATEGORIES = 8;
export const MOST_TIE_STEPS = 4;
export const BOUNDS = {
  cap: 2_000,
  quota: 500,
  documents: 20,
  hours: 500,
  jurors: 15,
  years: 20,
  quorum: 99,
  checkHours: 240,
};
const LONGEST_CATEGORY = 40;

/** Names of the fields of one row. */
export const categoryField = (row: number, part: "id" | "name" | "cap"): string => `category.${row}.${part}`;
export const quotaField = (code: string): string => `quota.${code}`;
export const tieField = (step: number): string => `tie.${step}`;

const known = <K extends string>(kinds: readonly K[], chosen: readonly string[]): K[] =>
  kinds.filter((kind) => chosen.includes(kind));

interface Row {
  fault(part: "name" | "cap", message: string, params?: Record<string, number>): void;
  read(part: "id" | "name" | "cap"): string;
}

/** A row without a name and a cap is none, so that emptying one removes it. */
function readCategory({ fault, read }: Row) {
  const name = oneLine(read("name"));
  const cap = readWhole(read("cap"));
  if (name === "" && read("cap").trim() === "") return null;
  if (name === "") fault("name", "award.category.name");
  const length = [...name].length;
  if (length > LONGEST_CATEGORY) fault("name", "award.long", { max: LONGEST_CATEGORY, length });
  if (read("cap").trim() !== "" && (cap === null || cap < 1 || cap > BOUNDS.cap))
    fault("cap", "award.number", { min: 1, max: BOUNDS.cap });
  return { id: read("id"), name, cap };
}

/** An id that stays with what is renamed; what is new gets the next one that nobody had. */
export function nextIds(sign: string, ids: readonly string[]): string[] {
  const own = new RegExp(`^${sign}[1-9]\\d{0,2}$`);
  const kept = ids.map((id, n) => (own.test(id) && ids.indexOf(id) === n ? id : ""));
  let last = Math.max(0, ...kept.filter(Boolean).map((id) => Number(id.slice(sign.length))));
  return kept.map((id) => id || `${sign}${++last}`);
}

const ownFields = z.object({
  /** Not decided yet = nothing, which keeps the cycle from opening. */
  cap: whole(0, BOUNDS.cap, 0),
  quotaEach: whole(0, BOUNDS.quota),
  countyQuota: whole(0, BOUNDS.quota),
});
const NOTHING: z.output<typeof ownFields> = { cap: 0, quotaEach: 0, countyQuota: 0 };

/**
 * How many are awarded, in which categories, and how many each bureau may recommend: `quotaEach` for all of which nothing else is typed.
 */
export const quotasForm = z.looseObject({}).transform((rest, context) => {
  const own = readBeside(ownFields, rest, context);
  const rows = Array.from({ length: MOST_CATEGORIES }, (_, row) =>
    readCategory({
      read: (part) => typedIn(rest, categoryField(row, part)),
      fault: (part, message, params = {}) =>
        context.addIssue({ code: "custom", path: [categoryField(row, part)], message, params }),
    }),
  ).filter((one) => one !== null);
  const ids = nextIds(
    "k",
    rows.map(({ id }) => id),
  );
  const quotas: Record<string, number> = {};
  for (const name of Object.keys(rest)) {
    const code = /^quota\.(\d{6})$/.exec(name)?.[1];
    const typed = typedIn(rest, name);
    if (code === undefined || typed.trim() === "") continue;
    const read = readWhole(typed);
    if (read === null || read > BOUNDS.quota)
      context.addIssue({
        code: "custom",
        path: [name],
        message: "award.number",
        params: { min: 0, max: BOUNDS.quota },
      });
    else quotas[code] = read;
  }
  return { ...(own ?? NOTHING), quotas, categories: rows.map((row, n) => ({ ...row, id: ids[n] ?? "" })) };
});
export type QuotasForm = z.output<typeof quotasForm>;

/** Who may be nominated, and with which papers; nothing, or zero, is not asked. */
export const eligibilityForm = z.object({
  certificate: yesField,
  appointedMonths: whole(0, 240),
  hours: whole(0, BOUNDS.hours),
  dutyRecords: whole(0, 500),
  dutyKinds: whole(0, 8),
  yearsSinceAward: whole(0, BOUNDS.years),
  windowMonths: whole(1, 240),
  documents: whole(0, BOUNDS.documents),
  kinds: listField.transform((chosen) => known(EVIDENCE_KINDS, chosen)),
});
export type EligibilityForm = z.output<typeof eligibilityForm>;

/** How scores count and what decides a tie; the draw is always the last step, and what a juror declares always counts. */
export const scoringForm = z
  .looseObject({
    jurors: whole(1, BOUNDS.jurors),
    drop: whole(0, BOUNDS.jurors),
    years: whole(0, BOUNDS.years),
    conflicts: listField.transform((chosen) => known(CONFLICT_KINDS, [...chosen, "declared"])),
    voting: textField.transform((text) => VOTINGS.find((one) => one === text) ?? "none"),
    quorum: whole(0, BOUNDS.quorum, 0),
    majority: textField.transform((text) => MAJORITIES.find((one) => one === text) ?? "half"),
  })
  .transform(({ jurors, drop, years, conflicts, voting, quorum, majority, ...rest }) => {
    const steps = Array.from({ length: MOST_TIE_STEPS }, (_, step) => typedIn(rest, tieField(step)));
    const ties = [...steps.flatMap(readTieStep), { by: "draw" } as const];
    return { jurors, drop, years, conflicts, ties, decision: { voting, quorum, majority } };
  });
export type ScoringForm = z.output<typeof scoringForm>;

/** A step as its select says it: `panel`, or the id of a criterion. */
function readTieStep(word: string): TieStep[] {
  if (word === "" || word === "draw") return [];
  return word === "panel" ? [{ by: "panel" }] : [{ by: "criterion", criterion: word.slice(0, 20) }];
}
export const tieWord = (step: TieStep): string => (step.by === "criterion" ? step.criterion : step.by);

/** How long the commitments are kept before names are known, 公示, objections, and what an award brings. Days of objections are working days; `renewalHours` are 学时, to one decimal. */
export const noticeForm = z.object({
  /** Not typed = left as it is. */
  checkHours: wholeOrNone(0, BOUNDS.checkHours),
  days: whole(1, 60),
  counting: textField.transform((text, context) => {
    const counting = NOTICE_COUNTINGS.find((one) => one === text);
    if (!counting) context.addIssue({ code: "custom", message: "award.missing.counting" });
    return counting ?? "working-days";
  }),
  countFirst: textField.transform((text) => text === "yes"),
  acceptWithinDays: whole(1, 60),
  ruleWithinDays: whole(1, 180),
  renewalHours: textField.transform((text, context) => {
    const plain = text.normalize("NFKC").trim();
    if (plain === "") return 0;
    if (/^\d{1,3}(\.\d)?$/.test(plain)) return Number(plain);
    context.addIssue({ code: "custom", message: "award.renewalHours" });
    return 0;
  }),
});
export type NoticeForm = z.output<typeof noticeForm>;
