import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { NotFound } from "~/kernel/errors";
import type { Nomination } from "../nomination/nomination";
import type { Award } from "./award";

const { award, awardCycle, blindDossier, nomination } = tables;

/** Awards of a cycle by division code, which is no ranking; revoked ones too. */
export const awardsOf = (on: Reader, cycleId: string): PromiseLike<Award[]> =>
  on.select().from(award).where(eq(award.cycleId, cycleId)).orderBy(asc(award.regionCode), asc(award.id));

/** The award that a nomination led to, also one that was taken back since; null where it led to none. */
export async function findAwardOf(on: Reader, nominationId: string): Promise<Award | null> {
  return (await on.select().from(award).where(eq(award.nominationId, nominationId)))[0] ?? null;
}

/** An award of a cycle by its id. @throws NotFound for one of another cycle */
export async function getAward(on: Reader, cycleId: string, id: string): Promise<Award> {
  const [found] = await on
    .select()
    .from(award)
    .where(and(eq(award.cycleId, cycleId), eq(award.id, id)));
  if (!found) throw new NotFound("award");
  return found;
}

/** An award with the title, address and label of its cycle. */
export type NamedAward = Award & { slug: string; title: string; label: string };

const named = (on: Reader) =>
  on
    .select({ award, slug: awardCycle.slug, title: awardCycle.title, label: awardCycle.label })
    .from(award)
    .innerJoin(awardCycle, eq(awardCycle.id, award.cycleId));
const flat = (rows: { award: Award; slug: string; title: string; label: string }[]): NamedAward[] =>
  rows.map(({ award: one, ...of }) => ({ ...one, ...of }));

/** A person's awards, the latest first; revoked ones too. */
export const awardsOfPerson = async (on: Reader, personId: string): Promise<NamedAward[]> =>
  flat(await named(on).where(eq(award.personId, personId)).orderBy(desc(award.givenAt)));

/** Awards that stand and whose certificate was withheld, since no certificate could bear the name: of one person, or of everybody; what waits longest first. */
export const withheldAwards = async (on: Reader, personId?: string): Promise<NamedAward[]> =>
  flat(
    await named(on)
      .where(
        and(
          ...[isNull(award.assertionId), isNull(award.revokedAt)],
          personId === undefined ? isNotNull(award.personId) : eq(award.personId, personId),
        ),
      )
      .orderBy(asc(award.givenAt), asc(award.id)),
  );

/** Awards of a firm's directors that stand and that they let be published, the latest first; who may see the firm is for the caller to ask. */
export const awardsOfFirm = async (on: Reader, enterpriseId: string): Promise<NamedAward[]> =>
  flat(
    await named(on)
      .innerJoin(nomination, eq(nomination.id, award.nominationId))
      .where(and(eq(award.enterpriseId, enterpriseId), isNull(award.revokedAt), eq(nomination.publishName, true)))
      .orderBy(desc(award.givenAt)),
  );

/** The nominations behind names on a notice's list, by the alias that scores know them by. */
export async function nominationsByAlias(on: Reader, cycleId: string): Promise<Map<string, Nomination>> {
  const rows = await on
    .select({ alias: blindDossier.alias, nomination })
    .from(blindDossier)
    .innerJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(eq(blindDossier.cycleId, cycleId));
  return new Map(rows.map((row) => [row.alias, row.nomination]));
}
