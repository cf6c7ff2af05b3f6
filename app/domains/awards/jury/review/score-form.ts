import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { someLines } from "~/kernel/typed-text";
import { readWhole } from "../../cycle/typed-fields";

/** The longest reason for one criterion, in characters. */
export const REASON_LENGTH = 1_000;

/** One criterion as its form sends it; what is empty was not given yet. `seen` = what of it the form was filled with. */
export const scoreForm = z.object({
  criterion: textField,
  level: textField.transform((text) => (text === "" ? null : readWhole(text))),
  score: textField.transform((text, context) => {
    const score = text.trim() === "" ? null : readWhole(text);
    if (score === null && text.trim() !== "") context.addIssue({ code: "custom", message: "jury.ballot.scoreWhole" });
    return score;
  }),
  reason: textField.transform((text, context) => {
    const length = [...someLines(text)].length;
    if (length > REASON_LENGTH)
      context.addIssue({ code: "custom", message: "jury.ballot.reasonLong", params: { max: REASON_LENGTH, length } });
    return someLines(text);
  }),
  seen: textField,
  /** `next`: this one is done, and has to keep to the rubric; else a draft. */
  go: textField.transform((text) => (text === "next" ? ("next" as const) : ("stay" as const))),
});
export type ScoreForm = z.output<typeof scoreForm>;
