import type { Reader } from "@db/client.server";
import { dossierStandsOf, type ReviewStand, reviewStandsOf } from "~/domains/awards/jury/jury.store.server";
import { acceptedPeople } from "./drawing/accepted-people.server";

/**
 * Dossiers of nominations that were not withdrawn, by alias, and how far the reviews of them are: nobody waits for the others. What was given, and what
 * stands in a dossier, is not read: home pages of the province ask this of every cycle.
 */
export async function inCycle(on: Reader, cycleId: string): Promise<{ dossiers: string[]; reviews: ReviewStand[] }> {
  const accepted = new Set((await acceptedPeople(on, cycleId)).map(({ id }) => id));
  const dossiers = (await dossierStandsOf(on, cycleId)).filter(({ nominationId }) => accepted.has(nominationId));
  const aliases = new Set(dossiers.map(({ alias }) => alias));
  const reviews = (await reviewStandsOf(on, cycleId)).filter(({ nomination }) => aliases.has(nomination));
  return { dossiers: [...aliases], reviews };
}
