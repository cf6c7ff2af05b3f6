import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { findExpertFields } from "~/domains/awards/jury/expert-fields.server";
import { expertsOf, jurorsOf } from "~/domains/awards/jury/jury.store.server";
import { type Locale, reasonText, translator } from "~/i18n/translate";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { canBeNamed } from "../jury/panel/set-jury.server";
import { scoreVerdicts } from "../jury/ties/barred-jurors.server";
import { fieldWords } from "./expert-pool.server";
import { namesOf } from "./names-of.server";

/** Who of the pool can be named for a cycle of the province, and why the others cannot. */
export async function nameableExperts(cycle: Cycle, { locale, now }: { locale: Locale; now: number }) {
  const [all, fields, jurors] = await Promise.all([expertsOf(db), findExpertFields(db), jurorsOf(db, cycle.id)]);
  const people = all.map(({ personId }) => personId);
  const [names, mayScore] = [await namesOf(db, people), await scoreVerdicts(db, cycle.id, people, now)];
  const t = translator(locale);
  const rows = [];
  for (const one of all) {
    const { personId } = one;
    const here = names.get(personId);
    if (!here) continue;
    const already = jurors.find((juror) => juror.personId === personId);
    const verdict: Verdict = already
      ? refused("award.juror.already")
      : first(mayScore.get(personId) ?? accepted, canBeNamed(one, cycle, now));
    rows.push({
      personId,
      name: here.name,
      employer: here.employer,
      fields: fieldWords(one, fields, locale),
      why: verdict.ok ? null : reasonText(t, verdict),
      already: already !== undefined,
    });
  }
  return {
    can: rows.filter(({ why }) => why === null),
    cannot: rows.filter(({ why, already }) => why !== null && !already),
    named: jurors.length,
  };
}

/** The first that refuses. */
const first = (...verdicts: Verdict[]): Verdict => verdicts.find(({ ok }) => !ok) ?? accepted;
