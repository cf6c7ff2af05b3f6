import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, desc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { coversEnterprise, regionsOf } from "./bureau-scope.server";
import type { Claim } from "./claim";
import { type Enterprise, findStandingEnterprise } from "./enterprise.store.server";

/** Her claims, the newest first. */
export const claimsOf = (on: Reader, personId: string): Promise<Claim[]> =>
  on
    .select()
    .from(tables.enterpriseClaim)
    .where(eq(tables.enterpriseClaim.personId, personId))
    .orderBy(desc(tables.enterpriseClaim.id));

export async function findOwnClaim(on: Reader, { personId }: Person, claimId: string): Promise<Claim | null> {
  const { enterpriseClaim } = tables;
  const [found] = await on
    .select()
    .from(enterpriseClaim)
    .where(and(eq(enterpriseClaim.id, claimId), eq(enterpriseClaim.personId, personId)));
  return found ?? null;
}

export interface CoveredClaim {
  claim: Claim & { personId: string };
  enterprise: Enterprise;
}

/** A claim for a firm of the officer's region or below, with that firm; else null. */
export async function findCoveredClaim(
  on: Reader,
  officer: Pick<BureauOfficer, "bureauGrants">,
  claimId: string,
): Promise<CoveredClaim | null> {
  const { enterpriseClaim } = tables;
  const [claim] = await on.select().from(enterpriseClaim).where(eq(enterpriseClaim.id, claimId));
  const enterprise = claim && (await findStandingEnterprise(on, claim.enterpriseId));
  if (!claim?.personId || !enterprise || !(await coversEnterprise(officer, enterprise))) return null;
  return { claim: { ...claim, personId: claim.personId }, enterprise };
}

/** @throws NotFound for a neighbour's, as if there were none */
export async function getCoveredClaim(
  on: Reader,
  officer: Pick<BureauOfficer, "bureauGrants">,
  claimId: string,
): Promise<CoveredClaim> {
  const found = await findCoveredClaim(on, officer, claimId);
  if (!found) throw new NotFound("claim of the bureau");
  return found;
}

/** A claim as lists show it. */
export interface ListedClaim {
  claim: Claim;
  enterprise: Pick<Enterprise, "id" | "name" | "regionCode">;
  name: string;
}

/** Claims for firms of the officer's region and below: those that wait, the oldest first, or those decided, the newest first. */
export async function claimsOfBureau(
  on: Reader,
  officer: Pick<BureauOfficer, "bureauGrants">,
  { open, limit }: { open: boolean; limit: number },
): Promise<ListedClaim[]> {
  const { enterpriseClaim: claim, enterprise, person } = tables;
  const regions = await regionsOf(officer);
  if (regions.length === 0) return [];
  const rows = await on
    .select({ claim, name: person.name })
    .from(claim)
    .innerJoin(enterprise, eq(enterprise.id, claim.enterpriseId))
    .innerJoin(person, eq(person.id, claim.personId))
    .where(
      and(
        // Where a merged one leads is asked below.
        or(inArray(enterprise.regionCode, regions), isNotNull(enterprise.mergedIntoId)),
        open ? isNull(claim.outcome) : isNotNull(claim.outcome),
      ),
    )
    .orderBy(...(open ? [asc(claim.askedAt), asc(claim.id)] : [desc(claim.decidedAt), desc(claim.id)]))
    .limit(limit);
  const listed = await Promise.all(
    rows.map(async ({ claim: one, name }) => {
      const firm = await findStandingEnterprise(on, one.enterpriseId);
      if (!firm || !regions.includes(firm.regionCode)) return [];
      const { id, name: firmName, regionCode } = firm;
      return [{ claim: one, enterprise: { id, name: firmName, regionCode }, name: name ?? "" }];
    }),
  );
  return listed.flat();
}
