import { db } from "@db/client.server";
import { type Claim, claimState, letterState } from "~/domains/directory/claim";
import { type CoveredClaim, claimsOf, claimsOfBureau } from "~/domains/directory/claim.store.server";
import { findStandingEnterprise } from "~/domains/directory/enterprise.store.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { listFilesOf } from "~/domains/files/stored-file.store.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";

/** A claim as its claimant sees it. */
export interface OwnClaim {
  id: string;
  enterprise: { id: string; name: string; code: string };
  state: ReturnType<typeof claimState>;
  letter: ReturnType<typeof letterState>;
  position: string;
  phone: string;
  askedAt: number;
  letterAt: number | null;
  codeExpiresAt: number | null;
  how: Claim["how"];
  decidedAt: number | null;
  reason: string | null;
  files: { id: string; fileName: string; bytes: number }[];
}

export async function ownClaimView(claim: Claim, now: number): Promise<OwnClaim> {
  const [firm, files] = await Promise.all([
    findStandingEnterprise(db, claim.enterpriseId),
    listFilesOf(db, "enterprise-claim", [claim.id]),
  ]);
  const { id, position, phone, askedAt, letterAt, codeExpiresAt, how, decidedAt, reason } = claim;
  return {
    id,
    position: position ?? "",
    phone: phone ?? "",
    askedAt,
    letterAt,
    codeExpiresAt,
    how,
    decidedAt,
    reason,
    enterprise: { id: firm?.id ?? "", name: firm?.name ?? "", code: firm?.code ?? "" },
    state: claimState(claim),
    letter: letterState(claim, now),
    files: (files.get(id) ?? []).map((file) => ({ id: file.id, fileName: file.fileName, bytes: file.bytes })),
  };
}

/** Her claims, the newest first. */
export const ownClaims = async ({ personId }: Person, now: number): Promise<OwnClaim[]> =>
  Promise.all((await claimsOf(db, personId)).map((claim) => ownClaimView(claim, now)));

/** Those of them that nobody has decided. */
export const openClaims = async ({ personId }: Pick<Person, "personId">, now: number): Promise<OwnClaim[]> =>
  Promise.all(
    (await claimsOf(db, personId)).filter((one) => claimState(one) === "open").map((one) => ownClaimView(one, now)),
  );

/** The same as the bureau above the firm sees it: with who she is, and whether she still says that she works there. */
export async function bureauClaimView({ claim, enterprise }: CoveredClaim, now: number) {
  const [own, claimant, regions] = await Promise.all([
    ownClaimView(claim, now),
    findPerson(db, claim.personId),
    findRegions(),
  ]);
  const works = claimant?.enterpriseId ? await findStandingEnterprise(db, claimant.enterpriseId) : null;
  return {
    ...own,
    name: claimant?.name ?? "",
    account: claimant?.account ?? "",
    place: placeName(enterprise.regionCode, regions),
    worksThere: works?.id === enterprise.id,
    letterAddress: claim.letterAddress,
    triesUsed: claim.codeTries,
  };
}

export interface ListedClaimView {
  id: string;
  name: string;
  firm: string;
  place: string;
  state: OwnClaim["state"];
  letter: OwnClaim["letter"];
  askedAt: number;
  decidedAt: number | null;
}

/** So many wait on one page; the oldest come first, so that none is forgotten. */
export const CLAIMS_SHOWN = 100;

/** What waits for a bureau, or what it decided last. */
export async function bureauClaims(
  officer: BureauOfficer,
  now: number,
  { open, limit = CLAIMS_SHOWN }: { open: boolean; limit?: number },
): Promise<ListedClaimView[]> {
  const [listed, regions] = await Promise.all([claimsOfBureau(db, officer, { open, limit }), findRegions()]);
  return listed.map(({ claim, enterprise, name }) => ({
    id: claim.id,
    name,
    firm: enterprise.name,
    place: placeName(enterprise.regionCode, regions),
    state: claimState(claim),
    letter: letterState(claim, now),
    askedAt: claim.askedAt,
    decidedAt: claim.decidedAt,
  }));
}
