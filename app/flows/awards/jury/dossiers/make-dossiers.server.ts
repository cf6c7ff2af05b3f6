import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { blindContent, hidingAlso } from "~/domains/awards/jury/dossier/blind-dossier";
import type { PaperRead } from "~/domains/awards/jury/dossier/search-paper";
import { type Dossier, dossiersOf } from "~/domains/awards/jury/jury.store.server";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { listOwnCertificates } from "~/domains/credentials/assertion.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { drawBytes } from "~/kernel/ids";
import { seededRandom } from "~/kernel/seeded-random";
import { contentKey } from "./content-key";
import { hiddenNames } from "./hidden-names.server";
import { readPapers } from "./read-papers.server";

/** 96 bits that tell nothing: what a juror's pages, scores and files know a nomination, or a juror, by. */
export const drawAlias = (): string => Buffer.from(drawBytes(12)).toString("hex");

/**
 * Makes the blind dossiers of all nominations that were accepted, in an order that tells nothing; one that is there already stays as it is. Until the
 * review begins. @throws NotFound, Refused
 */
export async function makeDossiers(by: BureauOfficer, slug: string): Promise<{ made: number }> {
  const waiting = await withoutDossier(db, (await getCycleToRun(db, by, slug)).id);
  // Long files are read before the writing begins, so that nobody else's waits for it.
  const papers: Papers = new Map();
  for (const { id } of waiting) for (const [file, read] of await papersOf(db, id)) papers.set(file, read);
  return transact(person(by.personId), async (tx) => {
    const cycle = await getCycleToRun(tx, by, slug);
    insist(canDo("start-review", cycle, tx.now));
    const there = await dossiersOf(tx, cycle.id);
    const missing = await withoutDossier(tx, cycle.id);
    const last = Math.max(0, ...there.map(({ number }) => number));
    const order = seededRandom(Buffer.from(drawBytes(16)).toString("hex")).shuffle(missing);
    for (const [at, nomination] of order.entries()) {
      const content = await contentOf(tx, nomination, [], papers);
      await tx.insert(tables.blindDossier).values({
        alias: drawAlias(),
        cycleId: cycle.id,
        nominationId: nomination.id,
        number: last + at + 1,
        category: nomination.category,
        ...content,
        alsoHidden: [],
        madeAt: tx.now,
        lookedAtBy: null,
        lookedAt: null,
      });
    }
    tx.record({
      act: "award-cycle.dossiers-made",
      subject: { kind: "award-cycle", id: cycle.id },
      facts: { dossiers: order.length },
    });
    return { made: order.length };
  });
}

type Papers = Map<string, PaperRead | null>;

const forwardedOf = async (on: Reader, nominationId: string) =>
  (await exhibitsOf(on, nominationId)).filter(({ forward }) => forward === true);
const papersOf = async (on: Reader, nominationId: string): Promise<Papers> =>
  readPapers(on, await forwardedOf(on, nominationId));

async function withoutDossier(on: Reader, cycleId: string): Promise<Nomination[]> {
  const there = new Set((await dossiersOf(on, cycleId)).map(({ nominationId }) => nominationId));
  return (await acceptedIn(on, cycleId)).filter(({ id }) => !there.has(id));
}

/** Nominations that the province took into the cycle. */
export const acceptedIn = async (on: Reader, cycleId: string): Promise<Nomination[]> =>
  (await on.select().from(tables.nomination).where(eq(tables.nomination.cycleId, cycleId))).filter(
    ({ state }) => state === "accepted",
  );

async function contentOf(tx: Tx, nomination: Nomination, also: readonly string[], papers: Papers) {
  const honours = await honoursOf(tx, nomination.personId);
  const exhibits = (await forwardedOf(tx, nomination.id)).map((one) => ({
    ...one,
    honour: one.kind === "certificate" && honours.has(one.ref ?? ""),
    paper: one.fileId === null ? null : (papers.get(one.fileId) ?? null),
  }));
  const hidden = hidingAlso(await hiddenNames(tx, nomination), also);
  return blindContent({ deeds: nomination.deeds, summary: nomination.summary, exhibits }, hidden);
}

/** Codes of certificates of honour of hers: they are no evidence any more, and stand in nominations that were handed in before. */
async function honoursOf(on: Reader, personId: string | null): Promise<Set<string>> {
  const all = personId === null ? [] : await listOwnCertificates(on, personId);
  return new Set(all.filter(({ snapshot }) => snapshot.award).map(({ code }) => code));
}

export interface Look {
  /** Words to hide besides; left out, those stay that were hidden before. */
  alsoHidden?: readonly string[];
  /** It can go to jurors. */
  done: boolean;
  /** What the officer had before her (`contentKey`): where it reads otherwise by now it does not pass. */
  seen?: string;
}

/**
 * An officer looked at a dossier: what is to be hidden besides (words), or that it can go to jurors as it is. Looking again is possible until the
 * review begins. @throws NotFound, Refused
 */
export async function lookAtDossier(
  by: BureauOfficer,
  slug: string,
  alias: string,
  { alsoHidden, done, seen }: Look,
): Promise<Dossier> {
  const before = (await dossiersOf(db, (await getCycleToRun(db, by, slug)).id)).find((one) => one.alias === alias);
  if (!before) throw new NotFound("dossier");
  const papers = await papersOf(db, before.nominationId);
  return transact(person(by.personId), async (tx) => {
    const cycle: Cycle = await getCycleToRun(tx, by, slug);
    insist(canDo("start-review", cycle, tx.now));
    const dossier = (await dossiersOf(tx, cycle.id)).find((one) => one.alias === alias);
    if (!dossier) throw new NotFound("dossier");
    const [nomination] = await tx
      .select()
      .from(tables.nomination)
      .where(eq(tables.nomination.id, dossier.nominationId));
    if (!nomination) throw new Refused("award.nominationState.withdrawn");
    const words = alsoHidden ?? dossier.alsoHidden;
    const content = await contentOf(tx, nomination, words, papers);
    const passes = done && (seen === undefined || seen === contentKey(content));
    const looked = passes ? { lookedAt: tx.now, lookedAtBy: by.personId } : { lookedAt: null, lookedAtBy: null };
    const [kept] = await tx
      .update(tables.blindDossier)
      .set({ ...content, alsoHidden: [...words], ...looked })
      .where(eq(tables.blindDossier.alias, alias))
      .returning();
    tx.record({
      act: passes ? "blind-dossier.looked-at" : "blind-dossier.changed",
      subject: { kind: "blind-dossier", id: alias },
      facts: { flags: content.flags.length, words: words.length },
    });
    return kept as Dossier;
  });
}
