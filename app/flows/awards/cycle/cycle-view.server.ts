import { db } from "@db/client.server";
import { type Cycle, cycleState } from "~/domains/awards/cycle/cycle";
import { amendmentsOf } from "~/domains/awards/cycle/cycle.store.server";
import { endingOf } from "~/domains/awards/honour/ending";
import { type Locale, translator } from "~/i18n/translate";
import { amendmentLines } from "./amendment-lines.server";
import { cycleNames } from "./cycle-names.server";

/** A cycle as everybody reads it: what it is, its days, its rules with their names, and what was amended. */
export async function showCycle(cycle: Cycle, { locale, now }: { locale: Locale; now: number }) {
  const [names, amendments] = await Promise.all([cycleNames(locale), amendmentsOf(db, cycle.id)]);
  const { slug, title, year, approvalDocument, authority, introduction, contact, openedAt, rules } = cycle;
  const { submissionsUntil, countiesUntil, citiesUntil, reviewUntil } = cycle;
  const quotas = Object.entries(rules.quotas).map(([code, quota]) => ({ code, name: names.bureau(code), quota }));
  const place = (code: string) => names.bureaus.indexOf(code);
  return {
    slug,
    title,
    year,
    approvalDocument,
    authority,
    introduction,
    contact,
    openedAt,
    rules,
    submissionsUntil,
    countiesUntil,
    citiesUntil,
    reviewUntil,
    state: cycleState(cycle, now),
    noticedAt: cycle.noticedAt,
    decidedAt: cycle.decidedAt,
    ended: endingOf(cycle),
    sealed: cycle.sealedAt !== null,
    label: names.label(cycle.label),
    quotas: quotas.sort((a, b) => place(a.code) - place(b.code)),
    quotaSum: quotas.reduce((sum, { quota }) => sum + quota, 0),
    renewalHours: rules.award.renewalMinutes === 0 ? null : names.hours(rules.award.renewalMinutes),
    amendments: amendments
      .map(({ number, at, reason, changes }) => ({
        number,
        at,
        reason,
        lines: amendmentLines(changes, { t: translator(locale), locale, names, rubric: rules.rubric }),
      }))
      .reverse(),
  };
}
export type CycleView = Awaited<ReturnType<typeof showCycle>>;
