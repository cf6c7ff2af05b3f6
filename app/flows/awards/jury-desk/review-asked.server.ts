import { db } from "@db/client.server";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { latestUntil } from "~/domains/awards/jury/given-time";
import { dossierStandsOf, reviewStandsOf } from "~/domains/awards/jury/jury.store.server";
import { decideReview, type ReviewAct } from "~/domains/awards/jury/review/review";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { NotFound } from "~/kernel/errors";
import { typedInstant } from "~/kernel/typed-instant";
import { refused, type Verdict } from "~/kernel/verdict";
import { readGround } from "../jury/drawing/drawing-ground.server";
import { jurorNames } from "./juror-names.server";

export type AskedAct = Extract<ReviewAct, "recuse" | "reopen" | "extend">;

/** What a page shows that asks to recuse a juror from a dossier, to give her ballot back, or to give her time. @throws NotFound for one of another cycle */
export async function reviewAsked(cycle: Cycle, reviewId: string, act: AskedAct, now: number) {
  const found = (await reviewStandsOf(db, cycle.id)).find(({ id }) => id === reviewId);
  const dossier = (await dossierStandsOf(db, cycle.id)).find(({ alias }) => alias === found?.nomination);
  if (!found || !dossier) throw new NotFound("review of the cycle");
  const { number, name } = (await jurorNames(cycle.id)).get(found.juror) ?? { number: 0, name: null };
  const inReview = canDo("seal", cycle, now);
  const times = reviewTimes(cycle, found);
  const decided = decideReview(act, found.state, { ...times, now });
  const gone: Verdict = act !== "recuse" && name === null ? refused("award.juror.gone") : { ok: true };
  return {
    id: found.id,
    alias: dossier.alias,
    dossier: dossier.number,
    juror: number,
    name,
    state: found.state,
    verdict: !inReview.ok ? inReview : decided.ok ? gone : decided,
    /** Until when she has time as it stands. */
    until: times.closesAt,
    /** The latest that she, or whoever reads instead, can be given, as it is typed. */
    latest: typedInstant(latestUntil(cycle, now), true),
    over: now >= cycle.reviewUntil,
    free: act === "recuse" ? await freeJurors(cycle, dossier.alias, now) : 0,
  };
}

/** How many jurors could read a dossier instead: in no conflict, and without a reading of it so far. */
async function freeJurors(cycle: Cycle, alias: string, now: number): Promise<number> {
  const { jurors, apart, reviews } = await readGround(db, cycle, now);
  const taken = new Set(
    [...apart, ...reviews].filter(({ nomination }) => nomination === alias).map(({ juror }) => juror),
  );
  return jurors.filter((one) => !taken.has(one.alias)).length;
}
