import type { Reader } from "@db/client.server";
import type { HourClaimState } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import type { HourClaim } from "./hour-claim";

const { hourClaim, person } = tables;
type Scope = Pick<BureauOfficer, "bureauGrants">;

/** Her claims, the newest first. */
export const ownHourClaims = (on: Reader, { personId }: Pick<Person, "personId">): Promise<HourClaim[]> =>
  on
    .select()
    .from(hourClaim)
    .where(eq(hourClaim.personId, personId))
    .orderBy(desc(hourClaim.filedAt), desc(hourClaim.id)) as unknown as Promise<HourClaim[]>;

export async function findOwnHourClaim(
  on: Reader,
  { personId }: Pick<Person, "personId">,
  id: string,
): Promise<HourClaim | null> {
  const [found] = await on
    .select()
    .from(hourClaim)
    .where(and(eq(hourClaim.id, id), eq(hourClaim.personId, personId)));
  return found ?? null;
}

/** Other claims of hers of the same day that are not withdrawn, the oldest first: two of one piece of work are found by it. */
export const claimsOfDay = (on: Reader, { id, personId, day }: HourClaim): Promise<HourClaim[]> =>
  on
    .select()
    .from(hourClaim)
    .where(
      and(
        eq(hourClaim.personId, personId),
        eq(hourClaim.day, day),
        ne(hourClaim.id, id),
        ne(hourClaim.state, "withdrawn"),
      ),
    )
    .orderBy(asc(hourClaim.filedAt), asc(hourClaim.id));

/** What an earlier sending of the same form made, so that a double tap makes one. */
export async function filedBefore(on: Reader, personId: string, formKey: string | null): Promise<string | null> {
  if (formKey === null) return null;
  const [found] = await on
    .select({ id: hourClaim.id })
    .from(hourClaim)
    .where(and(eq(hourClaim.personId, personId), eq(hourClaim.formKey, formKey)));
  return found?.id ?? null;
}

/** A claim of the officer's region or below; one that was withdrawn is its claimant's own matter. Else null. */
export async function findCoveredHourClaim(on: Reader, officer: Scope, id: string): Promise<HourClaim | null> {
  const [found] = await on.select().from(hourClaim).where(eq(hourClaim.id, id));
  if (!found || found.state === "withdrawn") return null;
  return (await regionsOf(officer)).includes(found.regionCode) ? found : null;
}

/** @throws NotFound for a neighbour's, as if there were none */
export async function getCoveredHourClaim(on: Reader, officer: Scope, id: string): Promise<HourClaim> {
  const found = await findCoveredHourClaim(on, officer, id);
  if (!found) throw new NotFound("claim of hours of the bureau");
  return found;
}

/** A claim as the bureau's lists show it. */
export interface ListedHourClaim {
  claim: HourClaim;
  name: string;
}

const WAITING: HourClaimState[] = ["filed"];
const DECIDED: HourClaimState[] = ["approved", "refused", "returned", "revoked"];

/** Claims of the officer's region and below: those that wait, the oldest first, or those decided, the newest first. */
export async function hourClaimsOfBureau(
  on: Reader,
  officer: Scope,
  { waiting, limit }: { waiting: boolean; limit: number },
): Promise<ListedHourClaim[]> {
  const regions = await regionsOf(officer);
  if (regions.length === 0) return [];
  const rows = await on
    .select({ claim: hourClaim, name: person.name })
    .from(hourClaim)
    .innerJoin(person, eq(person.id, hourClaim.personId))
    .where(and(inArray(hourClaim.state, waiting ? WAITING : DECIDED), inArray(hourClaim.regionCode, regions)))
    .orderBy(
      ...(waiting ? [asc(hourClaim.filedAt), asc(hourClaim.id)] : [desc(hourClaim.decidedAt), desc(hourClaim.id)]),
    )
    .limit(limit);
  return rows.map(({ claim, name }) => ({ claim, name: name ?? "" }));
}
