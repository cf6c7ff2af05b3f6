import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { type DossierStand, dossierStandsOf } from "~/domains/awards/jury/jury.store.server";
import { NotFound } from "~/kernel/errors";

/** A dossier of a cycle, and the next one by number that nobody looked at, from the first again after the last. @throws NotFound */
export async function unlookedAfter(
  cycle: Cycle,
  alias: string,
): Promise<{ dossier: DossierStand; next: string | null }> {
  const all = await dossierStandsOf(db, cycle.id);
  const dossier = all.find((one) => one.alias === alias);
  if (!dossier) throw new NotFound("blind dossier");
  const left = all.filter((one) => one.lookedAt === null && one.alias !== alias);
  const next = left.find(({ number }) => number > dossier.number) ?? left[0];
  return { dossier, next: next?.alias ?? null };
}
