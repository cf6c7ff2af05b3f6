import { z } from "zod";
import { politicalStatusIn } from "~/domains/people/political-status";
import { oneLine } from "~/kernel/typed-text";

/** One sentence that has to be there. Messages are keys under `reasons.`; `max` in characters. */
export const sentence = (missing: string, max = 300) =>
  z
    .string({ error: missing })
    .transform(oneLine)
    .pipe(z.string().min(4, missing).max(max, "appointment.textLong"))
    .superRefine(refusePolitical);

/** The same where it may be left out: null. */
export const optionalSentence = (max = 300) =>
  z
    .string()
    .default("")
    .transform(oneLine)
    .pipe(z.string().max(max, "appointment.textLong"))
    .superRefine(refusePolitical)
    .transform((text) => text || null);

/** Of what people write of an appointment, of their work and of their duties: no political status (political-status.ts). */
export function refusePolitical(text: string, context: z.RefinementCtx): void {
  const word = politicalStatusIn(text);
  if (word !== null) context.addIssue({ code: "custom", message: "appointment.political", params: { word } });
}
