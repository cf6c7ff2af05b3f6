import { REGISTER_KINDS } from "@db/statuses";
import { z } from "zod";
import { readTypedDay } from "~/kernel/typed-day";
import { foldStandardNumber } from "./standard-number";

/** One line, with single blanks; may be left empty, which is null. Messages are keys under `reasons.`. */
const line = (most: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .refine((text) => [...text].length <= most, { error: "register.long", params: { most } })
    .transform((text) => (text === "" ? null : text));

/** A day as people type it, or null where none was typed. */
const optionalDay = z
  .string()
  .default("")
  .transform((text, context) => {
    if (text.trim() === "") return null;
    const day = readTypedDay(text);
    if (day === null) context.addIssue({ code: "custom", message: "day.malformed" });
    return day;
  });

/** An entry as an editor writes it. What it is called stays as it was entered: a number is the key of everything that cites it. */
export const entryForm = z.object({
  number: line(80),
  kind: z.enum(REGISTER_KINDS, { error: "register.kindMissing" }),
  title: line(200).refine((text) => text !== null, "register.titleMissing"),
  titleEn: line(300),
  edition: line(40),
  issuedOn: optionalDay,
  effectiveOn: optionalDay,
  endedOn: optionalDay,
  source: line(300),
});
export type EntryForm = z.output<typeof entryForm>;

/** By what an entry is replaced, however its number is typed, and from which day on. */
export const supersessionForm = z.object({
  by: z
    .string({ error: "register.byMissing" })
    .trim()
    .min(1, "register.byMissing")
    .max(120, "register.unknownReplacement")
    .transform(foldStandardNumber),
  from: z.string({ error: "day.malformed" }).transform((text, context) => {
    const day = readTypedDay(text);
    if (day === null) context.addIssue({ code: "custom", message: "day.malformed" });
    return day ?? "";
  }),
});
export type SupersessionForm = z.output<typeof supersessionForm>;
