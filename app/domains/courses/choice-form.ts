import { z } from "zod";

const id = z.string().max(64, "course.unknownChoice");

/** An answer to a check or practice item: the field `choice`, repeated where several are chosen. */
export const choiceForm = z.object({
  choice: z
    .union([id.transform((one) => (one === "" ? [] : [one])), z.array(id).max(20, "course.unknownChoice")], {
      error: "course.unknownChoice",
    })
    .default([]),
});
