import { REGISTER_KINDS } from "@db/statuses";
import { z } from "zod";
import { dayField, optionalDayField } from "~/kernel/day-field";
import { oneLine } from "~/kernel/typed-text";
import { foldStandardNumber } from "./standard-number";

/** One line, with single blanks; may be left empty, which is null. Messages are keys under `reasons.`. */
const line = (most: number) =>
  z
    .string()
    .default("")
    .transform(oneLine)
    .refine((text) => [...text].length <= most, { error: "register.long", params: { most } })
    .transform((text) => (text === "" ? null : text));

/** An entry as an editor writes it. What it is called stays as it was entered: a number is the key of everything that cites it. */
export const entryForm = z.object({
  number: line(80),
  kind: z.enum(REGISTER_KINDS, { error: "register.kindMissing" }),
  title: line(200).refine((text) => text !== null, "register.titleMissing"),
  titleEn: line(300),
  edition: line(40),
  issuedOn: optionalDayField,
  effectiveOn: optionalDayField,
  endedOn: optionalDayField,
  checkedOn: optionalDayField,
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
  from: dayField(),
});
export type SupersessionForm = z.output<typeof supersessionForm>;
