import { z } from "zod";

/** Why, in the examiner's words; kept, and told to the candidate. */
const reason = z
  .string({ error: "exam.reasonMissing" })
  .trim()
  .min(4, "exam.reasonMissing")
  .max(500, "exam.reasonTooLong");

/** Voiding an attempt. */
export const voidForm = z.object({ reason });

/** Ruling on late answers; `late` names them, repeated. */
export const rulingForm = z.object({
  late: z.union([z.string().transform((id) => [id]), z.array(z.string())], { error: "exam.lateNone" }),
  answer: z.enum(["accepted", "refused"], { error: "exam.answerMissing" }),
  reason,
});
export type RulingForm = z.output<typeof rulingForm>;
