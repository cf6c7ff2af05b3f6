import { CHECK_IN_SETTLEMENTS } from "@db/statuses";
import { z } from "zod";
import { oneLine, someLines } from "~/kernel/typed-text";

/** Forms of the door. Messages are keys under `reasons.`. */
const text = z.union([z.string(), z.array(z.string()).transform((all) => all[0] ?? "")]).default("");
const line = text.transform(oneLine);
const optional = (most: number) => line.transform((said) => (said === "" ? null : [...said].slice(0, most).join("")));

export const codeForm = z.object({
  direction: text.transform((said) => (said === "out" ? ("out" as const) : ("in" as const))),
  code: line,
  registration: text,
});

export const walkInForm = z.object({
  name: line.pipe(z.string().min(1, "checkIn.name").max(60, "checkIn.name")),
  employer: optional(120),
  contact: optional(120),
});

export const openDeskForm = z.object({
  name: line.pipe(z.string().min(1, "checkIn.deskName").max(30, "checkIn.deskName")),
  where: text,
});

export const settleForm = z.object({
  decision: z.enum(CHECK_IN_SETTLEMENTS, { error: "checkIn.settlement" }),
  reason: text.transform(someLines).pipe(z.string().min(4, "reason.missing").max(500, "reason.long")),
});
