import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { meetingsOf } from "~/domains/awards/decision/decision.store.server";
import { dossierStandsOf, jurorsOf, reviewStandsOf } from "~/domains/awards/jury/jury.store.server";
import { decideReview } from "~/domains/awards/jury/review/review";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { canSetAside, decideAside } from "~/domains/awards/jury/setting-aside";
import { droppedEachEnd } from "~/domains/awards/scores/score";
import { NotFound } from "~/kernel/errors";
import { accepted } from "~/kernel/verdict";
import { asideStand } from "../jury/ballots/aside-stand.server";
import { jurorNames } from "./juror-names.server";

/** What a page shows that asks to set a ballot aside: whose and of what, and what is left then; never what was given. @throws NotFound */
export async function asideAsked(
  cycle: Cycle,
  reviewId: string,
  { now, byPersonId }: { now: number; byPersonId: string },
) {
  const reviews = await reviewStandsOf(db, cycle.id);
  const found = reviews.find(({ id }) => id === reviewId);
  const dossier = (await dossierStandsOf(db, cycle.id)).find(({ alias }) => alias === found?.nomination);
  if (!found || !dossier) throw new NotFound("review of the cycle");
  const { number, name } = (await jurorNames(cycle.id)).get(found.juror) ?? { number: 0, name: null };
  const open = canSetAside(cycle, await meetingsOf(db, cycle.id), now);
  const decided = decideReview("set-aside", found.state, { ...reviewTimes(cycle, found), now });
  const juror = (await jurorsOf(db, cycle.id)).find(({ alias }) => alias === found.juror);
  const stand = await asideStand(db, cycle, found.id, { juror, dossier }, now);
  const by = decideAside(stand, byPersonId);
  const left = reviews.filter(
    ({ id, nomination, state }) => nomination === dossier.alias && state === "locked" && id !== found.id,
  ).length;
  const { scoring } = cycle.rules;
  return {
    id: found.id,
    alias: dossier.alias,
    dossier: dossier.number,
    juror: number,
    name,
    verdict: !open.ok ? open : !decided.ok ? decided : by.ok ? accepted : by,
    /** After the unblinding: whether she asks for it or does it, by a tie on record or by what another officer said. */
    late: stand.unblinded
      ? { way: by.ok ? by.way : ("ask" as const), tie: stand.tieOnRecord, asked: stand.asked?.reason ?? "" }
      : null,
    left,
    wanted: scoring.jurors,
    each: droppedEachEnd(left, scoring),
  };
}
