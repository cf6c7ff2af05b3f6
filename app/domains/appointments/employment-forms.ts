import { z } from "zod";
import { dayField, optionalDayField } from "~/kernel/day-field";
import { textField } from "~/kernel/typed-field";
import { oneLine } from "~/kernel/typed-text";
import { refusePolitical } from "./free-text";
import { DEGREES, TITLES } from "./qualification";

/** Forms about what she has learnt and where she worked. Messages are keys under `reasons.`. */

const oneOf = <T extends string>(all: readonly T[]) =>
  textField.transform((typed): T | null => all.find((one) => one === typed) ?? null);

export const educationForm = z.object({ degree: oneOf(DEGREES), title: oneOf(TITLES) });
export type EducationForm = z.output<typeof educationForm>;

const words = (missing: string, max: number) =>
  textField
    .transform(oneLine)
    .pipe(z.string().min(1, missing).max(max, "employment.textLong"))
    .superRefine(refusePolitical);

export const jobForm = z.object({
  employer: words("employment.employerMissing", 100),
  post: words("employment.postMissing", 60),
  standardsWork: z
    .enum(["yes", "no"], { error: "employment.standardsWorkMissing" })
    .transform((said) => said === "yes"),
  from: dayField("employment.fromMissing"),
  to: optionalDayField,
});
export type JobForm = z.output<typeof jobForm>;
