import { VETO_KINDS, type VetoKind } from "@db/statuses";
import { z } from "zod";
import { noDay, readTypedDay } from "~/kernel/typed-day";
import { textField } from "~/kernel/typed-field";
import { oneLine } from "~/kernel/typed-text";
import { line, lines, readWhole, typedIn } from "../cycle/typed-fields";
import type { PanelOrder } from "../scores/tie-steps";
import type { Votes } from "./said-words";

/** Longest texts, in characters; of the present, names. */
export const MEETING_LONGEST = {
  place: 100,
  chair: 30,
  name: 30,
  present: 99,
  minutes: 10_000,
  reason: 500,
  source: 300,
};

/** What was shown when it was typed: who saves something else meanwhile wins. */
const stand = textField;

/** When, where and by whom it was held, and what was said. All of it may be written later, but before the meeting is closed. */
export const meetingForm = z.object({
  heldOn: textField.transform((text, context) => {
    if (text.trim() === "") return null;
    const day = readTypedDay(text);
    if (day === null) context.addIssue({ code: "custom", message: noDay(text) });
    else if (day < "2000-01-01" || day > "2099-12-31") context.addIssue({ code: "custom", message: "day.odd" });
    return day;
  }),
  place: line(MEETING_LONGEST.place),
  chair: line(MEETING_LONGEST.chair),
  present: textField.transform((text, context) => {
    const names = [
      ...new Set(
        text
          .split(/[\n、，,；;]/)
          .map(oneLine)
          .filter(Boolean),
      ),
    ];
    if (names.length > MEETING_LONGEST.present || names.some((name) => [...name].length > MEETING_LONGEST.name))
      context.addIssue({
        code: "custom",
        message: "award.decision.presentLong",
        params: { names: MEETING_LONGEST.present, max: MEETING_LONGEST.name },
      });
    return names;
  }),
  minutes: lines(MEETING_LONGEST.minutes),
  stand,
});
export type MeetingForm = z.output<typeof meetingForm>;

export interface WordForm {
  chosen: boolean;
  reason: string;
  veto: { kind: VetoKind; source: string } | null;
  votes: Votes | null;
  stand: string;
}

/** What the meeting says of one nomination. Reasons and sources are one line each: they stand in files that are checked line by line. */
export const wordForm = z
  .object({
    chosen: textField,
    reason: line(MEETING_LONGEST.reason),
    vetoKind: textField,
    vetoSource: line(MEETING_LONGEST.source),
    votesFor: textField,
    votesAgainst: textField,
    abstained: textField,
    stand,
  })
  .transform((typed, context): WordForm => {
    if (typed.chosen !== "yes" && typed.chosen !== "no")
      context.addIssue({ code: "custom", path: ["chosen"], message: "award.decision.chosenMissing" });
    const kind = VETO_KINDS.find((one) => one === typed.vetoKind);
    return {
      chosen: typed.chosen === "yes",
      reason: typed.reason,
      veto: kind ? { kind, source: typed.vetoSource } : null,
      votes: readVotes(typed, context),
      stand: typed.stand,
    };
  });

function readVotes(typed: Record<"votesFor" | "votesAgainst" | "abstained", string>, context: z.RefinementCtx) {
  const fields = ["votesFor", "votesAgainst", "abstained"] as const;
  if (fields.every((field) => typed[field].trim() === "")) return null;
  const read = (field: (typeof fields)[number]): number => {
    const number = typed[field].trim() === "" && field !== "votesFor" ? 0 : readWhole(typed[field]);
    if (number === null || number > MEETING_LONGEST.present)
      context.addIssue({
        code: "custom",
        path: [field],
        message: "award.number",
        params: { min: 0, max: MEETING_LONGEST.present },
      });
    return number ?? 0;
  };
  return { for: read("votesFor"), against: read("votesAgainst"), abstained: read("abstained") };
}

/** Name of the field of one nomination's place among those it is tied with. */
export const orderField = (alias: string): string => `order.${alias}`;

/** Name of the field of why the panel orders a tie as it does, whatever order its nominations are listed in. */
export const tieReasonField = (tie: readonly string[]): string => `tieReason.${tie.toSorted()[0]}`;

interface OrderFault {
  field: string;
  reason: string;
  values: Record<string, number>;
}

/**
 * The places that the panel gives to those of each tie: 1 for the best, the same number where it does not tell them apart; all or none of a tie. With why,
 * in one line each: it is published.
 */
export function readOrders(
  ties: readonly (readonly string[])[],
  fields: Record<string, unknown>,
): { orders: PanelOrder[]; reasons: string[]; faults: OrderFault[] } {
  const orders: PanelOrder[] = [];
  const reasons: string[] = [];
  const faults: OrderFault[] = [];
  for (const tie of ties) {
    const typed = tie.map((alias) => ({ alias, text: typedIn(fields, orderField(alias)).trim() }));
    if (typed.every(({ text }) => text === "")) continue;
    const read = typed.map(({ alias, text }) => ({ alias, place: readWhole(text) }));
    const wrong = read.filter(({ place }) => place === null || place < 1 || place > tie.length);
    for (const { alias } of wrong)
      faults.push({ field: orderField(alias), reason: "award.decision.order", values: { most: tie.length } });
    const [field, reason] = [tieReasonField(tie), oneLine(typedIn(fields, tieReasonField(tie)))];
    const max = MEETING_LONGEST.reason;
    if (reason === "") faults.push({ field, reason: "award.decision.tieReasonMissing", values: {} });
    if ([...reason].length > max)
      faults.push({ field, reason: "award.long", values: { max, length: [...reason].length } });
    if (wrong.length > 0) continue;
    reasons.push(reason);
    const places = [...new Set(read.map(({ place }) => place as number))].sort((a, b) => a - b);
    orders.push(
      places.map((place) =>
        read
          .filter((one) => one.place === place)
          .map(({ alias }) => alias)
          .sort(),
      ),
    );
  }
  return { orders, reasons, faults };
}
