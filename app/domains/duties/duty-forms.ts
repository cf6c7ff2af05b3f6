import { STANDARD_KINDS, STOP_OUTCOMES } from "@db/statuses";
import { z } from "zod";
import { refusePolitical } from "~/domains/appointments/free-text";
import { dayField, optionalDayField } from "~/kernel/day-field";
import { listField, textField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";
import { readPick } from "./duty-works";

/** Forms of duties. Messages are keys under `reasons.`; a field sent twice counts by its first value. */

/** A text that has to be there; `missing` is said when there is less than `min` of it. */
const free = (clean: (text: string) => string, missing: string, max: number, min: number) =>
  textField.transform(clean).superRefine((text, context) => {
    const length = [...text].length;
    if (length < min) context.addIssue({ code: "custom", message: missing });
    else if (length > max) context.addIssue({ code: "custom", message: "duty.long", params: { max, length } });
    else refusePolitical(text, context);
  });
const words = (missing: string, max: number, min = 2) => free(someLines, missing, max, min);
const line = (missing: string, max: number, min = 2) => free(oneLine, missing, max, min);

const day = dayField();
const dayOrNone = optionalDayField;
const wholeNumber = (missing: string, max: number) =>
  textField.transform((text, context) => {
    const plain = text.normalize("NFKC").trim();
    const read = /^\d{1,6}$/.test(plain) ? Number(plain) : 0;
    if (read < 1 || read > max) context.addIssue({ code: "custom", message: missing, params: { max } });
    return read;
  });

export const recordForm = z.object({
  pick: textField.transform((text, context) => {
    const read = readPick(text);
    if (!read) context.addIssue({ code: "custom", message: "duty.pickMissing" });
    return read ?? { duty: "other" as const, work: "authorised" };
  }),
  sentence: line("duty.sentenceMissing", 200, 4),
  day,
});
export type RecordForm = z.output<typeof recordForm>;

/** Keys of the offers ticked. */
export const offersForm = z.object({
  offer: listField,
});

const link = textField.transform((text, context) => {
  const plain = text.trim();
  if (plain === "") return null;
  if (!isWebAddress(plain)) context.addIssue({ code: "custom", message: "standard.link" });
  return plain;
});

/** An address of the web and nothing else: it becomes a link on the pages of others. */
export function isWebAddress(text: string): boolean {
  if (text.length > 500 || !/^https?:\/\/[^\s"'<>\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "" && hostname.includes(".");
}

export const standardForm = z.object({
  number: line("standard.numberMissing", 80),
  /** Empty where the register knows it. */
  title: textField.transform(oneLine).refine((text) => [...text].length <= 200, {
    message: "standard.titleLong",
  }),
  /** Null where the number says it. */
  kind: textField.transform((text) => STANDARD_KINDS.find((kind) => kind === text) ?? null),
  disclosedOn: day,
  link,
  /** Numbers it cites, one a line or apart by commas. */
  cites: textField.transform((text, context) => {
    const all = [
      ...new Set(
        text
          .split(/[\n,，、;；]/)
          .map(oneLine)
          .filter(Boolean),
      ),
    ];
    if (all.length > 60) context.addIssue({ code: "custom", message: "standard.citesMany", params: { max: 60 } });
    if (all.some((one) => one.length > 80)) context.addIssue({ code: "custom", message: "standard.citeLong" });
    return all;
  }),
});
export type StandardForm = z.output<typeof standardForm>;

export const spotCheckForm = z.object({
  subject: line("check.subjectMissing", 120),
  standard: textField.transform((text, context) => {
    const read = oneLine(text);
    const length = [...read].length;
    if (length > 120) context.addIssue({ code: "custom", message: "duty.long", params: { max: 120, length } });
    return read || null;
  }),
  day,
  /** What was found wrong, one a line; none when all was right. */
  findings: textField.transform((text, context) => {
    const all = text.split(/\n/).map(oneLine).filter(Boolean);
    if (all.length > 30) context.addIssue({ code: "custom", message: "check.findingsMany", params: { max: 30 } });
    if (all.some((one) => [...one].length > 300))
      context.addIssue({ code: "custom", message: "check.findingLong", params: { max: 300 } });
    for (const one of all) refusePolitical(one, context);
    return all;
  }),
  dueOn: dayOrNone,
});
export type SpotCheckForm = z.output<typeof spotCheckForm>;

export const findingForm = z.object({ finding: line("check.findingMissing", 300), dueOn: dayOrNone });
export type FindingForm = z.output<typeof findingForm>;

export const findingClosingForm = z.object({ closing: line("check.closingMissing", 300, 4) });
export const checkClosingForm = z.object({ conclusion: line("check.conclusionMissing", 300, 4) });

export const stopOrderForm = z.object({
  conduct: line("order.conductMissing", 300, 4),
  requirement: line("order.requirementMissing", 200),
  addressee: line("order.addresseeMissing", 60),
  day,
});
export type StopOrderForm = z.output<typeof stopOrderForm>;

export const stopOutcomeForm = z.object({
  outcome: z.enum(STOP_OUTCOMES, { error: "order.outcomeMissing" }),
  outcomeText: line("order.outcomeTextMissing", 300, 4),
  outcomeOn: day,
});
export type StopOutcomeForm = z.output<typeof stopOutcomeForm>;

export const trainingForm = z.object({
  topic: line("training.topicMissing", 120),
  audience: line("training.audienceMissing", 100),
  people: wholeNumber("training.people", 5_000),
  /** Of one day: a course of several days is noted day by day. */
  minutes: wholeNumber("training.minutes", 720),
  day,
});
export type TrainingForm = z.output<typeof trainingForm>;

export const reportForm = z.object({ summary: words("dutyReport.summaryMissing", 2000, 10) });

/** The firm's answer; a reason is asked only when it sends the report back. */
export const reportAnswerForm = z.discriminatedUnion(
  "answer",
  [
    z.object({ answer: z.literal("confirmed") }),
    z.object({ answer: z.literal("returned"), reason: words("reason.missing", 500, 4) }),
  ],
  { error: "dutyReport.answerMissing" },
);
export type ReportAnswerForm = z.output<typeof reportAnswerForm>;

/** Why something goes on or ends, in the person's own words. */
export const dutyReasonForm = z.object({ reason: words("reason.missing", 500, 4) });
