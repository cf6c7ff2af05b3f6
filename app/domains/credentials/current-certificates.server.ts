import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { inArray } from "drizzle-orm";
import type { AssertionRow } from "./assertion.store.server";

const AT_ONCE = 500;

/** The certificates of these ids as they stand now, by the id they were issued under: after a correction of a name the last one of it. */
export async function currentCertificates(on: Reader, ids: readonly string[]): Promise<Map<string, AssertionRow>> {
  const { assertion } = tables;
  const found = new Map<string, AssertionRow>();
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const rows = await on
      .select()
      .from(assertion)
      .where(inArray(assertion.id, ids.slice(first, first + AT_ONCE)));
    for (const row of rows) found.set(row.id, row);
  }
  // A name is corrected seldom, and twice hardly ever: one query a generation.
  for (let open = [...found.keys()]; open.length > 0; ) {
    const keys = new Map(open.map((id) => [`replaces:${found.get(id)?.id}`, id]));
    const next: AssertionRow[] = [];
    for (let first = 0; first < open.length; first += AT_ONCE)
      next.push(
        ...(await on
          .select()
          .from(assertion)
          .where(inArray(assertion.issueKey, [...keys.keys()].slice(first, first + AT_ONCE)))),
      );
    open = next.flatMap((row) => keys.get(row.issueKey) ?? []);
    for (const row of next) found.set(keys.get(row.issueKey) ?? "", row);
  }
  return found;
}
