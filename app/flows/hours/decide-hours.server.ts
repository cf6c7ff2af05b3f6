import {
  approveHourClaim,
  refuseHourClaim,
  returnHourClaim,
  revokeHourClaim,
} from "~/domains/hours/decide-hour-claim.server";
import { readHourMinutes } from "~/domains/hours/hour.store.server";
import { inHours } from "~/domains/hours/hour-totals";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import type { Refusal } from "~/kernel/verdict";
import { tellHours } from "./tell-hours.server";

/** The bureau approves claimed hours and tells the claimant; of two officers at once one decides. @throws NotFound, Refused */
export const approveHours = (
  officer: BureauOfficer,
  claimId: string,
  approval: { minutes: number; reason: string },
): Promise<{ ok: true } | Refusal> =>
  transact(person(officer.personId), async (tx) => {
    const approved = await approveHourClaim(tx, officer, claimId, approval);
    if (!approved.ok) return approved;
    const { personId, title, minutes } = approved.claim;
    const hours = inHours(approval.minutes, await readHourMinutes(tx));
    const news = approval.minutes < minutes ? "lowered" : "approved";
    await tellHours(tx, personId, news, { title, hours, reason: approval.reason, path: ownPage(claimId) });
    return { ok: true as const };
  });

/** The bureau returns or refuses claimed hours and tells the claimant why. @throws NotFound, Refused */
export const declineHours = (
  officer: BureauOfficer,
  claimId: string,
  answer: "returned" | "refused",
  reason: string,
): Promise<void> =>
  transact(person(officer.personId), async (tx) => {
    const decide = answer === "returned" ? returnHourClaim : refuseHourClaim;
    const { personId, title } = await decide(tx, officer, claimId, reason);
    await tellHours(tx, personId, answer, { title, reason, path: ownPage(claimId) });
  });

/** The bureau takes back what it approved: the hours go by a correction with the reason, and the claimant is told. @throws NotFound, Refused */
export const revokeHours = (officer: BureauOfficer, claimId: string, reason: string): Promise<void> =>
  transact(person(officer.personId), async (tx) => {
    const { personId, title, minutesApproved } = await revokeHourClaim(tx, officer, claimId, reason);
    const hours = inHours(minutesApproved ?? 0, await readHourMinutes(tx));
    await tellHours(tx, personId, "revoked", { title, hours, reason, path: ownPage(claimId) });
  });

const ownPage = (claimId: string): string => `/me/hours/claims/${claimId}`;
