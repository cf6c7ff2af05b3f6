import { z } from "zod";

/** Why, in the examiner's words; kept, and told to the candidate. */
const reason = z
  .string({ error: "exam.reasonMissing" })
  .trim()
  .min(4, "exam.reasonMissing")
  .max(500, "exam.reasonTooLong");

/** Voiding an attempt. */
export const voidForm = z.object({ reason });

/** Ruling on late answers; `late` names them, with spaces between in one field, or repeated. */
export const rulingForm = z.object({
  late: z
    .union([z.string(), z.array(z.string())], { error: "exam.lateNone" })
    .transform((named) => [named].flat().flatMap((ids) => ids.split(/\s+/).filter(Boolean)))
    .refine((ids) => ids.length > 0, "exam.lateNone"),
  answer: z.enum(["accepted", "refused"], { error: "exam.answerMissing" }),
  reason,
});
export type RulingForm = z.output<typeof rulingForm>;
