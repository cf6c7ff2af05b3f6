import { db } from "@db/client.server";
import type { ScopeKind } from "@db/statuses";
import { findSitting, listSittings } from "~/domains/assessment/sitting.store.server";
import { findEnterpriseByCode, firmItBecame } from "~/domains/directory/enterprise.store.server";
import { findRegions } from "~/domains/directory/region.store.server";
import { foldUscc } from "~/domains/directory/uscc";
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

/** Gives a role as the form asks for it: finds what the scope names, then lets the domain decide. @throws NotFound */
export async function giveRole(
  administrator: Administrator,
  personId: string,
  { role, scope, until }: RoleGrantForm,
): Promise<{ ok: true } | Refusal> {
  const found = await scopeOf(role, scope);
  if (found === null) return refused(scope === "" ? "role.scopeMissing" : "role.scopeUnknown");
  return grantRole(administrator, personId, { role, ...found, until });
}

async function scopeOf(
  role: GrantableRole,
  scope: string,
): Promise<{ scopeKind: ScopeKind; scopeId: string | null } | null> {
  if (role === "admin" || role === "editor") return { scopeKind: "all", scopeId: null };
  if (role === "examiner") {
    if (scope === "") return { scopeKind: "all", scopeId: null };
    return (await findSitting(db, scope)) ? { scopeKind: "sitting", scopeId: scope } : null;
  }
  if (scope === "") return null;
  if (role !== "enterprise") {
    const region = (await findRegions()).get(scope);
    const kind = BUREAU_REGION[role as keyof typeof BUREAU_REGION];
    return region && (kind === undefined || region.kind === kind) ? { scopeKind: "region", scopeId: scope } : null;
  }
  const enterprise = await findEnterpriseByCode(db, foldUscc(scope));
  if (!enterprise || enterprise.heldBy !== null) return null;
  return { scopeKind: "enterprise", scopeId: (await firmItBecame(db, enterprise)).id };
}
