import { db } from "@db/client.server";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import { type EnterpriseFilter, type Qualified, readEnterpriseFilter } from "~/domains/directory/enterprise-filter";
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

export interface BureauFigures {
  firms: number;
  appointed: number;
  qualified: Record<Qualified, number>;
}

/** How many firms there are in the officer's region and below, how many have a director today, and how many of those meet the conditions. */
export async function bureauFigures(officer: BureauOfficer, now: number): Promise<BureauFigures> {
  const asked = { regions: await regionsOf(officer), today: isoDayOf(now), ids: null };
  const count = (narrowed: Partial<EnterpriseFilter>) =>
    countEnterprises(db, { ...asked, filter: { ...all, ...narrowed } });
  const [firms, appointed, met, unmet, unknown] = await Promise.all([
    count({}),
    count({ appointed: true }),
    count({ qualified: "met" }),
    count({ qualified: "unmet" }),
    count({ qualified: "unknown" }),
  ]);
  return { firms, appointed, qualified: { met, unmet, unknown } };
}
