import { z } from "zod";

/** `version=current` moves to the current version; without it the course is begun. */
export const enrolmentForm = z.object({ version: z.enum(["", "current"]).catch("").default("") });
