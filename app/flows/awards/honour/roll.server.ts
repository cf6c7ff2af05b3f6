import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, exists, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { mayPublish } from "~/domains/awards/nomination/publication";
import { currentCertificates } from "~/domains/credentials/current-certificates.server";
import type { Locale } from "~/i18n/translate";
import { cycleNames } from "../cycle/cycle-names.server";

/** What a roll is narrowed by; empty = all. */
export interface RollFilter {
  /** Part of a name, a firm or a place. */
  text: string;
  label: string;
  year: string;
}

export interface RollRow {
  id: string;
  /** Null where she did not agree that it is published, or was erased since. */
  name: string | null;
  erased: boolean;
  employer: string | null;
  place: string;
  category: string;
  summary: string | null;
  /** Code of the certificate, where she agreed that it can be checked by everyone. */
  code: string | null;
  givenOn: string;
  revoked: { at: number; reason: string } | null;
}

export interface RollOfCycle {
  slug: string;
  title: string;
  year: number;
  label: string;
  labelKey: string;
  rows: RollRow[];
  /** What followed from rulings about the whole list that came after the decision. */
  consequences: { number: number; at: number; text: string }[];
}

/** Awards with their cycles, what was agreed to be published of each, and whether its certificate may be checked by everyone. */
function readAwards(slug: string | null) {
  const { award, awardCycle, nomination, consent } = tables;
  const verifiable = db
    .select({ one: sql`1` })
    .from(consent)
    .where(
      and(
        eq(consent.personId, award.personId),
        eq(consent.purpose, "public-verification"),
        isNull(consent.withdrawnAt),
      ),
    );
  return db
    .select({
      award,
      cycle: awardCycle,
      summary: nomination.summary,
      publishName: nomination.publishName,
      publication: nomination,
      verifiable: sql<unknown>`${exists(verifiable)}`,
    })
    .from(award)
    .innerJoin(awardCycle, eq(awardCycle.id, award.cycleId))
    .innerJoin(nomination, eq(nomination.id, award.nominationId))
    .where(and(isNotNull(awardCycle.decidedAt), slug === null ? undefined : eq(awardCycle.slug, slug)))
    .orderBy(desc(awardCycle.year), desc(awardCycle.decidedAt), award.regionCode, award.id);
}

/** What followed from rulings on the cycles' whole lists, as it was published beside their notices; by cycle. */
async function readConsequences(cycleIds: readonly string[]): Promise<Map<string, RollOfCycle["consequences"]>> {
  const { objection } = tables;
  const found =
    cycleIds.length === 0
      ? []
      : await db
          .select({
            cycleId: objection.cycleId,
            number: objection.number,
            at: objection.consequenceAt,
            text: objection.consequence,
          })
          .from(objection)
          .where(and(inArray(objection.cycleId, [...cycleIds]), isNotNull(objection.consequence)))
          .orderBy(objection.number);
  const byCycle = new Map<string, RollOfCycle["consequences"]>();
  for (const { cycleId, number, at, text } of found) {
    const told = byCycle.get(cycleId) ?? [];
    byCycle.set(cycleId, [...told, { number, at: at ?? 0, text: text ?? "" }]);
  }
  return byCycle;
}

/** The roll of honour, by cycle, the latest first: everyone reads it, each name only as its bearer agreed. `slug` narrows it to one cycle. */
export async function rollOfHonour(
  filter: RollFilter,
  locale: Locale,
  slug: string | null = null,
): Promise<RollOfCycle[]> {
  const [found, names] = await Promise.all([readAwards(slug), cycleNames(locale)]);
  const ids = found.flatMap(({ award }) => award.assertionId ?? []);
  const certificates = await currentCertificates(db, ids);
  const consequences = await readConsequences([...new Set(found.map(({ cycle }) => cycle.id))]);
  const rolls = new Map<string, RollOfCycle>();
  for (const { award, cycle, publishName, publication, summary, verifiable } of found) {
    const roll = rolls.get(cycle.id) ?? {
      slug: cycle.slug,
      title: cycle.title,
      year: cycle.year,
      rows: [],
      label: names.label(cycle.label),
      labelKey: cycle.label,
      consequences: consequences.get(cycle.id) ?? [],
    };
    rolls.set(cycle.id, roll);
    const certificate = award.assertionId === null ? undefined : certificates.get(award.assertionId);
    const erased = award.personId === null;
    const shown = publishName === true && !erased;
    roll.rows.push({
      id: award.id,
      erased,
      name: shown ? award.name : null,
      employer: shown ? award.employer : null,
      place: names.place(award.regionCode),
      givenOn: award.givenOn,
      category: cycle.rules.categories.find(({ id }) => id === award.category)?.name ?? award.category,
      summary: shown && mayPublish("summary", publication) && award.revokedAt === null ? summary : null,
      code: verifiable && !erased ? (certificate?.code ?? null) : null,
      revoked: award.revokedAt === null ? null : { at: award.revokedAt, reason: award.revokedReason ?? "" },
    });
  }
  return [...rolls.values()].map((roll) => narrowed(roll, filter)).filter(({ rows }) => rows.length > 0);
}

const narrowed = (roll: RollOfCycle, { text, label, year }: RollFilter): RollOfCycle => {
  if ((label !== "" && roll.labelKey !== label) || (year !== "" && String(roll.year) !== year))
    return { ...roll, rows: [] };
  const wanted = plain(text);
  const says = ({ name, employer, place }: RollRow) => plain([name, employer, place].join(" ")).includes(wanted);
  return wanted === "" ? roll : { ...roll, rows: roll.rows.filter(says) };
};

const plain = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** Which years and awards the roll can be narrowed to. */
export const rollChoices = (rolls: readonly RollOfCycle[]) => ({
  years: [...new Set(rolls.map(({ year }) => String(year)))],
  labels: [...new Map(rolls.map(({ labelKey, label }) => [labelKey, label]))].map(([value, label]) => ({
    value,
    label,
  })),
});

/** What the address narrows by; anything else is nothing. */
export const readRollFilter = (asked: URLSearchParams): RollFilter => ({
  text: (asked.get("q") ?? "").slice(0, 60),
  label: (asked.get("label") ?? "").slice(0, 60),
  year: /^\d{4}$/.test(asked.get("year") ?? "") ? (asked.get("year") as string) : "",
});
