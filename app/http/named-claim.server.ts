import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import type { Claim } from "~/domains/directory/claim";
import { type CoveredClaim, findOwnClaim, getCoveredClaim } from "~/domains/directory/claim.store.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { findGrant } from "~/domains/people/role-grant.store.server";
import { isOfFirm } from "~/flows/claims/end-administration.server";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { requireBureauOfficer, requirePerson } from "./guards.server";

/** The claim that an address of her own names. @throws NotFound when it is another's */
export async function ownClaim(args: LoaderFunctionArgs): Promise<{ who: Person; claim: Claim }> {
  const who = requirePerson(args);
  const id = args.params.claim ?? "";
  const claim = isId(id) ? await findOwnClaim(db, who, id) : null;
  if (!claim) throw new NotFound("no such claim");
  return { who, claim };
}

/** The claim that an address of the bureau's desk names. @throws NotFound when its firm is not of that bureau */
export async function bureausClaim(args: LoaderFunctionArgs): Promise<{ officer: BureauOfficer; found: CoveredClaim }> {
  const officer = requireBureauOfficer(args);
  const id = args.params.claim ?? "";
  if (!isId(id)) throw new NotFound("no such claim");
  return { officer, found: await getCoveredClaim(db, officer, id) };
}

/** That somebody acts for a firm of the officer's region or below, as an address names the two. @throws NotFound for any other */
export async function firmsGrant(args: LoaderFunctionArgs) {
  const officer = requireBureauOfficer(args);
  const enterprise = await getCoveredEnterprise(db, officer, args.params.enterprise ?? "");
  const grantId = args.params.grant ?? "";
  const grant = isId(grantId) ? await findGrant(db, grantId) : null;
  if (!isOfFirm(grant, enterprise.id)) throw new NotFound("no such administrator");
  return { officer, enterprise, grant };
}
