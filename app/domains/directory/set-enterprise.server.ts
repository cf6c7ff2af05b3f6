import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer, EnterpriseAdministrator } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { getCoveredEnterprise, regionsOf } from "./bureau-scope.server";
import { type Enterprise, findEnterprise, findEnterpriseByCode, insertEnterprise } from "./enterprise.store.server";
import type { EnterpriseFacts, OwnFacts } from "./enterprise-facts-form";
import { setKinds } from "./enterprise-kinds.server";
import { wouldCircle } from "./groups";
import { findRegions } from "./region.store.server";

/** A refusal beside the field it is about. */
type Refused = Refusal & { field: "region" | "group" | "code" };
type Answer = { ok: true; enterpriseId: string } | Refused;
const beside = (field: Refused["field"], refusal: Refusal): Refused => ({ ...refusal, field });

/** A bureau changes what is known of a firm of its region; it may move it within its regions only. @throws NotFound */
export async function changeAsBureau(
  officer: BureauOfficer,
  enterpriseId: string,
  facts: EnterpriseFacts,
): Promise<Answer> {
  await getCoveredEnterprise(db, officer, enterpriseId);
  const covered = await regionsOf(officer);
  return transact(person(officer.personId), (tx) => change(tx, enterpriseId, facts, covered));
}

/**
 * The firm's own administrator changes what its bureau does not answer for. Under which name it appoints and which bureau sees it
 * is not hers to say. @throws NotFound
 */
export const changeOwnFirm = (
  { personId, actsForId }: EnterpriseAdministrator,
  { industry, size, kinds }: OwnFacts,
): Promise<void> =>
  transact(person(personId), async (tx) => {
    const before = await standing(tx, actsForId);
    await save(tx, before, { industry, size }, kinds);
  });

/** A bureau registers a firm of its region. A code that is there is never registered twice. */
export async function registerEnterprise(
  officer: BureauOfficer,
  { code, codeReason, facts }: { code: string; codeReason: string | null; facts: EnterpriseFacts },
): Promise<Answer> {
  const covered = await regionsOf(officer);
  return transact(person(officer.personId), async (tx) => {
    const there = await findEnterpriseByCode(tx, code);
    if (there?.heldBy) return beside("code", refused("enterprise.codeHeld"));
    if (there) return beside("code", refused("enterprise.codeTaken", { name: there.name }));
    const place = await canStandIn(facts.regionCode, covered);
    if (place) return place;
    const id = newId(tx.now);
    const group = await groupOf(tx, id, facts.groupCode);
    if (!group.ok) return group;
    await insertEnterprise(tx, {
      id,
      code,
      codeReason,
      name: facts.name.name,
      nameKey: facts.name.key,
      regionCode: facts.regionCode,
      industry: facts.industry,
      size: facts.size,
      parentId: group.parentId,
      mergedIntoId: null,
      heldBy: null,
      changedAt: tx.now,
      addedBy: officer.personId,
      addedAt: tx.now,
      demo: false,
    });
    await setKinds(tx, id, facts.kinds);
    tx.record({
      act: "enterprise.added",
      subject: { kind: "enterprise", id },
      facts: { code, region: facts.regionCode, checked: codeReason === null },
      ...(codeReason !== null && { reason: codeReason }),
    });
    return { ok: true as const, enterpriseId: id };
  });
}

async function change(tx: Tx, id: string, facts: EnterpriseFacts, covered: readonly string[]): Promise<Answer> {
  const before = await standing(tx, id);
  const place = before.regionCode === facts.regionCode ? null : await canStandIn(facts.regionCode, covered);
  if (place) return place;
  const group = await groupOf(tx, id, facts.groupCode);
  if (!group.ok) return group;
  const { industry, size, regionCode } = facts;
  const names = { name: facts.name.name, nameKey: facts.name.key };
  await save(tx, before, { ...names, regionCode, industry, size, parentId: group.parentId }, facts.kinds);
  return { ok: true, enterpriseId: id };
}

async function standing(tx: Tx, id: string): Promise<Enterprise> {
  const one = await findEnterprise(tx, id);
  if (!one || one.mergedIntoId !== null || one.heldBy !== null) throw new NotFound("enterprise");
  return one;
}

async function save(tx: Tx, before: Enterprise, change: Partial<Enterprise>, kinds: OwnFacts["kinds"]): Promise<void> {
  const { id, regionCode, industry, size, parentId } = { ...before, ...change };
  await tx
    .update(tables.enterprise)
    .set({ ...change, changedAt: tx.now })
    .where(eq(tables.enterprise.id, id));
  await setKinds(tx, id, kinds);
  tx.record({
    act: "enterprise.changed",
    subject: { kind: "enterprise", id },
    facts: { region: regionCode, industry, size, group: parentId, kinds: kinds.join(" ") },
  });
}

/** Null where a firm may stand in a region: a county, and one that whoever asks may put it into. */
async function canStandIn(regionCode: string, covered: readonly string[]): Promise<Refused | null> {
  const region = (await findRegions()).get(regionCode);
  if (region?.kind !== "county") return beside("region", refused("enterprise.regionMissing"));
  return covered.includes(regionCode) ? null : beside("region", refused("import.regionOutside", { text: region.name }));
}

/** The firm of a code as a group for another; its way up is read in the transaction, so that two at once close no circle. */
async function groupOf(
  tx: Reader,
  firmId: string,
  groupCode: string | null,
): Promise<{ ok: true; parentId: string | null } | Refused> {
  if (groupCode === null) return { ok: true, parentId: null };
  const group = await findEnterpriseByCode(tx, groupCode);
  if (!group || group.mergedIntoId !== null || group.heldBy !== null)
    return beside("group", refused("enterprise.groupUnknown"));
  const ancestors: string[] = [];
  for (let at: Enterprise | null = group; at && !ancestors.includes(at.id); ) {
    ancestors.push(at.id);
    at = at.parentId === null ? null : await findEnterprise(tx, at.parentId);
  }
  return wouldCircle(firmId, ancestors)
    ? beside("group", refused("enterprise.groupCircle", { name: group.name }))
    : { ok: true, parentId: group.id };
}
