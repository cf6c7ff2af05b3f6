import type { Reader } from "@db/client.server";
import { dossiersOf, type Review, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { acceptedIn } from "./dossiers/make-dossiers.server";

/** Dossiers of nominations that were not withdrawn, by alias, and the reviews of them: nobody waits for the others. */
export async function inCycle(on: Reader, cycleId: string): Promise<{ dossiers: string[]; reviews: Review[] }> {
  const accepted = new Set((await acceptedIn(on, cycleId)).map(({ id }) => id));
  const dossiers = (await dossiersOf(on, cycleId)).filter(({ nominationId }) => accepted.has(nominationId));
  const aliases = new Set(dossiers.map(({ alias }) => alias));
  const reviews = (await reviewsOf(on, cycleId)).filter(({ nomination }) => aliases.has(nomination));
  return { dossiers: [...aliases], reviews };
}
