import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Refusal } from "~/kernel/verdict";
import { correctHours } from "./correct-hours.server";
import { addHours, bookingsOf } from "./hour.store.server";
import { canApprove, canDecideClaim, canRevokeClaim, type HourClaim } from "./hour-claim";
import { getCoveredHourClaim } from "./hour-claim.store.server";

/** The bureau approves a claim, wholly or for fewer minutes, and they stand in her ledger. @throws NotFound, Refused where it was decided meanwhile */
export async function approveHourClaim(
  tx: Tx,
  officer: BureauOfficer,
  claimId: string,
  { minutes, reason }: { minutes: number; reason: string },
): Promise<{ ok: true; claim: HourClaim } | Refusal> {
  const claim = await decidable(tx, officer, claimId);
  const can = canApprove(claim, minutes, reason);
  if (!can.ok) return can;
  const decided = { state: "approved", minutesApproved: minutes, reason: reason || null } as const;
  await decide(tx, officer, claim, decided);
  await book(tx, officer, claim, minutes);
  return { ok: true, claim };
}

/** The bureau gives it back: what is missing. @throws NotFound, Refused */
export const returnHourClaim = (tx: Tx, officer: BureauOfficer, claimId: string, reason: string): Promise<HourClaim> =>
  answer(tx, officer, claimId, { state: "returned", reason });

/** The bureau refuses it. @throws NotFound, Refused */
export const refuseHourClaim = (tx: Tx, officer: BureauOfficer, claimId: string, reason: string): Promise<HourClaim> =>
  answer(tx, officer, claimId, { state: "refused", reason });

/** The bureau takes its approval back, and the hours in the ledger with it. @throws NotFound, Refused where it is not approved or her own */
export async function revokeHourClaim(
  tx: Tx,
  officer: BureauOfficer,
  claimId: string,
  reason: string,
): Promise<HourClaim> {
  const claim = await getCoveredHourClaim(tx, officer, claimId);
  insist(canRevokeClaim(officer, claim));
  for (const { id } of await bookingsOf(tx, claim.personId, "claim", claim.id))
    await correctHours(tx, id, { reason, by: officer.personId });
  await decide(tx, officer, claim, { state: "revoked", reason });
  return claim;
}

type Decision = Pick<HourClaim, "state" | "reason"> & { minutesApproved?: number };

async function answer(tx: Tx, officer: BureauOfficer, claimId: string, decision: Decision): Promise<HourClaim> {
  const claim = await decidable(tx, officer, claimId);
  await decide(tx, officer, claim, decision);
  return claim;
}

async function decidable(tx: Tx, officer: BureauOfficer, claimId: string): Promise<HourClaim> {
  const claim = await getCoveredHourClaim(tx, officer, claimId);
  insist(canDecideClaim(officer, claim));
  return claim;
}

async function decide(tx: Tx, officer: BureauOfficer, claim: HourClaim, decision: Decision): Promise<void> {
  const { hourClaim } = tables;
  await tx
    .update(hourClaim)
    .set({ ...decision, decidedAt: tx.now, decidedBy: officer.personId })
    .where(eq(hourClaim.id, claim.id));
  const { state, reason, minutesApproved = null } = decision;
  tx.record({
    act: `hour-claim.${state}`,
    subject: { kind: "hour-claim", id: claim.id },
    facts: { minutes: minutesApproved },
    ...(reason && { reason }),
    about: claim.personId,
  });
}

/** On the day of the work, so that it counts in the period in which it was done. */
async function book(tx: Tx, officer: BureauOfficer, claim: HourClaim, minutes: number): Promise<void> {
  const { id, personId, title, day } = claim;
  const before = await bookingsOf(tx, personId, "claim", id);
  await addHours(tx, {
    id: newId(tx.now),
    personId,
    source: "claim",
    sourceKey: before.length === 0 ? id : `${id}#${before.length + 1}`,
    title,
    minutes,
    day,
    bookedAt: tx.now,
    checkedBy: "bureau",
    checkerId: officer.personId,
    provenance: { id },
  });
  tx.record({
    act: "hours.booked",
    subject: { kind: "hour-claim", id },
    facts: { minutes, checkedBy: "bureau" },
    about: personId,
  });
}
