import { CHECK_IN_SETTLEMENTS } from "@db/statuses";
import { z } from "zod";
import { textField } from "~/kernel/typed-field";
import { oneLine, someLines } from "~/kernel/typed-text";

/** Forms of the door. Messages are keys under `reasons.`. */
const line = textField.transform(oneLine);
const optional = (most: number) => line.transform((said) => (said === "" ? null : [...said].slice(0, most).join("")));

export const codeForm = z.object({
  direction: textField.transform((said) => (said === "out" ? ("out" as const) : ("in" as const))),
  code: line,
  registration: textField,
});

export const walkInForm = z.object({
  name: line.pipe(z.string().min(1, "checkIn.name").max(60, "checkIn.name")),
  employer: optional(120),
  contact: optional(120),
});

export const openDeskForm = z.object({
  name: line.pipe(z.string().min(1, "checkIn.deskName").max(30, "checkIn.deskName")),
  where: textField,
});

export const settleForm = z.object({
  decision: z.enum(CHECK_IN_SETTLEMENTS, { error: "checkIn.settlement" }),
  reason: textField.transform(someLines).pipe(z.string().min(4, "reason.missing").max(500, "reason.long")),
});
