import type { BureauLevel } from "@db/statuses";
import { type Cycle, type CycleAct, canDo } from "~/domains/awards/cycle/cycle";
import type { Desk } from "~/domains/awards/nomination/desk-path";
import { canMove, type Nomination, onDesk } from "~/domains/awards/nomination/nomination";
import { canDecideCase } from "~/domains/awards/nomination/own-case";
import type { BureauOfficer } from "~/domains/people/proof";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

type Officer = Pick<BureauOfficer, "bureauGrants" | "personId">;

const BY_LEVEL = { county: "recommend-county", city: "recommend-city", province: "check" } as const satisfies Record<
  BureauLevel,
  CycleAct
>;

const sitsAt = ({ bureauGrants }: Officer, desk: Desk): boolean =>
  bureauGrants.some(({ scopeId }) => scopeId === desk.regionCode);

/** The desk by which an officer is answered: the one that acts on it now where she sits there, else her own where it lies there, even when its time is over. */
export const deskFor = (officer: Officer, lies: Desk | undefined, acting: Desk | undefined): Desk | undefined =>
  lies && sitsAt(officer, lies) && !(acting && sitsAt(officer, acting)) ? lies : acting;

/** Whether the desk on which a nomination lies is one that this officer sits at, it is not her own case, and its time (`now`, ms) is not over. */
export function canActAt(
  officer: Officer,
  nomination: Pick<Nomination, "state" | "level" | "personId" | "origin" | "originPersonId">,
  desk: Desk | undefined,
  cycle: Cycle,
  now: number,
): Verdict {
  if (!onDesk(nomination)) return refused(`award.nominationState.${nomination.state}`);
  if (!desk || !sitsAt(officer, desk)) return refused("award.otherDesk");
  const own = canDecideCase(nomination, officer.personId);
  return own.ok ? canDo(BY_LEVEL[desk.level], cycle, now) : own;
}

/** Whether it is not looked at already. */
export const canCheck = (nomination: Pick<Nomination, "state">): Verdict =>
  canMove("check", nomination).ok ? accepted : refused("award.checkingAlready");

/** Whether the officer of the desk below, which recommended it, may take that back while this desk did nothing to it yet. */
export function canTakeBack(
  officer: Officer,
  nomination: Nomination,
  below: Desk | undefined,
  cycle: Cycle,
  now: number,
): Verdict {
  const open = canMove("take-recommendation-back", nomination);
  if (!open.ok) return open;
  if (!below || !sitsAt(officer, below)) return refused("award.otherDesk");
  const own = canDecideCase(nomination, officer.personId);
  return own.ok ? canDo(BY_LEVEL[below.level], cycle, now) : own;
}
