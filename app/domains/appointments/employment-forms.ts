import { z } from "zod";
import { readTypedDay } from "~/kernel/typed-day";
import { DEGREES, TITLES } from "./qualification";

/** Forms about what she has learnt and where she worked. Messages are keys under `reasons.`. */
const text = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? "")]).default("");

const oneOf = <T extends string>(all: readonly T[]) =>
  text.transform((typed): T | null => all.find((one) => one === typed) ?? null);

export const educationForm = z.object({ degree: oneOf(DEGREES), title: oneOf(TITLES) });
export type EducationForm = z.output<typeof educationForm>;

const words = (missing: string, max: number) =>
  text
    .transform((typed) =>
      typed
        .replace(/[\p{Cc}\p{Cf}]/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .pipe(z.string().min(1, missing).max(max, "employment.textLong"));

const day = text.transform((typed, context) => {
  if (typed.trim() === "") return null;
  const read = readTypedDay(typed);
  if (read === null) context.addIssue({ code: "custom", message: "day.malformed" });
  return read;
});

export const jobForm = z.object({
  employer: words("employment.employerMissing", 100),
  post: words("employment.postMissing", 60),
  standardsWork: z
    .enum(["yes", "no"], { error: "employment.standardsWorkMissing" })
    .transform((said) => said === "yes"),
  from: day.refine((from) => from !== null, "employment.fromMissing").transform((from) => from ?? ""),
  to: day,
});
export type JobForm = z.output<typeof jobForm>;
