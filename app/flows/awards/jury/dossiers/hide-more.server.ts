import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { canHideMore, hideMore, type Leak } from "~/domains/awards/jury/dossier/hide-more";
import { findDossier, jurorsOf, standsOfDossier } from "~/domains/awards/jury/jury.store.server";
import { stands } from "~/domains/awards/jury/review/review";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { type Refusal, refused } from "~/kernel/verdict";
import { tellJuror } from "../panel/tell-juror.server";
import { contentKey } from "./content-key";
import { readPapers } from "./read-papers.server";

/**
 * Hides more in a dossier while jurors read it, never less: a leak that somebody found is closed at once, its readers are told by mail, and the log says
 * that it was done. What they gave stands. Until the ballots are sealed. @throws NotFound, Refused
 */
export async function hideMoreInDossier(
  by: BureauOfficer,
  slug: string,
  alias: string,
  leak: Leak,
): Promise<{ ok: true } | (Refusal & { field: "words" })> {
  const before = await findDossier(db, (await getCycleToRun(db, by, slug)).id, alias);
  if (!before) throw new NotFound("dossier");
  // Long files are read before the writing begins. They are numbered as the exhibits are, of which some have none.
  const papers = leak.words.length === 0 ? new Map() : await readPapers(db, before.exhibits);
  return transact(person(by.personId), async (tx) => {
    const cycle = await getCycleToRun(tx, by, slug);
    insist(canHideMore(cycle, tx.now));
    const dossier = await findDossier(tx, cycle.id, alias);
    if (!dossier) throw new NotFound("dossier");
    const content = hideMore(dossier, leak, papers);
    if (contentKey(content) === contentKey(dossier)) return { ...refused("award.hidesNothing"), field: "words" };
    const { blindDossier } = tables;
    const alsoHidden = [...new Set([...dossier.alsoHidden, ...leak.words])];
    await tx
      .update(blindDossier)
      .set({ ...content, alsoHidden })
      .where(and(eq(blindDossier.alias, alias), eq(blindDossier.cycleId, cycle.id)));
    tx.record({
      act: "blind-dossier.hidden-more",
      subject: { kind: "blind-dossier", id: alias },
      facts: { words: leak.words.length, papers: leak.papers.length },
    });
    await tellReaders(tx, cycle, dossier);
    return { ok: true };
  });
}

async function tellReaders(tx: Tx, cycle: Cycle, dossier: { alias: string; number: number }): Promise<void> {
  const readers = new Set(
    (await standsOfDossier(tx, dossier)).filter(({ state }) => stands(state)).map(({ juror }) => juror),
  );
  for (const { alias, personId } of await jurorsOf(tx, cycle.id))
    if (readers.has(alias)) await tellJuror(tx, personId, cycle, { news: "hidden", number: dossier.number });
}
