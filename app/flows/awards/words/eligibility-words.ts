import type { EligibilityLine } from "@db/schema/nominations";
import type { EligibilityChange } from "~/domains/awards/eligibility/eligibility";
import type { Locale, Translate } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";

/** A rule of the cycle as it came out, in the same words for nominee, bureau and meeting. Who may see its records is asked beside it. */
export interface EligibilityWords {
  rule: string;
  /** What is asked. */
  asked: string;
  /** What was found, and from which day on time alone mends it. */
  found: string;
  met: boolean | null;
}

const RULES = ["certificate", "appointment", "hours", "duties", "award"] as const;

/** @param t of the language asked for, which is `locale`; a rule that has no words is told by its name */
export const eligibilityWords = (t: Translate, locale: Locale, line: EligibilityLine): EligibilityWords => ({
  rule: line.rule,
  met: line.met,
  asked: asked(t, line),
  found: found(t, locale, line),
});

function asked(t: Translate, { rule, values }: EligibilityLine): string {
  const known = RULES.find((one) => one === rule);
  if (!known) return rule;
  const key = known === "duties" && Number(values.neededKinds) > 0 ? "dutiesOfKinds" : known;
  return t(`nominationWords.eligibility.asked.${key}`, filled(values));
}

function found(t: Translate, locale: Locale, { rule, values, from, met }: EligibilityLine): string {
  const known = RULES.find((one) => one === rule);
  if (!known) return "";
  const since = typeof values.since === "string" ? formatIsoDay(values.since, locale) : "";
  const key = known === "appointment" && since === "" ? "appointmentNone" : known;
  const said = t(`nominationWords.eligibility.found.${key}`, { ...filled(values), since });
  return met || from === null ? said : t("nominationWords.eligibility.from", { said, day: formatIsoDay(from, locale) });
}

const filled = (values: EligibilityLine["values"]): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? 0]));

/** How a rule came out when it was handed in and how it does now, where the two differ. */
export interface ChangeWords {
  rule: string;
  asked: string;
  before: string;
  after: string;
  /** Whether it is met no more, or is met since. */
  turned: "lost" | "won" | null;
}

/** What an officer or the nominee is told of rules that came out otherwise than when it was handed in. */
export const changeWords = (t: Translate, locale: Locale, changes: readonly EligibilityChange[]): ChangeWords[] =>
  changes.map(({ rule, before, after }) => {
    const told = (line: EligibilityLine | null) =>
      line ? found(t, locale, line) : t("nominationWords.eligibility.notAsked");
    const [was, is] = [before?.met === true, after?.met === true];
    const either = after ?? before;
    return {
      rule,
      asked: either ? asked(t, either) : rule,
      before: told(before),
      after: told(after),
      turned: before === null || after === null || was === is ? null : is ? "won" : "lost",
    };
  });
