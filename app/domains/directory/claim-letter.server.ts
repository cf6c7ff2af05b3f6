import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { CODE_TRIES, readHandedCode } from "~/domains/people/handed-code";
import { handedCodeHash } from "~/domains/people/handed-code.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { endOfDay } from "~/kernel/typed-day";
import { type Refusal, refused } from "~/kernel/verdict";
import { type Claim, CODE_DAYS, canDecide, canMakeLetter, canTypeCode } from "./claim";
import { type CoveredClaim, findOwnClaim, getCoveredClaim } from "./claim.store.server";
import { letAct } from "./decide-claim.server";
import { findStandingEnterprise } from "./enterprise.store.server";

/** Where a letter shall go, as the register of licences has it; one that went elsewhere is worth nothing any more. @throws NotFound, Refused */
export async function addressLetter(tx: Tx, officer: BureauOfficer, claimId: string, address: string): Promise<void> {
  const { claim } = await getCoveredClaim(tx, officer, claimId);
  insist(canDecide(officer, claim));
  if (claim.letterAddress === address) return;
  const noLetter = { letterAt: null, letterBy: null, codeHash: null, codeExpiresAt: null };
  await save(tx, claimId, { ...noLetter, letterAddress: address, codeTries: 0 });
  record(tx, "enterprise-claim.letter-addressed", claim);
}

/** A letter with this code is made; the code of an earlier one works no more. @throws NotFound, Refused */
export async function makeLetter(tx: Tx, officer: BureauOfficer, claimId: string, code: string): Promise<CoveredClaim> {
  const found = await getCoveredClaim(tx, officer, claimId);
  insist(canMakeLetter(officer, found.claim));
  const change = {
    letterBy: officer.personId,
    letterAt: tx.now,
    codeHash: handedCodeHash(claimId, code),
    codeExpiresAt: endOfDay(isoDayOf(tx.now + CODE_DAYS * DAY_MS)),
    codeTries: 0,
  };
  await save(tx, claimId, change);
  record(tx, "enterprise-claim.letter-made", found.claim);
  return { ...found, claim: { ...found.claim, ...change } };
}

/**
 * She types the code of the letter that reached the firm: it is the firm's word for her. A wrong one counts; what is no code at all
 * does not. @throws NotFound
 */
export async function typeLetterCode(
  tx: Tx,
  by: Person,
  claimId: string,
  typed: string,
): Promise<{ ok: true; found: CoveredClaim } | Refusal> {
  const claim = await findOwnClaim(tx, by, claimId);
  const enterprise = claim && (await findStandingEnterprise(tx, claim.enterpriseId));
  if (!claim || !enterprise) throw new NotFound("no such claim");
  const verdict = canTypeCode(claim, tx.now);
  if (!verdict.ok) return verdict;
  const code = readHandedCode(typed);
  if (code === null) return refused("claim.codeMalformed");
  if (claim.codeHash === handedCodeHash(claimId, code)) {
    const found = { claim: { ...claim, personId: by.personId }, enterprise };
    await letAct(tx, found, "letter", claim.letterBy);
    return { ok: true, found };
  }
  const codeTries = claim.codeTries + 1;
  const left = CODE_TRIES - codeTries;
  await save(tx, claimId, { codeTries, ...(left <= 0 && { codeHash: null }) });
  record(tx, "enterprise-claim.code-missed", { ...claim, personId: by.personId });
  return left > 0 ? refused("claim.codeWrong", { left }) : refused("claim.letter.void");
}

const save = (tx: Tx, claimId: string, change: Partial<Claim>) =>
  tx.update(tables.enterpriseClaim).set(change).where(eq(tables.enterpriseClaim.id, claimId));

const record = (tx: Tx, act: string, { id, personId }: { id: string; personId: string }) =>
  tx.record({ act, subject: { kind: "enterprise-claim", id }, about: personId });
