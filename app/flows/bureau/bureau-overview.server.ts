import { db } from "@db/client.server";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import { readEnterpriseFilter } from "~/domains/directory/enterprise-filter";
import { countEnterprises } from "~/domains/directory/enterprise-list.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { isoDayOf } from "~/kernel/instant-format";

const all = readEnterpriseFilter(new URLSearchParams());

/** 合肥市 肥西县: what an officer's bureau answers for, as its grants name it. */
export async function bureauName({ bureauGrants }: BureauOfficer): Promise<string> {
  const regions = await findRegions();
  const places = new Set(bureauGrants.map(({ scopeId }) => placeName(scopeId ?? "", regions)));
  return [...places].filter((name) => name !== "").join("、");
}

/** How many firms there are in the officer's region and below, and how many of them have a director today. */
export async function bureauFigures(
  officer: BureauOfficer,
  now: number,
): Promise<{ firms: number; appointed: number }> {
  const asked = { regions: await regionsOf(officer), today: isoDayOf(now), ids: null };
  const [firms, appointed] = await Promise.all([
    countEnterprises(db, { ...asked, filter: all }),
    countEnterprises(db, { ...asked, filter: { ...all, appointed: true } }),
  ]);
  return { firms, appointed };
}
