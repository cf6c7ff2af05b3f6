import type { Cycle } from "~/domains/awards/cycle/cycle";
import { DEADLINES } from "~/domains/awards/cycle/cycle-faults";
import { usualQuota } from "~/domains/awards/cycle/part-change";
import type { Locale } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { endOfDay } from "~/kernel/typed-day";
import { typedInstant } from "~/kernel/typed-instant";
import { cycleNames } from "./cycle-names.server";

/** So many days from now a new cycle's submissions end, and each of the other deadlines after the one before it. */
const OFFERED_DAYS = [60, 21, 21, 45] as const;

/** The forms of a cycle's parts: what can be chosen, and what stands in their fields. */
export async function partForms(cycle: Cycle, locale: Locale, now: number) {
  const names = await cycleNames(locale);
  const { rules } = cycle;
  const each = usualQuota(rules.quotas);
  const quota = (code: string) => (rules.quotas[code] === each ? "" : String(rules.quotas[code] ?? ""));
  return {
    facts: { ...factsValues(cycle), ...(await factsChoices(locale, now)) },
    rules,
    quotaEach: String(each),
    bureaus: names.bureaus.map((code) => ({ code, name: names.bureau(code), quota: quota(code) })),
    renewalHours: names.hours(rules.award.renewalMinutes),
    minutesPerHour: names.minutesPerHour,
  };
}
export type PartForms = Awaited<ReturnType<typeof partForms>>;

const factsValues = (cycle: Cycle) => {
  const { title, label, year, approvalDocument, authority, introduction, contact } = cycle;
  const [submissionsUntil, countiesUntil, citiesUntil, reviewUntil] = DEADLINES.map((name) =>
    typedInstant(cycle[name], true),
  ) as [string, string, string, string];
  return {
    title,
    label,
    year: String(year),
    approvalDocument,
    authority,
    introduction,
    contact,
    submissionsUntil,
    countiesUntil,
    citiesUntil,
    reviewUntil,
  };
};

async function factsChoices(locale: Locale, now: number) {
  const { labels } = await cycleNames(locale);
  return {
    labels: labels.map(({ key, zh, en }) => ({ value: key, label: locale === "en" ? en : zh })),
    example: typedInstant(endOfDay(isoDayOf(now + OFFERED_DAYS[0] * DAY_MS)), true),
  };
}

/** The form of a new cycle: the usual name, days a while apart that can be moved, nothing that was not approved. */
export async function newFactsForm(locale: Locale, now: number) {
  const [choices, { labels }] = await Promise.all([factsChoices(locale, now), cycleNames(locale)]);
  const [first, year] = [labels[0], isoDayOf(now).slice(0, 4)];
  let days = 0;
  const [submissionsUntil, countiesUntil, citiesUntil, reviewUntil] = OFFERED_DAYS.map((more) => {
    days += more;
    return typedInstant(endOfDay(isoDayOf(now + days * DAY_MS)), true);
  }) as [string, string, string, string];
  return {
    title: `${year}年度${first?.zh ?? ""}评选`,
    label: first?.key ?? "",
    year,
    approvalDocument: "",
    authority: "",
    introduction: "",
    contact: "",
    submissionsUntil,
    countiesUntil,
    citiesUntil,
    reviewUntil,
    ...choices,
  };
}
export type FactsFields = Awaited<ReturnType<typeof newFactsForm>>;
