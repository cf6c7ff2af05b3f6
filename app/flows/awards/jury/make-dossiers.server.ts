import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { getProvincesCycle } from "~/domains/awards/cycle/cycle.store.server";
import { blindContent, hidingAlso } from "~/domains/awards/jury/dossier/blind-dossier";
import { type Dossier, dossiersOf } from "~/domains/awards/jury/jury.store.server";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { drawBytes } from "~/kernel/ids";
import { seededRandom } from "~/kernel/seeded-random";
import { hiddenNames } from "./hidden-names.server";

/** 96 bits that tell nothing: what a juror's pages, scores and files know a nomination, or a juror, by. */
export const drawAlias = (): string => Buffer.from(drawBytes(12)).toString("hex");

/**
 * Makes the blind dossiers of all nominations that were accepted, in an order that tells nothing; one that is there already stays as it is. Until the
 * review begins. @throws NotFound, Refused
 */
export const makeDossiers = (by: BureauOfficer, slug: string): Promise<{ made: number }> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getProvincesCycle(tx, by, slug);
    insist(canDo("start-review", cycle, tx.now));
    const there = await dossiersOf(tx, cycle.id);
    const missing = (await acceptedIn(tx, cycle.id)).filter(
      ({ id }) => !there.some(({ nominationId }) => nominationId === id),
    );
    const last = Math.max(0, ...there.map(({ number }) => number));
    const order = seededRandom(Buffer.from(drawBytes(16)).toString("hex")).shuffle(missing);
    for (const [at, nomination] of order.entries()) {
      const content = await contentOf(tx, nomination, []);
      await tx.insert(tables.blindDossier).values({
        ...{ alias: drawAlias(), cycleId: cycle.id, nominationId: nomination.id, number: last + at + 1 },
        ...{ category: nomination.category, ...content, alsoHidden: [], madeAt: tx.now },
        ...{ lookedAtBy: null, lookedAt: null },
      });
    }
    tx.record({
      act: "award-cycle.dossiers-made",
      subject: { kind: "award-cycle", id: cycle.id },
      facts: { dossiers: order.length },
    });
    return { made: order.length };
  });

/** Nominations that the province took into the cycle. */
export const acceptedIn = async (tx: Pick<Tx, "select">, cycleId: string): Promise<Nomination[]> =>
  (await tx.select().from(tables.nomination).where(eq(tables.nomination.cycleId, cycleId))).filter(
    ({ state }) => state === "accepted",
  );

async function contentOf(tx: Tx, nomination: Nomination, also: readonly string[]) {
  const exhibits = (await exhibitsOf(tx, nomination.id)).filter(({ forward }) => forward === true);
  const hidden = hidingAlso(await hiddenNames(tx, nomination), also);
  return blindContent({ deeds: nomination.deeds, summary: nomination.summary, exhibits }, hidden);
}

/**
 * An officer looked at a dossier: what is to be hidden besides (words), or that it can go to jurors as it is. Looking again is possible until the
 * review begins. @throws NotFound, Refused
 */
export const lookAtDossier = (
  by: BureauOfficer,
  slug: string,
  alias: string,
  { alsoHidden, done }: { alsoHidden: readonly string[]; done: boolean },
): Promise<Dossier> =>
  transact(person(by.personId), async (tx) => {
    const cycle: Cycle = await getProvincesCycle(tx, by, slug);
    insist(canDo("start-review", cycle, tx.now));
    const dossier = (await dossiersOf(tx, cycle.id)).find((one) => one.alias === alias);
    if (!dossier) throw new NotFound("dossier");
    const [nomination] = await tx
      .select()
      .from(tables.nomination)
      .where(eq(tables.nomination.id, dossier.nominationId));
    if (!nomination) throw new Refused("award.nominationState.withdrawn");
    const content = await contentOf(tx, nomination, alsoHidden);
    const looked = done ? { lookedAt: tx.now, lookedAtBy: by.personId } : { lookedAt: null, lookedAtBy: null };
    const [kept] = await tx
      .update(tables.blindDossier)
      .set({ ...content, alsoHidden: [...alsoHidden], ...looked })
      .where(eq(tables.blindDossier.alias, alias))
      .returning();
    tx.record({
      act: done ? "blind-dossier.looked-at" : "blind-dossier.changed",
      subject: { kind: "blind-dossier", id: alias },
      facts: { flags: content.flags.length, words: alsoHidden.length },
    });
    return kept as Dossier;
  });
