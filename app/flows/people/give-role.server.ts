import { db, type Reader } from "@db/client.server";
import type { ScopeKind } from "@db/statuses";
import { findSitting, listSittings } from "~/domains/assessment/sitting.store.server";
import { findStandingEnterpriseByCode } from "~/domains/directory/enterprise.store.server";
import { findRegions } from "~/domains/directory/region.store.server";
import { foldUscc } from "~/domains/directory/uscc";
import { person, transact } from "~/domains/ledger/transact.server";
import type { GrantableRole, RoleGrantForm } from "~/domains/people/grant-forms";
import { grantRole } from "~/domains/people/grant-role.server";
import type { Administrator } from "~/domains/people/proof";
import { BUREAU_REGION } from "~/domains/people/role-scope";
import { type Refusal, refused } from "~/kernel/verdict";

export interface ScopeChoice {
  value: string;
  label: string;
}

/** What a role may be limited to, to choose from; null when its scope is typed (a firm) or there is none to choose. */
export async function scopeChoices(role: GrantableRole): Promise<ScopeChoice[] | null> {
  if (role === "examiner") return (await listSittings(db)).map(({ id, title }) => ({ value: id, label: title }));
  if (role !== "organizer" && !(role in BUREAU_REGION)) return null;
  const regions = await findRegions();
  const kind = BUREAU_REGION[role as keyof typeof BUREAU_REGION];
  return [...regions.values()]
    .filter((region) => kind === undefined || region.kind === kind)
    .map(({ code, name, cityCode }) => {
      const city = cityCode === null || cityCode === code ? undefined : regions.get(cityCode);
      return { value: code, label: city ? `${city.name} ${name}` : name };
    });
}

/** Gives a role as the form asks for it: finds what the scope names and lets the domain decide, in one transaction. @throws NotFound */
export async function giveRole(
  administrator: Administrator,
  personId: string,
  { role, scope, until }: RoleGrantForm,
): Promise<{ ok: true } | Refusal> {
  return transact(person(administrator.personId), async (tx) => {
    const found = await scopeOf(tx, role, scope);
    if (found === null) return refused(scope === "" ? "role.scopeMissing" : "role.scopeUnknown");
    const wanted = { role, ...found, until };
    return grantRole(tx, administrator, personId, wanted);
  });
}

async function scopeOf(
  on: Reader,
  role: GrantableRole,
  scope: string,
): Promise<{ scopeKind: ScopeKind; scopeId: string | null } | null> {
  if (role === "admin" || role === "editor") return { scopeKind: "all", scopeId: null };
  if (role === "examiner") {
    if (scope === "") return { scopeKind: "all", scopeId: null };
    return (await findSitting(on, scope)) ? { scopeKind: "sitting", scopeId: scope } : null;
  }
  if (scope === "") return null;
  if (role !== "enterprise") {
    const region = (await findRegions()).get(scope);
    const kind = BUREAU_REGION[role as keyof typeof BUREAU_REGION];
    return region && (kind === undefined || region.kind === kind) ? { scopeKind: "region", scopeId: scope } : null;
  }
  const enterprise = await findStandingEnterpriseByCode(on, foldUscc(scope));
  return enterprise && { scopeKind: "enterprise", scopeId: enterprise.id };
}
