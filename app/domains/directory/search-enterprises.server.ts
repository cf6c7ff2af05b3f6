import { type Connection, connect, db, type Reader, rowsOf } from "@db/client.server";
import { tables } from "@db/tables";
import { and, count, eq, gte, inArray } from "drizzle-orm";
import { now } from "~/kernel/clock";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { type Enterprise, isShown } from "./enterprise.store.server";
import { rankOf, readEnterpriseQuery } from "./enterprise-match";
import { type IndexedEnterprise, SearchIndex } from "./search-index";

const PAGE = 4_000;
/** No transaction takes longer from the reading of its clock to its commit: what changed so long before the last look is known. */
const OVERLAP_MS = MINUTE_MS;
/** So many changes beside the index, and it is built anew. */
const MOST_FRESH = 5_000;
/** So many candidates are read for each that is wanted, to show the best of them. */
const LOOKED_AT = 3;

interface Kept {
  index: SearchIndex;
  /** When the database was last asked for changes, and how many firms had changed at each moment shortly before. */
  askedAt: number;
  seen: ReadonlyMap<number, number>;
  rebuilding?: Promise<void>;
}
let kept: { owner: Connection; ready: Promise<Kept> } | undefined;

const { enterprise } = tables;

/**
 * Firms whose name, pinyin initials or code hold what was typed, the best first; at most `limit`. It is exact at once after a
 * change: the index is brought up to date by `changedAt` first, and every candidate's row is read.
 */
export async function searchEnterprises(on: Reader, typed: string, limit: number): Promise<Enterprise[]> {
  const query = readEnterpriseQuery(typed);
  const found: { row: Enterprise; rank: number }[] = [];
  const candidates = (await upToDate()).candidates(query);
  while (found.length < limit) {
    const ids = take(candidates, LOOKED_AT * limit);
    if (ids.length === 0) break;
    const rows = await on
      .select()
      .from(enterprise)
      .where(and(isShown(), inArray(enterprise.id, ids)));
    for (const row of rows) {
      const rank = rankOf(row, query);
      if (rank !== null) found.push({ row, rank });
    }
  }
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  found.sort((a, b) => a.rank - b.rank || byName(a.row.nameKey, b.row.nameKey));
  return found.slice(0, limit).map(({ row }) => row);
}

/** Ids of firms of these regions that may fit, at most `most`: candidates, as `isShown` and their rows have not been asked. */
export async function enterpriseCandidates(typed: string, regions: readonly string[], most: number): Promise<string[]> {
  return take((await upToDate()).candidates(readEnterpriseQuery(typed), new Set(regions)), most);
}

function take(from: Generator<string>, most: number): string[] {
  const some: string[] = [];
  while (some.length < most) {
    const next = from.next();
    if (next.done) break;
    some.push(next.value);
  }
  return some;
}

/** Brings the index of this process up to date with what is committed; it is made at the first call. */
export async function upToDate(): Promise<SearchIndex> {
  const owner = connect();
  if (kept?.owner !== owner) {
    const ready = build();
    kept = { owner, ready };
    ready.catch(() => {
      if (kept?.ready === ready) kept = undefined;
    });
  }
  const here = await (kept as { ready: Promise<Kept> }).ready;
  await catchUp(here);
  if (here.index.freshCount > MOST_FRESH && !here.rebuilding) {
    here.rebuilding = rebuild(here).finally(() => {
      delete here.rebuilding;
    });
    here.rebuilding.catch(() => {});
  }
  return here.index;
}

async function build(): Promise<Kept> {
  const askedAt = now();
  // Counted first: what is read afterwards holds all of it, perhaps more.
  const seen = await changesSince(askedAt - OVERLAP_MS);
  return { index: await SearchIndex.build(pages()), askedAt, seen };
}

async function rebuild(old: Kept): Promise<void> {
  Object.assign(old, await build());
}

/** Every firm, some thousands at a time, letting others have their turn between. */
async function* pages(): AsyncGenerator<IndexedEnterprise[]> {
  for (let after = ""; ; ) {
    const page = await rowsOf<IndexedEnterprise>(
      `select id, name_key as "nameKey", code, region_code as "regionCode" from enterprise where id > ? order by id limit ${PAGE}`,
      [after],
    );
    yield page;
    if (page.length < PAGE) return;
    after = (page.at(-1) as IndexedEnterprise).id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Reads the firms of every moment at which more have changed than were seen. */
async function catchUp(known: Kept): Promise<void> {
  const askedAt = now();
  const seen = await changesSince(known.askedAt - OVERLAP_MS);
  for (const [at, firms] of seen) {
    if (firms <= (known.seen.get(at) ?? 0)) continue;
    const { id, nameKey, code, regionCode } = enterprise;
    known.index.add(
      await db.select({ id, nameKey, code, regionCode }).from(enterprise).where(eq(enterprise.changedAt, at)),
    );
  }
  // Of two at once the later one may have come first.
  if (askedAt < known.askedAt) return;
  known.askedAt = askedAt;
  known.seen = seen;
}

async function changesSince(since: number): Promise<Map<number, number>> {
  const moments = await db
    .select({ at: enterprise.changedAt, firms: count() })
    .from(enterprise)
    .where(gte(enterprise.changedAt, since))
    .groupBy(enterprise.changedAt);
  return new Map(moments.map(({ at, firms }) => [Number(at), Number(firms)]));
}
