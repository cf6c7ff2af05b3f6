import { db } from "@db/client.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { kindsOf } from "~/domains/directory/enterprise-list.server";
import { counties, placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";

/** A firm as the form that changes it shows it; who may see it, the caller has asked. */
export async function readFirmFacts(enterpriseId: string) {
  const enterprise = await findEnterprise(db, enterpriseId);
  const [kinds, group, regions] = await Promise.all([
    kindsOf(db, [enterpriseId]),
    enterprise?.parentId ? findEnterprise(db, enterprise.parentId) : null,
    findRegions(),
  ]);
  return {
    name: enterprise?.name ?? "",
    regionCode: enterprise?.regionCode ?? "",
    industry: enterprise?.industry ?? null,
    size: enterprise?.size ?? null,
    kinds: kinds.get(enterpriseId) ?? [],
    groupCode: group?.code ?? null,
    place: placeName(enterprise?.regionCode ?? "", regions),
    group: group?.name ?? null,
  };
}

/** Counties to choose from; only those of `covered` where it is given. */
export async function countyPlaces(covered?: readonly string[]): Promise<{ value: string; label: string }[]> {
  const regions = await findRegions();
  return counties(regions)
    .filter(({ code }) => covered?.includes(code) ?? true)
    .map(({ code }) => ({ value: code, label: placeName(code, regions) }));
}
