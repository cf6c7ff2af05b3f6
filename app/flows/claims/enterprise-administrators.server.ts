import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { grantIsInForce } from "~/domains/people/role-grant.store.server";

/** Who acts for a firm at that moment (ms, UTC), with the account that mails go to. */
export function administratorsOf(on: Reader, enterpriseId: string, now: number) {
  const { roleGrant, person } = tables;
  return on
    .selectDistinct({
      id: person.id,
      name: person.name,
      account: person.account,
      accountKind: person.accountKind,
      locale: person.locale,
    })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(
        eq(roleGrant.role, "enterprise"),
        eq(roleGrant.scopeId, enterpriseId),
        isNull(person.erasedAt),
        grantIsInForce(now),
      ),
    );
}
