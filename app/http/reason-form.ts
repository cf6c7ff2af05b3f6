import { z } from "zod";
import { someLines } from "~/kernel/typed-text";

/** Why something is done, in the person's own words; kept with the act. Messages are keys under `reasons.`. */
export const reasonForm = z.object({
  reason: z
    .string({ error: "reason.missing" })
    .transform(someLines)
    .pipe(z.string().min(4, "reason.missing").max(500, "reason.long")),
});
