import type { EligibilityLine } from "@db/schema/awards";
import type { EligibilityChange } from "~/domains/awards/eligibility/eligibility";
import type { Exhibit } from "~/domains/awards/nomination/nomination-content";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { Locale, Translate } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";

/** A rule of the cycle as it came out, in words. */
export interface EligibilityWords {
  rule: string;
  /** What is asked. */
  asked: string;
  /** What was found. */
  found: string;
  met: boolean | null;
  /** Records behind it that the nominee let go, the first few; `more` others of hers count too and are not named. */
  records: string[];
  more: number;
}

const RULES = ["certificate", "appointment", "hours", "duties", "award"] as const;
type Rule = (typeof RULES)[number];
const RECORDS_SHOWN = 5;

type LetGo = readonly Pick<Exhibit, "kind" | "ref">[];

/**
 * Each rule in words. A record behind it is named only where she let the same thing go as an exhibit: for the rule it is counted, but it is hers
 * to show (consent item by item).
 */
export const eligibilityWords = (
  t: Translate,
  locale: Locale,
  lines: readonly EligibilityLine[],
  letGo: LetGo,
): EligibilityWords[] =>
  lines.map((line) => {
    const named = line.records.filter((record) => isLetGo(record, letGo));
    const shown = named.slice(0, RECORDS_SHOWN);
    return {
      rule: line.rule,
      met: line.met,
      asked: asked(t, line),
      found: found(t, locale, line),
      records: shown.map(({ kind, id, title, day }) => {
        const name = kind === "certificate" ? `${title} ${formatCertificateCode(id)}` : title;
        return day === null
          ? name
          : t("nominationDesk.eligibility.record", { title: name, day: formatIsoDay(day, locale) });
      }),
      more: line.records.length - shown.length,
    };
  });

/** Hours and duties are exhibits as a whole, everything else by itself. */
const isLetGo = ({ kind, id }: EligibilityLine["records"][number], letGo: LetGo): boolean =>
  letGo.some(
    (one) =>
      (kind === "hours" &&
        ((one.kind === "hours" && one.ref === "ledger") || (one.kind === "event" && one.ref === id))) ||
      (kind !== "duty" && one.kind === kind && one.ref === id),
  );

function asked(t: Translate, { rule, values }: EligibilityLine): string {
  const known = RULES.find((one) => one === rule);
  if (!known) return rule;
  const key = known === "duties" && Number(values.neededKinds) > 0 ? "dutiesOfKinds" : known;
  return t(`nominationDesk.eligibility.asked.${key}`, filled(values));
}

function found(t: Translate, locale: Locale, { rule, values, from }: EligibilityLine): string {
  const known: Rule | undefined = RULES.find((one) => one === rule);
  if (!known) return "";
  const since = typeof values.since === "string" ? formatIsoDay(values.since, locale) : "";
  const key = known === "appointment" && since === "" ? "appointmentNone" : known;
  const said = t(`nominationDesk.eligibility.found.${key}`, { ...filled(values), since });
  return from === null ? said : t("nominationDesk.eligibility.from", { said, day: formatIsoDay(from, locale) });
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

export const changeWords = (t: Translate, locale: Locale, changes: readonly EligibilityChange[]): ChangeWords[] =>
  changes.map(({ rule, before, after }) => {
    const told = (line: EligibilityLine | null) =>
      line ? found(t, locale, line) : t("nominationDesk.eligibility.notAsked");
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
