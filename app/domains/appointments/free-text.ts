import { z } from "zod";
import { oneLine } from "~/kernel/typed-text";

/**
 * What people write of an appointment in their own words. The guidance （五） also speaks of political standing; this platform keeps
 * nothing of it, so such words are refused where they are typed.
 */
const POLITICAL = /政治面貌|中共|党员|入党|共青团员|团员|民主党派|无党派/;

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

function refusePolitical(text: string, context: z.RefinementCtx): void {
  const [word] = POLITICAL.exec(text) ?? [];
  if (word !== undefined) context.addIssue({ code: "custom", message: "appointment.political", params: { word } });
}
