import { z } from "zod";
import { someLines } from "~/kernel/typed-text";
import { readHolderName } from "./can-issue.server";

const holderName = z.string({ error: "certificate.nameMissing" }).transform((text, context) => {
  const read = readHolderName(text);
  if (!read.ok) context.addIssue({ code: "custom", message: read.reason, params: read.values ?? {} });
  return read.ok ? read.name : "";
});

/** Why, in the person's own words; kept with the record. Messages are keys under `reasons.`. */
const words = (missing: string) =>
  z
    .string({ error: missing })
    .transform(someLines)
    .pipe(z.string().min(4, missing).max(500, "certificate.reasonTooLong"));

/** A holder asks for a corrected name. */
export const correctionForm = z.object({
  name: holderName,
  explanation: words("certificate.explanationMissing"),
});
export type CorrectionForm = z.output<typeof correctionForm>;

/** A reason for revoking or reinstating. */
export const reasonForm = z.object({ reason: words("certificate.reasonMissing") });

/** The administrator's answer: reissue under this name, or refuse; both with a reason, asked for whichever it is. */
export const reissueForm = z.intersection(
  z.discriminatedUnion(
    "answer",
    [z.object({ answer: z.literal("reissue"), name: holderName }), z.object({ answer: z.literal("refuse") })],
    { error: "certificate.answerMissing" },
  ),
  reasonForm,
);
export type ReissueForm = z.output<typeof reissueForm>;
