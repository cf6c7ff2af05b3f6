import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { mayChange } from "~/domains/awards/cycle/cycle.store.server";
import { findExpertFields } from "~/domains/awards/jury/expert-fields.server";
import { canServe, type TermStand, termStand } from "~/domains/awards/jury/juror/juror";
import { type Expert, type ExpertTerm, expertsOf } from "~/domains/awards/jury/jury.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { kindName, type NamedKind } from "~/kernel/named-kinds";
import { namesOf } from "./names-of.server";

/** An expert of the pool as its page shows her. */
export interface ListedExpert {
  personId: string;
  name: string;
  employer: string | null;
  /** In words; the first one counts for the mix of a jury. */
  fields: string[];
  terms: { id: string; from: string; to: string | null; endedOn: string | null; stands: TermStand }[];
  /** Whether a term of hers runs today. */
  serves: boolean;
  /** Cycles in which she is a juror now. */
  cycles: { slug: string; title: string; number: number }[];
}

/** The province's pool, those who serve today first, then by name. @throws NotFound for whoever is not of the province */
export async function expertPool(by: BureauOfficer, { locale, now }: { locale: Locale; now: number }) {
  if (!(await mayChange(by))) throw new NotFound("desk of the province");
  const [all, fields] = await Promise.all([expertsOf(db), findExpertFields(db)]);
  const [names, serving] = await Promise.all([
    namesOf(
      db,
      all.map(({ personId }) => personId),
    ),
    servingNow(),
  ]);
  const today = isoDayOf(now);
  const rows = all.map(
    (one): ListedExpert => ({
      personId: one.personId,
      name: names.get(one.personId)?.name ?? "",
      employer: names.get(one.personId)?.employer ?? null,
      fields: fieldWords(one, fields, locale),
      terms: one.terms.map((term) => shownTerm(term, today)).reverse(),
      serves: canServe(one, { from: today, to: today }).ok,
      cycles: serving.flatMap(({ personId, ...cycle }) => (personId === one.personId ? [cycle] : [])),
    }),
  );
  return rows.sort((a, b) => Number(b.serves) - Number(a.serves) || a.name.localeCompare(b.name, "zh-CN"));
}

const shownTerm = ({ id, from, to, endedOn }: ExpertTerm, today: string): ListedExpert["terms"][number] => ({
  id,
  from,
  to,
  endedOn,
  stands: termStand({ from, to, endedOn }, today),
});

/** Names of her fields, the main one first. */
export const fieldWords = ({ fields }: Pick<Expert, "fields">, known: readonly NamedKind[], locale: Locale): string[] =>
  fields.map((key) => kindName(known, key, locale));

async function servingNow() {
  const { cycleJuror, awardCycle } = tables;
  return db
    .select({
      personId: cycleJuror.personId,
      number: cycleJuror.number,
      slug: awardCycle.slug,
      title: awardCycle.title,
    })
    .from(cycleJuror)
    .innerJoin(awardCycle, eq(awardCycle.id, cycleJuror.cycleId))
    .where(and(isNull(cycleJuror.removedAt), isNull(awardCycle.unblindedAt)));
}

/** What a form about experts offers, and of one of them what it is filled with. @throws NotFound */
export async function expertForm(by: BureauOfficer, locale: Locale, personId?: string) {
  if (!(await mayChange(by))) throw new NotFound("desk of the province");
  const fields = (await findExpertFields(db)).map((kind) => ({
    value: kind.key,
    label: kindName([kind], kind.key, locale),
  }));
  if (personId === undefined) return { fields, expert: null };
  const found = (await expertsOf(db)).find((one) => one.personId === personId);
  if (!found) throw new NotFound("expert");
  const name = (await namesOf(db, [personId])).get(personId)?.name ?? "";
  return { fields, expert: { personId, name, fields: found.fields } };
}
