import { db } from "@db/client.server";
import type { EligibilityLine } from "@db/schema/nominations";
import { canDo } from "~/domains/awards/cycle/cycle";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { ownIn } from "~/domains/awards/nomination/nomination";
import { nominationsOf } from "~/domains/awards/nomination/nomination.store.server";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { isoDayOf } from "~/kernel/instant-format";
import type { Verdict } from "~/kernel/verdict";
import { checkEligibility } from "./check-eligibility.server";
import { nomineesFirm } from "./open-nomination.server";

export interface OwnEligibility {
  cycle: { slug: string; title: string; until: number; categories: { id: string; name: string }[] };
  lines: EligibilityLine[];
  /** Whether nominations are begun now. */
  takes: Verdict;
  /** The firm behind her and where the bureau is that would check; null where there is none. */
  firm: { name: string; place: string } | null;
  /** Hers that was handed in, or that she opened herself, unless it was withdrawn. */
  nominationId: string | null;
}

/** How the rules of a cycle come out for somebody today, and whether she may nominate herself. @throws NotFound for a draft */
export async function ownEligibility({ personId }: SignedIn, slug: string, now: number): Promise<OwnEligibility> {
  const cycle = await getPublicCycle(db, slug);
  const [lines, all, stands, regions] = await Promise.all([
    checkEligibility(db, cycle, personId, now),
    nominationsOf(db, personId),
    nomineesFirm(db, { personId, origin: "self", originId: null }, isoDayOf(now)),
    findRegions(),
  ]);
  return {
    cycle: {
      slug: cycle.slug,
      title: cycle.title,
      until: cycle.submissionsUntil,
      categories: cycle.rules.categories.map(({ id, name }) => ({ id, name })),
    },
    lines,
    takes: canDo("nominate", cycle, now),
    nominationId: ownIn(cycle.id, all)?.id ?? null,
    firm: stands && { name: stands.firm.name, place: placeName(stands.firm.regionCode, regions) },
  };
}
