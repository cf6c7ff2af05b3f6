import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, inArray, lt, sql } from "drizzle-orm";
import type { Administrator } from "~/domains/people/proof";
import { type Certificate, findCertificate, withEvents } from "./assertion.store.server";
import { parseCertificateCode } from "./certificate-code";

export const FOUND_PER_PAGE = 20;
/** So many holders of one name part are looked at; who finds more types more of the name. */
const MOST_NAMED = 500;

export interface Found {
  certificates: Certificate[];
  /** Id after which the next page starts; null at the end. */
  next: string | null;
}

/**
 * For issuing staff: certificates by code or by part of the holder's name, the newest first; all of them for an empty query.
 * Pages follow ids, which sort by time, so that a page costs the same wherever it is.
 * @param after id of the last one seen
 */
export async function searchCertificates(
  on: Reader,
  _by: Administrator,
  query: string,
  after: string | null,
): Promise<Found> {
  const code = parseCertificateCode(query);
  if (code !== null) {
    const one = await findCertificate(on, code);
    if (one) return { certificates: [one], next: null };
  }
  const { assertion } = tables;
  const named = query === "" ? undefined : inArray(assertion.id, namedLike(on, query));
  const rows = await on
    .select()
    .from(assertion)
    .where(and(named, after === null ? undefined : lt(assertion.id, after)))
    .orderBy(desc(assertion.id))
    .limit(FOUND_PER_PAGE + 1);
  const shown = rows.slice(0, FOUND_PER_PAGE);
  return {
    certificates: await withEvents(on, shown),
    next: rows.length > FOUND_PER_PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Ids by part of a name: answered from the index on holders, without touching the rows. */
function namedLike(on: Reader, query: string) {
  const { assertion } = tables;
  const part = `%${query
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&")}%`;
  return on
    .select({ id: assertion.id })
    .from(assertion)
    .where(sql`lower(${assertion.holderName}) like ${part} escape '\\'`)
    .limit(MOST_NAMED);
}
