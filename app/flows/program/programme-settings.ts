import { z } from "zod";
import { findForbiddenWording } from "~/domains/credentials/wording";
import { NUMBERS, type WholeSetting } from "~/domains/settings/programme";
import { type NamedKind, parseKinds } from "~/kernel/named-kinds";
import { textField } from "~/kernel/typed-field";

const kinds = textField.transform((typed, context): NamedKind[] => {
  const read = parseKinds(typed);
  if (read.ok) return read.kinds;
  context.addIssue({ code: "custom", message: `programme.${read.fault}`, params: { line: read.line } });
  return z.NEVER;
});

/** What is awarded is printed on certificates, which hold some words never. */
const labels = kinds.superRefine((named, context) => {
  const words = [...new Set(named.flatMap(({ zh }) => findForbiddenWording(zh)))];
  if (words.length > 0)
    context.addIssue({ code: "custom", message: "programme.labelWording", params: { words: words.join("、") } });
});

const whole = ({ least, most }: WholeSetting) =>
  textField.transform((typed, context): number => {
    const digits = typed.normalize("NFKC").trim();
    const value = Number(digits);
    if (/^\d{1,4}$/.test(digits) && value >= least && value <= most) return value;
    context.addIssue({ code: "custom", message: "programme.number", params: { least, most } });
    return z.NEVER;
  });

/** What the programme sets for events, hours and awards. Messages are keys under `reasons.`. */
export const programmeForm = z.object({
  eventKinds: kinds,
  claimKinds: kinds,
  awardLabels: labels,
  expertFields: kinds,
  minutesPerHour: whole(NUMBERS.minutesPerHour),
  claimYears: whole(NUMBERS.claimYears),
  feedbackDays: whole(NUMBERS.feedbackDays),
  walkInDays: whole(NUMBERS.walkInDays),
  objectorMonths: whole(NUMBERS.objectorMonths),
});
export type ProgrammeForm = z.output<typeof programmeForm>;
