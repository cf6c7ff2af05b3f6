import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { inArray } from "drizzle-orm";
import { findSitting } from "~/domains/assessment/sitting.store.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { Administrator } from "~/domains/people/proof";
import { listGrants, type RoleGrant } from "~/domains/people/role-grant.store.server";
import { NotFound } from "~/kernel/errors";

export interface GrantLine extends Omit<RoleGrant, "personId"> {
  /** What it is limited to, in words; null for all. */
  scope: string | null;
  /** Names; null for the program, and for people who were erased. */
  grantedByName: string | null;
  endedByName: string | null;
  state: "in-force" | "ended" | "expired";
}

/** A person as the administrator may see her: who she is, where she works, which roles she has and had. @throws NotFound */
export async function readPerson(_by: Administrator, personId: string, now: number) {
  const found = await findPerson(db, personId);
  if (!found) throw new NotFound("no such person");
  const { id, name, account, accountKind, createdAt, erasedAt, enterpriseId } = found;
  const [enterprise, grants] = await Promise.all([
    enterpriseId === null ? null : findEnterprise(db, enterpriseId),
    listGrants(db, personId),
  ]);
  const names = await namesOf(grants.flatMap(({ grantedBy, endedBy }) => [grantedBy, endedBy]));
  const lines = await Promise.all(
    grants.map(
      async (grant): Promise<GrantLine> => ({
        ...grant,
        scope: await scopeName(grant),
        grantedByName: names.get(grant.grantedBy ?? "") ?? null,
        endedByName: names.get(grant.endedBy ?? "") ?? null,
        state: grant.endedAt !== null ? "ended" : grant.until !== null && grant.until <= now ? "expired" : "in-force",
      }),
    ),
  );
  const person = { id, name, account, accountKind, createdAt, erasedAt, enterpriseName: enterprise?.name ?? null };
  return { person, grants: lines.reverse() };
}

/** A role's scope in words: 合肥市 肥西县, a firm's name, an exam's title; its id where nothing of that kind is known. */
export async function scopeName({
  scopeKind,
  scopeId,
}: Pick<RoleGrant, "scopeKind" | "scopeId">): Promise<string | null> {
  if (scopeId === null) return null;
  if (scopeKind === "region") return placeName(scopeId, await findRegions()) || scopeId;
  if (scopeKind === "enterprise") return (await findEnterprise(db, scopeId))?.name ?? scopeId;
  if (scopeKind === "sitting") return (await findSitting(db, scopeId))?.title ?? scopeId;
  return scopeId;
}

/** Names of people by id; erased and unknown ones are not in it. */
export async function namesOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const { person } = tables;
  const wanted = [...new Set(ids)].filter((id): id is string => id !== null);
  if (wanted.length === 0) return new Map();
  const found = await db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, wanted));
  return new Map(found.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}
