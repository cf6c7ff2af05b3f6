import { QUESTION_KINDS } from "@db/statuses";
import { z } from "zod";
import { textField, yesField } from "~/kernel/typed-field";
import { oneLine } from "~/kernel/typed-text";
import { shownWord } from "./typed-facts";

const MOST_CHOICES = 20;
export const withChoices = (kind: string): boolean => kind === "one" || kind === "several";

export const questionForm = z
  .object({
    label: textField.transform(oneLine).superRefine((text, context) => {
      if ([...text].length < 2) context.addIssue({ code: "custom", message: "event.questionMissing" });
      shownWord(100)(text, context);
    }),
    hint: textField
      .transform(oneLine)
      .superRefine(shownWord(160))
      .transform((text) => text || null),
    kind: textField.transform((text, context) => {
      const kind = QUESTION_KINDS.find((one) => one === text);
      if (!kind) context.addIssue({ code: "custom", message: "event.questionKind" });
      return kind ?? "line";
    }),
    /** One a line. */
    choices: textField.transform((text, context) => {
      const all = [...new Set(text.split("\n").map(oneLine).filter(Boolean))];
      if (all.length > MOST_CHOICES)
        context.addIssue({ code: "custom", message: "event.choicesMany", params: { max: MOST_CHOICES } });
      if (all.some((one) => [...one].length > 60)) context.addIssue({ code: "custom", message: "event.choiceLong" });
      return all;
    }),
    required: yesField,
  })
  .transform((form) => ({ ...form, choices: withChoices(form.kind) ? form.choices : [] }));
export type QuestionForm = z.output<typeof questionForm>;
