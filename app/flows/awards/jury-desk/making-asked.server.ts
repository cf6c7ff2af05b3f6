import { db } from "@db/client.server";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { dossierStandsOf } from "~/domains/awards/jury/jury.store.server";
import { refused, type Verdict } from "~/kernel/verdict";
import { acceptedIn } from "../jury/dossiers/make-dossiers.server";

/** How many accepted nominations have no blind dossier, and whether they can be made now. */
export async function makingAsked(cycle: Cycle, now: number): Promise<{ missing: number; verdict: Verdict }> {
  const there = new Set((await dossierStandsOf(db, cycle.id)).map(({ nominationId }) => nominationId));
  const missing = (await acceptedIn(db, cycle.id)).filter(({ id }) => !there.has(id)).length;
  const done = canDo("start-review", cycle, now);
  if (!done.ok) return { missing, verdict: done };
  return { missing, verdict: missing === 0 ? refused("award.dossiersNone") : done };
}
