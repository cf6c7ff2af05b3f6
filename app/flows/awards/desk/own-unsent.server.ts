import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { BureauOfficer } from "~/domains/people/proof";

/** What her bureaus opened themselves and was not handed in yet: with whom it lies now. */
export async function ownUnsent(officer: Pick<BureauOfficer, "bureauGrants" | "personId">, cycleId: string) {
  const { nomination } = tables;
  const codes = officer.bureauGrants.flatMap(({ scopeId }) => scopeId ?? []);
  if (codes.length === 0) return [];
  const found = await db
    .select()
    .from(nomination)
    .where(
      and(
        ...[eq(nomination.cycleId, cycleId), eq(nomination.origin, "bureau"), inArray(nomination.originId, codes)],
        inArray(nomination.state, ["draft", "consent-asked", "consented", "refused"]),
      ),
    )
    .orderBy(asc(nomination.openedAt));
  return found.map(({ id, facts, state, stateAt }) => ({
    id,
    state,
    since: stateAt,
    name: facts?.name ?? null,
    firm: facts?.employer ?? null,
  }));
}
