import { MISTAKE_KINDS, MISTAKE_OUTCOMES, MISTAKE_STATES, MISTAKE_SUBJECTS } from "@db/statuses";
import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { someLines } from "~/kernel/typed-text";

export const MOST_SIGNS = 1_000;
const LEAST_SIGNS = 4;

const words = (missing: string) =>
  textField.transform(someLines).superRefine((text, context) => {
    const length = [...text].length;
    if (length < LEAST_SIGNS) context.addIssue({ code: "custom", message: missing });
    else if (length > MOST_SIGNS)
      context.addIssue({ code: "custom", message: "mistake.long", params: { most: MOST_SIGNS, length } });
  });

/** What a reader writes. */
export const mistakeForm = z.object({
  kind: textField.pipe(z.enum(MISTAKE_KINDS, "mistake.kind")),
  text: words("mistake.empty"),
});

/** What an editor answers. */
export const answerForm = z.object({
  outcome: textField.pipe(z.enum(MISTAKE_OUTCOMES, "mistake.outcome")),
  answer: words("mistake.answerEmpty"),
});

/** The filter of the editor's list, as the address has it; what makes no sense asks nothing. */
export const mistakeFilter = z.object({
  state: z.enum([...MISTAKE_STATES, "waiting", "all"]).catch("waiting"),
  subject: z.enum(MISTAKE_SUBJECTS).nullable().catch(null),
  kind: z.enum(MISTAKE_KINDS).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type MistakeFilter = z.output<typeof mistakeFilter>;
