import type { Criterion, TieStep } from "@db/schema/cycle-rules";
import type { Changes } from "~/domains/awards/cycle/cycle-changes";
import { DEADLINES } from "~/domains/awards/cycle/cycle-faults";
import { writeLevels } from "~/domains/awards/cycle/rubric-form";
import type { Locale, TextKey, Translate } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import type { CycleNames } from "./cycle-names.server";

/** One thing that was changed, in words; texts may have several lines. */
export interface AmendmentLine {
  what: string;
  before: string;
  after: string;
}
interface Telling {
  t: Translate;
  locale: Locale;
  names: Pick<CycleNames, "label" | "place" | "hours">;
  /** The rubric as it is now: steps of a tie name its criteria. */
  rubric: readonly Criterion[];
}

/** Things of a cycle in the order in which its pages tell them; their words stand under `awardDesk.fields`. */
const ORDER = [
  ...["title", "label", "year", "approvalDocument", "authority", "introduction", "contact", ...DEADLINES],
  ...["cap", "categories", "quota", "countyQuota", "eligibility", "evidence", "criterion", "rubricOrder"],
  ...["reasonLength", "scoring", "ties", "decision", "conflicts", "checkHours", "notice", "objections", "award"],
];
const place = (name: string): number => ORDER.indexOf(name.split(".", 1)[0] as string);

/** Members of rules that the forms call otherwise. */
const LABELS: Record<string, string> = {
  "conflicts.kinds": "conflicts",
  "conflicts.years": "conflictYears",
  "notice.days": "noticeDays",
  "award.renewalMinutes": "renewalHours",
};

/** What a number counts. */
const UNITS: Record<string, string> = {
  cap: "people",
  quota: "nominees",
  countyQuota: "nominees",
  reasonLength: "characters",
  "eligibility.appointedMonths": "months",
  "eligibility.windowMonths": "months",
  "eligibility.hours": "hoursUnit",
  "eligibility.dutyKinds": "kindsUnit",
  "eligibility.dutyRecords": "recordsUnit",
  "eligibility.yearsSinceAward": "yearsUnit",
  "evidence.documents": "documentsUnit",
  "conflicts.years": "yearsUnit",
  "notice.days": "daysUnit",
  "scoring.jurors": "jurorsUnit",
  "scoring.drop": "dropUnit",
  "award.renewalMinutes": "hoursUnit",
  "decision.quorum": "people",
  checkHours: "clockHours",
  "objections.acceptWithinDays": "workingDays",
  "objections.ruleWithinDays": "workingDays",
};

/** What an amendment changed, thing by thing, with both values as people read them. */
export function amendmentLines(changes: Changes, telling: Telling): AmendmentLine[] {
  return Object.entries(changes)
    .sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b, "en"))
    .flatMap(([name, { before, after }]) => {
      if (name.startsWith("criterion."))
        return criterionLines(before as Criterion | null, after as Criterion | null, telling);
      const said = (value: unknown) => sayValue(name, value, telling);
      return [{ what: sayName(name, telling), before: said(before), after: said(after) }];
    });
}

function sayName(name: string, { t, names }: Telling): string {
  if (name.startsWith("quota.")) return t("awardDesk.fields.quota", { place: names.place(name.slice(6)) });
  return t(`awardDesk.fields.${LABELS[name] ?? name.split(".").at(-1)}` as TextKey);
}

function sayValue(name: string, value: unknown, { t, locale, names, rubric }: Telling): string {
  const list = (texts: readonly string[]) => texts.join(t("ui.listWith"));
  const nothing = t("awards.amendments.nothing");
  if (value === null || value === "") return nothing;
  if (typeof value === "boolean")
    return name === "notice.countFirst"
      ? t(value ? "awardDesk.fields.countFirstYes" : "awardDesk.fields.countFirstNo")
      : t(value ? "awards.amendments.yes" : "awards.amendments.no");
  if ((DEADLINES as readonly string[]).includes(name)) return formatDeadline(Number(value), locale);
  if (name === "label") return names.label(String(value));
  if (name === "notice.counting") return t(`awardDesk.fields.countings.${value}` as TextKey);
  if (name === "decision.voting") return t(`awardDesk.fields.votings.${value}` as TextKey);
  if (name === "decision.majority") return t(`awardDesk.fields.majorities.${value}` as TextKey);
  if (typeof value === "number") {
    const unit = UNITS[name.startsWith("quota.") ? "quota" : name];
    const said = name === "award.renewalMinutes" ? names.hours(value) : value;
    return unit
      ? t("awards.amendments.measured", { value: said, unit: t(`awardDesk.fields.${unit}` as TextKey) })
      : `${said}`;
  }
  if (!Array.isArray(value)) return String(value);
  if (value.length === 0) return nothing;
  if (name === "evidence.kinds") return list(value.map((kind) => t(`awards.evidenceKinds.${kind}` as TextKey)));
  if (name === "conflicts.kinds") return list(value.map((kind) => t(`awards.conflictKinds.${kind}` as TextKey)));
  if (name === "categories")
    return (value as { name: string; cap: number | null }[])
      .map((one) =>
        one.cap === null ? one.name : t("awards.amendments.labelled", { label: one.name, value: one.cap }),
      )
      .join("\n");
  const criterion = (id: string) => rubric.find((one) => one.id === id)?.name ?? id;
  if (name === "ties") return (value as TieStep[]).map((step) => sayTie(step, t, criterion)).join("\n");
  return value.map((id) => criterion(String(id))).join("\n");
}

const sayTie = (step: TieStep, t: Translate, criterion: (id: string) => string): string =>
  step.by === "criterion"
    ? t("awardDesk.fields.tieCriterion", { name: criterion(step.criterion) })
    : t(step.by === "panel" ? "awardDesk.fields.tiePanel" : "awardDesk.fields.tieDraw");

function criterionLines(before: Criterion | null, after: Criterion | null, { t }: Telling): AmendmentLine[] {
  const nothing = t("awards.amendments.nothing");
  const whole = (one: Criterion | null) =>
    one === null ? nothing : `${t("awards.rubric.points", { points: one.points })}\n${writeLevels(one.levels)}`;
  if (before === null || after === null) {
    const name = (before ?? after)?.name ?? "";
    return [{ what: t("awardDesk.fields.criterionSaid", { name }), before: whole(before), after: whole(after) }];
  }
  const parts = (one: Criterion) => ({ name: one.name, points: String(one.points), levels: writeLevels(one.levels) });
  const [was, is] = [parts(before), parts(after)];
  return (["name", "points", "levels"] as const)
    .filter((part) => was[part] !== is[part])
    .map((part) => ({
      what: t(`awardDesk.fields.criterionPart.${part}`, { name: before.name }),
      before: was[part],
      after: is[part],
    }));
}
