import { z } from "zod";
import { someLines } from "~/kernel/typed-text";

/** Whom she says was absent: ids of registrations, `everyone` for the whole list. */
export const absenceForm = z.object({
  absent: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .default([])
    .refine((all) => all.length > 0, "after.nobodyAbsent"),
});

/** How many minutes count for somebody after all, and why. */
export const correctionForm = z.object({
  minutes: z
    .string({ error: "after.minutesMalformed" })
    .transform((text) => text.normalize("NFKC").trim())
    .pipe(z.string().regex(/^\d{1,4}$/, "after.minutesMalformed"))
    .transform(Number),
  reason: z
    .string({ error: "reason.missing" })
    .transform(someLines)
    .pipe(z.string().min(4, "reason.missing").max(500, "reason.long")),
});
