import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, isNull } from "drizzle-orm";
import { grantIsInForce } from "~/domains/people/role-grant.store.server";

/** Who acts for a firm, as the firm itself and the bureaus above it see her. */
export interface FirmAdministrator {
  grantId: string;
  personId: string;
  name: string;
  since: number;
  /** How it was found out that she may; `site` = by an administrator of the site. */
  how: "bureau" | "letter" | "site";
}

/** Who acts for a firm at that moment (ms, UTC), the longest first. */
export async function listAdministrators(enterpriseId: string, now: number): Promise<FirmAdministrator[]> {
  const { roleGrant, person, enterpriseClaim } = tables;
  const [grants, claims] = await Promise.all([
    db
      .select({ grantId: roleGrant.id, personId: person.id, name: person.name, since: roleGrant.grantedAt })
      .from(roleGrant)
      .innerJoin(person, eq(person.id, roleGrant.personId))
      .where(
        and(
          ...[eq(roleGrant.role, "enterprise"), eq(roleGrant.scopeId, enterpriseId), isNull(person.erasedAt)],
          grantIsInForce(now),
        ),
      )
      .orderBy(asc(roleGrant.grantedAt), asc(roleGrant.id)),
    db
      .select({ personId: enterpriseClaim.personId, how: enterpriseClaim.how, at: enterpriseClaim.decidedAt })
      .from(enterpriseClaim)
      .where(and(eq(enterpriseClaim.enterpriseId, enterpriseId), eq(enterpriseClaim.outcome, "confirmed"))),
  ]);
  return grants.map(({ name, ...grant }) => {
    // The claim that brought this grant was decided in the transaction that gave it.
    const claim = claims.find(({ personId, at }) => personId === grant.personId && at === grant.since);
    return { ...grant, name: name ?? "", how: claim?.how ?? "site" };
  });
}
