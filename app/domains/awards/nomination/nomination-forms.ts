import { z } from "zod";
import { textField, yesField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";
import { DEEDS_LENGTH, lengthOf, REFUSAL_LENGTH, SUMMARY_LENGTH, TITLE_LENGTH } from "./lengths";
import { TAKEN_BACK } from "./publication";

const within = (most: number) => (text: string, context: z.RefinementCtx) => {
  const now = lengthOf(text);
  if (now > most) context.addIssue({ code: "custom", message: "award.tooLong", params: { most, now } });
};

/** What is written of a nominee; empty while it is a draft. `hiddenWords`: names and firms to be hidden from jurors, one a line. */
export const writingForm = z.object({
  category: textField,
  deeds: textField.transform(someLines).superRefine(within(DEEDS_LENGTH)),
  summary: textField.transform(someLines).superRefine(within(SUMMARY_LENGTH)),
  hiddenWords: textField.transform((text) => [
    ...new Set(
      text
        .split(/[\n,，、;；]/)
        .map(oneLine)
        .filter((word) => word !== ""),
    ),
  ]),
});
export type Writing = z.output<typeof writingForm>;

/** A paper of hers, with what it is. */
export const documentForm = z.object({
  title: textField
    .transform(oneLine)
    .superRefine((text, context) => {
      if (text === "") context.addIssue({ code: "custom", message: "award.titleMissing" });
    })
    .superRefine(within(TITLE_LENGTH)),
});

/** Why she does not agree, if she says so. */
export const refusalForm = z.object({ reason: textField.transform(someLines).superRefine(within(REFUSAL_LENGTH)) });

/** Of which firm's or one's own nomination: in which category, and for a firm whom. */
export const openingForm = z.object({
  category: textField.pipe(z.string().min(1, "award.categoryMissing")),
  personId: textField,
});

/** Her word: which exhibits are let go (their ids), and what is published. `shown` is the hash of what she was shown. */
export const consentForm = z.object({
  shown: textField,
  forward: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()).max(500)),
  publishName: yesField,
  publishSummary: yesField,
  publishOtherwise: yesField,
});
export type Consent = z.output<typeof consentForm>;

/** What of it she takes back. */
export const publicationForm = z.object({
  what: z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()).max(10))
    .transform((typed) => TAKEN_BACK.filter((one) => typed.includes(one)))
    .superRefine((what, context) => {
      if (what.length === 0) context.addIssue({ code: "custom", message: "award.publication.nothing" });
    }),
});
