import { z } from "zod";
import { listField } from "~/kernel/typed-field";
import { someLines } from "~/kernel/typed-text";

/** Whom she says was absent: ids of registrations, `everyone` for the whole list. */
export const absenceForm = z.object({
  absent: listField.refine((all) => all.length > 0, "after.nobodyAbsent"),
});

/** When she was there after all, a stretch a line (typed-stretches.ts), nothing where she was not; and why. */
export const correctionForm = z.object({
  times: z
    .string({ error: "after.timesMissing" })
    .max(2000, "after.timesMissing")
    .transform((text) => text.replace(/\r\n?/g, "\n")),
  reason: z
    .string({ error: "reason.missing" })
    .transform(someLines)
    .pipe(z.string().min(4, "reason.missing").max(500, "reason.long")),
});
