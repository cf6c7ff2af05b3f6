import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { oneLine } from "~/kernel/typed-text";
import { deadline, line, lines, whole } from "./typed-fields";

/**
 * The parts in which a cycle is written, each a page with a form that works by itself; messages are keys under `reasons.`. A form takes
 * whatever can be read; what keeps the cycle from opening is told by cycle-faults.ts.
 */
export const CYCLE_PARTS = ["facts", "quotas", "eligibility", "rubric", "scoring", "notice"] as const;
export type CyclePart = (typeof CYCLE_PARTS)[number];

/** Longest texts, in characters. */
export const LONGEST = { title: 60, document: 120, authority: 60, introduction: 2_000, contact: 120, reason: 500 };

/** What it is called, who approved it, and its days. Deadlines are the instants (ms) from which it is too late. */
export const factsForm = z.object({
  title: textField.transform(oneLine).superRefine((text, context) => {
    if ([...text].length < 4) context.addIssue({ code: "custom", message: "award.missing.title" });
    const length = [...text].length;
    if (length > LONGEST.title)
      context.addIssue({ code: "custom", message: "award.long", params: { max: LONGEST.title, length } });
  }),
  label: textField.superRefine((text, context) => {
    if (text === "") context.addIssue({ code: "custom", message: "award.missing.label" });
  }),
  year: whole(2000, 2099),
  approvalDocument: line(LONGEST.document),
  authority: line(LONGEST.authority),
  introduction: lines(LONGEST.introduction),
  contact: line(LONGEST.contact),
  submissionsUntil: deadline,
  countiesUntil: deadline,
  citiesUntil: deadline,
  reviewUntil: deadline,
});
export type FactsForm = z.output<typeof factsForm>;
