import { z } from "zod";

/** Why something is done, in the person's own words; kept with the act. Messages are keys under `reasons.`. */
export const reasonForm = z.object({
  reason: z.string({ error: "reason.missing" }).trim().min(4, "reason.missing").max(500, "reason.long"),
});
