import type { Reader } from "@db/client.server";
import type { EnterpriseKind } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { type Enterprise, isShown } from "./enterprise.store.server";
import type { EnterpriseFilter, Qualified } from "./enterprise-filter";

const { enterprise, enterpriseKind, appointment, qualification } = tables;

/** An appointment of the firm that runs on this day (YYYY-MM-DD); the rule itself is appointments/appointment.ts. */
const runs = (
  today: string,
): SQL => sql`${appointment.enterpriseId} = ${enterprise.id} and ${appointment.answer} = 'accepted'
  and ${appointment.from} <= ${today} and coalesce(${appointment.to}, ${today}) >= ${today}
  and (${appointment.endsOn} is null or ${appointment.endsOn} > ${today})`;

/** That a director is appointed on this day. */
const isAppointed = (today: string): SQL => sql`exists (select 1 from ${appointment} where ${runs(today)})`;

/** That she stated something of herself that the conditions read; whether that meets them, as it was computed last. */
const stated = sql`${qualification.personId} is not null and (${qualification.degree} is not null
  or ${qualification.title} is not null or ${qualification.months} > 0 or ${qualification.reachedOn} is not null)`;
const meets = (today: string): SQL =>
  sql`${eq(qualification.educated, true)} and ${qualification.reachedOn} is not null and ${qualification.reachedOn} <= ${today}`;

/** That the director of this day meets the conditions, does not, or has stated nothing. */
function hasQualified(qualified: Qualified, today: string): SQL {
  const found = {
    met: sql`${stated} and ${meets(today)}`,
    unmet: sql`${stated} and not (${meets(today)})`,
    unknown: sql`not (${stated})`,
  }[qualified];
  return sql`exists (select 1 from ${appointment} left join ${qualification}
    on ${qualification.personId} = ${appointment.personId} where ${runs(today)} and ${found})`;
}

export interface Narrowing {
  filter: EnterpriseFilter;
  /** Codes of the regions that may be seen. */
  regions: readonly string[];
  today: string;
  /** Firms that the filter's text found (enterpriseCandidates); null where there is no text. */
  ids: readonly string[] | null;
}

const filtered = ({ filter, regions, today, ids }: Narrowing): SQL | undefined =>
  and(
    isShown(),
    inArray(enterprise.regionCode, [...regions]),
    ids === null ? undefined : inArray(enterprise.id, [...ids]),
    filter.industry === null ? undefined : eq(enterprise.industry, filter.industry),
    filter.size === null ? undefined : eq(enterprise.size, filter.size),
    filter.kind === null
      ? undefined
      : sql`exists (select 1 from ${enterpriseKind} where ${enterpriseKind.enterpriseId} = ${enterprise.id} and ${enterpriseKind.kind} = ${filter.kind})`,
    filter.appointed === null ? undefined : filter.appointed ? isAppointed(today) : sql`not ${isAppointed(today)}`,
    filter.qualified === null ? undefined : hasQualified(filter.qualified, today),
  );

export interface ListedEnterprise extends Enterprise {
  appointed: boolean;
}

/** Firms of these regions that the filter lets through, by name; `limit` of them from `offset` on. */
export const listEnterprises = async (
  on: Reader,
  { limit, offset, ...narrowing }: Narrowing & { limit: number; offset: number },
): Promise<ListedEnterprise[]> => {
  const { regions, today, ids } = narrowing;
  if (regions.length === 0 || ids?.length === 0) return [];
  const found = await on
    .select({ row: enterprise, appointed: sql<number | boolean>`${isAppointed(today)}` })
    .from(enterprise)
    .where(filtered(narrowing))
    .orderBy(asc(enterprise.nameKey), asc(enterprise.id))
    .limit(limit)
    .offset(offset);
  return found.map(({ row, appointed }) => ({ ...row, appointed: appointed === true || Number(appointed) === 1 }));
};

export const countEnterprises = async (on: Reader, narrowing: Narrowing): Promise<number> =>
  narrowing.regions.length === 0 || narrowing.ids?.length === 0
    ? 0
    : Number(await on.$count(enterprise, filtered(narrowing)));

/** The kinds of the guidance that firms are, by firm. */
export async function kindsOf(on: Reader, enterpriseIds: readonly string[]): Promise<Map<string, EnterpriseKind[]>> {
  const kinds = new Map<string, EnterpriseKind[]>();
  if (enterpriseIds.length === 0) return kinds;
  const rows = await on
    .select()
    .from(enterpriseKind)
    .where(inArray(enterpriseKind.enterpriseId, [...enterpriseIds]));
  for (const { enterpriseId, kind } of rows) kinds.set(enterpriseId, [...(kinds.get(enterpriseId) ?? []), kind]);
  return kinds;
}

/** Firms that name this one as their group, by name. */
export const membersOf = (on: Reader, enterpriseId: string, limit: number): Promise<Enterprise[]> =>
  on
    .select()
    .from(enterprise)
    .where(and(isShown(), eq(enterprise.parentId, enterpriseId)))
    .orderBy(asc(enterprise.nameKey))
    .limit(limit);

export const countMembers = async (on: Reader, enterpriseId: string): Promise<number> =>
  Number(await on.$count(enterprise, and(isShown(), eq(enterprise.parentId, enterpriseId))));
