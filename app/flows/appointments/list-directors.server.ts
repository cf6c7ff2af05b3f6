import { db } from "@db/client.server";
import { tables } from "@db/tables";
import {
  type AnyColumn,
  and,
  asc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { coveredRegions } from "~/domains/directory/bureau-scope";
import { foldEnterpriseName } from "~/domains/directory/enterprise-name";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";

export const DIRECTORS_A_PAGE = 50;

/** Of a text of which nothing is left to look for, no row holds it: not every one. */
const holds = (column: AnyColumn, part: string): SQL => (part === "" ? sql`1 = 0` : like(column, `%${part}%`));

export interface ListedDirector {
  id: string;
  name: string;
  firm: string;
  /** 合肥市 肥西县 */
  place: string;
  from: string;
  to: string | null;
}

/**
 * The public register: who is in office today and agreed that this appointment stands here, with the firm that appointed her and the days; nothing else.
 * Read anew each time, so that whoever takes that back, or her consent to the whole register, is gone at once. `region` reaches what reports to it.
 */
export async function listDirectors(
  { text, region, page }: { text: string; region: string; page: number },
  today: string,
): Promise<{ directors: ListedDirector[]; more: boolean }> {
  const { appointment, enterprise, consent } = tables;
  const regions = await findRegions();
  const key = foldEnterpriseName(text);
  const name = text.trim().replace(/[%_\\]/g, "");
  const found = await db
    .select({
      id: appointment.id,
      name: appointment.holderName,
      firm: enterprise.name,
      regionCode: enterprise.regionCode,
      from: appointment.from,
      to: appointment.to,
    })
    .from(appointment)
    .innerJoin(enterprise, eq(enterprise.id, appointment.enterpriseId))
    .innerJoin(
      consent,
      and(
        eq(consent.personId, appointment.personId),
        eq(consent.purpose, "public-register"),
        isNull(consent.withdrawnAt),
      ),
    )
    .where(
      and(
        eq(appointment.answer, "accepted"),
        isNotNull(appointment.holderName),
        isNotNull(appointment.publicSince),
        lte(appointment.from, today),
        or(isNull(appointment.to), gte(appointment.to, today)),
        or(isNull(appointment.endsOn), gt(appointment.endsOn, today)),
        text.trim() === "" ? undefined : or(holds(enterprise.nameKey, key), holds(appointment.holderName, name)),
        region === ""
          ? undefined
          : inArray(enterprise.regionCode, coveredRegions([{ scopeKind: "region", scopeId: region }], regions)),
      ),
    )
    .orderBy(asc(enterprise.regionCode), asc(enterprise.nameKey), asc(appointment.id))
    .limit(DIRECTORS_A_PAGE + 1)
    .offset((page - 1) * DIRECTORS_A_PAGE);
  const directors = found.slice(0, DIRECTORS_A_PAGE).map(({ name: holder, regionCode, ...rest }) => ({
    ...rest,
    name: holder ?? "",
    place: placeName(regionCode, regions),
  }));
  return { directors, more: found.length > DIRECTORS_A_PAGE };
}
