import { z } from "zod";
import { NUMBERS, type WholeSetting } from "~/domains/settings/programme";
import { type NamedKind, parseKinds } from "~/kernel/named-kinds";
import { textField } from "~/kernel/typed-field";

const kinds = textField.transform((typed, context): NamedKind[] => {
  const read = parseKinds(typed);
  if (read.ok) return read.kinds;
  context.addIssue({ code: "custom", message: `programme.${read.fault}`, params: { line: read.line } });
  return z.NEVER;
});

const whole = ({ least, most }: WholeSetting) =>
  textField.transform((typed, context): number => {
    const digits = typed.normalize("NFKC").trim();
    const value = Number(digits);
    if (/^\d{1,4}$/.test(digits) && value >= least && value <= most) return value;
    context.addIssue({ code: "custom", message: "programme.number", params: { least, most } });
    return z.NEVER;
  });

/** What the programme sets for events and hours. Messages are keys under `reasons.`. */
export const programmeForm = z.object({
  eventKinds: kinds,
  claimKinds: kinds,
  minutesPerHour: whole(NUMBERS.minutesPerHour),
  claimYears: whole(NUMBERS.claimYears),
  feedbackDays: whole(NUMBERS.feedbackDays),
  walkInDays: whole(NUMBERS.walkInDays),
});
export type ProgrammeForm = z.output<typeof programmeForm>;
