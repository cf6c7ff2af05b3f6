import { z } from "zod";

/** Where a reader is in a lesson: the anchor of a section or check. */
export const placeForm = z.object({ place: z.string().min(1).max(100) });
