import { db } from "@db/client.server";
import { coversEnterprise, getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import { distinctionsOf } from "~/domains/directory/distinction.store.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { countMembers, kindsOf, membersOf } from "~/domains/directory/enterprise-list.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { mergesInto } from "../enterprises/undo-merge.server";

const MEMBERS_SHOWN = 50;

/** A firm of the officer's region or below, with its group. @throws NotFound for another's */
export async function bureauEnterprise(officer: BureauOfficer, enterpriseId: string) {
  const enterprise = await getCoveredEnterprise(db, officer, enterpriseId);
  const [kinds, regions, parent, members, memberCount] = await Promise.all([
    kindsOf(db, [enterprise.id]),
    findRegions(),
    enterprise.parentId ? findEnterprise(db, enterprise.parentId) : null,
    membersOf(db, enterprise.id, MEMBERS_SHOWN),
    countMembers(db, enterprise.id),
  ]);
  const { id, name, code, codeReason, regionCode, industry, size, addedAt } = enterprise;
  const distinctions = await toldApart(officer, id);
  return {
    id,
    name,
    code,
    codeReason,
    regionCode,
    industry,
    size,
    addedAt,
    memberCount,
    distinctions,
    place: placeName(regionCode, regions),
    kinds: kinds.get(id) ?? [],
    parent: parent && { id: parent.id, name: parent.name },
    merges: await Promise.all(
      (await mergesInto(db, id)).map(async (merge) => ({
        id: merge.id,
        name: (await findEnterprise(db, merge.fromId))?.name ?? "",
      })),
    ),
    members: members.map((member) => ({ id: member.id, name: member.name })),
  };
}

/** Firms that it was told apart from, as far as the officer answers for them too, and by whom. */
async function toldApart(officer: BureauOfficer, enterpriseId: string) {
  const all = await distinctionsOf(db, [enterpriseId]);
  const shown = await Promise.all(
    all.map(async ({ id, firstId, laterId, foundBy, foundAt }) => {
      const other = await findEnterprise(db, firstId === enterpriseId ? laterId : firstId);
      if (!other || !(await coversEnterprise(officer, other))) return [];
      const by = foundBy ? await findPerson(db, foundBy) : null;
      return [{ id, firm: { id: other.id, name: other.name }, foundAt, foundBy: by?.name ?? null }];
    }),
  );
  return shown.flat();
}
