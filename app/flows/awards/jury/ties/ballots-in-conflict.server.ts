import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { conflictsBetween } from "~/domains/awards/jury/conflict/conflict";
import { recusedBefore } from "~/domains/awards/jury/conflict/recused-before";
import type { ConflictRule } from "~/domains/awards/jury/conflict/tie";
import {
  type CycleJuror,
  type DossierStand,
  jurorsOf,
  namedJurorsOf,
  standsOfDossier,
} from "~/domains/awards/jury/jury.store.server";
import { stands } from "~/domains/awards/jury/review/review";
import type { SealedGround } from "~/domains/awards/jury/sealing";
import { isoDayOf } from "~/kernel/instant-format";
import { type DrawingGround, readGround } from "../drawing/drawing-ground.server";
import { unsoundReadings } from "../drawing/end-readings.server";
import { canScoreIn } from "./barred-jurors.server";
import { tiesOf } from "./tie-sources.server";

/** Ballots that were handed in though their jurors are in conflict by now, by the numbers of juror and dossier. */
export async function ballotsInConflict(
  on: Reader,
  ground: DrawingGround,
  now: number,
): Promise<SealedGround["conflicts"]> {
  const given = (await unsoundReadings(on, ground, now)).filter(({ state }) => state === "submitted");
  if (given.length === 0) return [];
  const jurors = new Map((await jurorsOf(on, ground.cycle.id)).map(({ alias, number }) => [alias, number]));
  const dossiers = new Map(ground.dossiers.map(({ alias, number }) => [alias, number]));
  // Of a nomination that left the cycle nothing is sealed.
  return given
    .flatMap(({ juror, nomination }) => {
      const dossier = dossiers.get(nomination);
      return dossier === undefined ? [] : [{ juror: jurors.get(juror) ?? 0, dossier }];
    })
    .sort((a, b) => a.dossier - b.dossier || a.juror - b.juror);
}

/** The same of a cycle, where nothing else is read of it. */
export const readBallotsInConflict = async (on: Reader, cycle: Cycle, now: number) =>
  ballotsInConflict(on, await readGround(on, cycle, now), now);

/** Who reads what: all that tells whether a tie forbids it. */
export interface ReadPair {
  juror: Pick<CycleJuror, "alias" | "personId">;
  dossier: Pick<DossierStand, "alias" | "nominationId">;
}

/** Whether this one reading is in conflict by now: what hands a ballot in asks it of one pair, and not of the whole cycle. */
export async function isInConflict(
  on: Reader,
  cycle: Cycle,
  { juror, dossier }: ReadPair,
  now: number,
): Promise<boolean> {
  if (juror.personId === null) return false;
  if (!(await canScoreIn(on, cycle.id, juror.personId, now)).ok) return true;
  const ended = (await standsOfDossier(on, dossier)).filter(({ state }) => !stands(state));
  if (ended.length > 0 && recusedBefore([juror], await namedJurorsOf(on, cycle.id), ended).length > 0) return true;
  const { nomination } = tables;
  const [of] = await on
    .select({ personId: nomination.personId })
    .from(nomination)
    .where(eq(nomination.id, dossier.nominationId));
  if (!of?.personId) return false;
  const [her, nominee] = [juror.personId, of.personId];
  const ties = await tiesOf(on, [her, nominee], cycle.id);
  const withTies = (personId: string) => ({ personId, ties: ties.filter((tie) => tie.personId === personId) });
  const rule = cycle.rules.conflicts as ConflictRule;
  return conflictsBetween(withTies(her), withTies(nominee), rule, isoDayOf(now)).length > 0;
}
