import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, like, lte, or } from "drizzle-orm";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import { foldEnterpriseName } from "~/domains/directory/enterprise-name";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { BureauOfficer } from "~/domains/people/proof";

type Officer = Pick<BureauOfficer, "bureauGrants">;

/** A director in office today of a firm that the officer covers; `id` is that of the appointment. */
export interface CoveredDirector {
  id: string;
  personId: string;
  enterpriseId: string;
  regionCode: string;
  name: string;
  firm: string;
  place: string;
  from: string;
}

/** So many are offered at once; whoever looks for one narrows it. */
export const DIRECTORS_FOUND = 20;

/** Directors in office in her region whose name, or whose firm's, holds the text; none for an empty one. */
export async function findCoveredDirectors(officer: Officer, text: string, today: string): Promise<CoveredDirector[]> {
  const key = foldEnterpriseName(text);
  const name = text.trim().replace(/[%_\\]/g, "");
  const { appointment, enterprise } = tables;
  const either = [
    ...(key === "" ? [] : [like(enterprise.nameKey, `%${key}%`)]),
    ...(name === "" ? [] : [like(appointment.holderName, `%${name}%`)]),
  ];
  return either.length === 0 ? [] : inOffice(db, officer, today, or(...either));
}

/** One of them by her appointment, read where it is decided; null for one of another region or no longer in office. */
export const findCoveredDirector = async (
  on: Reader,
  officer: Officer,
  appointmentId: string,
  today: string,
): Promise<CoveredDirector | null> =>
  (await inOffice(on, officer, today, eq(tables.appointment.id, appointmentId)))[0] ?? null;

async function inOffice(
  on: Reader,
  officer: Officer,
  today: string,
  wanted: ReturnType<typeof or>,
): Promise<CoveredDirector[]> {
  const { appointment, enterprise } = tables;
  const [covered, regions] = await Promise.all([regionsOf(officer), findRegions()]);
  if (covered.length === 0) return [];
  const found = await on
    .select({
      id: appointment.id,
      personId: appointment.personId,
      name: appointment.holderName,
      from: appointment.from,
      enterpriseId: enterprise.id,
      firm: enterprise.name,
      regionCode: enterprise.regionCode,
    })
    .from(appointment)
    .innerJoin(enterprise, eq(enterprise.id, appointment.enterpriseId))
    .where(
      and(
        ...[eq(appointment.answer, "accepted"), isNotNull(appointment.holderName), isNotNull(appointment.personId)],
        ...[lte(appointment.from, today), or(isNull(appointment.to), gte(appointment.to, today))],
        ...[or(isNull(appointment.endsOn), gt(appointment.endsOn, today)), inArray(enterprise.regionCode, covered)],
        ...[isNull(enterprise.heldBy), isNull(enterprise.mergedIntoId), wanted],
      ),
    )
    .orderBy(asc(enterprise.regionCode), asc(enterprise.nameKey), asc(appointment.id))
    .limit(DIRECTORS_FOUND);
  return found.flatMap(({ personId, name, ...rest }) =>
    personId === null || name === null ? [] : [{ ...rest, personId, name, place: placeName(rest.regionCode, regions) }],
  );
}
