import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt } from "drizzle-orm";
import type { LogEntry } from "./log-audit";
import type { TileHash, TileReader } from "./tiles";
import type { Tx } from "./transact.server";

const { ledgerEntry, ledgerTile, ledgerCheckpoint } = tables;

export const toText = (hash: Uint8Array): string => Buffer.from(hash).toString("base64");
const toBytes = (text: string): Uint8Array => Buffer.from(text, "base64");

/** Entries without a place yet, in the order they shall get. */
export const waitingEntries = (on: Reader, limit: number): Promise<{ id: string; body: string }[]> =>
  on
    .select({ id: ledgerEntry.id, body: ledgerEntry.body })
    .from(ledgerEntry)
    .where(isNull(ledgerEntry.seq))
    .orderBy(asc(ledgerEntry.at), asc(ledgerEntry.id))
    .limit(limit);

/** Entries that have a place: the size of the tree. */
export async function sizeOf(on: Reader): Promise<number> {
  const [last] = await on
    .select({ seq: ledgerEntry.seq })
    .from(ledgerEntry)
    .where(isNotNull(ledgerEntry.seq))
    .orderBy(desc(ledgerEntry.seq))
    .limit(1);
  return last?.seq === null || last === undefined ? 0 : last.seq + 1;
}

/** Gives entries their places and stores their leaf hashes, inside the transaction that read them as waiting. */
export const placeEntries = (tx: Pick<Tx, "updateRows">, placed: { id: string; seq: number; leaf: Uint8Array }[]) =>
  tx.updateRows(
    ledgerEntry,
    placed.map(({ id, seq, leaf }) => ({ id, seq, leaf: toText(leaf) })),
  );

export const tileRows = (tiles: TileHash[]) =>
  tiles.map(({ level, index, hash }) => ({ level, position: index, hash: toText(hash) }));

/** Leaf hashes and tile hashes as proofs need them. */
export const tileReader = (on: Reader): TileReader => ({
  async leafHashes(from, to) {
    const found = await on
      .select({ leaf: ledgerEntry.leaf })
      .from(ledgerEntry)
      .where(and(gte(ledgerEntry.seq, from), lt(ledgerEntry.seq, to)))
      .orderBy(asc(ledgerEntry.seq));
    return found.map(({ leaf }) => toBytes(leaf as string));
  },
  async tileHashes(level, from, to) {
    const found = await on
      .select({ hash: ledgerTile.hash })
      .from(ledgerTile)
      .where(and(eq(ledgerTile.level, level), gte(ledgerTile.position, from), lt(ledgerTile.position, to)))
      .orderBy(asc(ledgerTile.position));
    return found.map(({ hash }) => toBytes(hash));
  },
});

export async function tileAt(level: number, index: number): Promise<Uint8Array | null> {
  const [hash] = await tileReader(db).tileHashes(level, index, index + 1);
  return hash ?? null;
}

export const newestCheckpoint = async (on: Reader) =>
  (await on.select().from(ledgerCheckpoint).orderBy(desc(ledgerCheckpoint.size)).limit(1))[0];

export const allCheckpoints = () => db.select().from(ledgerCheckpoint).orderBy(asc(ledgerCheckpoint.size));

const PAGE = 2000;

/** Every placed entry in the order of its place, a page at a time. */
export async function* placedEntries(): AsyncGenerator<LogEntry> {
  for (let from = -1; ; ) {
    const page = await db
      .select()
      .from(ledgerEntry)
      .where(and(isNotNull(ledgerEntry.seq), gte(ledgerEntry.seq, from + 1)))
      .orderBy(asc(ledgerEntry.seq))
      .limit(PAGE);
    for (const { seq, body, leaf, sealed, id, at, act, subjectId, aboutPersonId } of page) {
      const columns = { id, at, act, subject_id: subjectId, about_person_id: aboutPersonId };
      yield { seq: seq as number, body, leaf: leaf === null ? null : toBytes(leaf), sealed, columns };
    }
    if (page.length < PAGE) return;
    from = page[page.length - 1]?.seq as number;
  }
}

export const entryById = async (on: Reader, id: string) =>
  (await on.select().from(ledgerEntry).where(eq(ledgerEntry.id, id)).limit(1))[0];

export const waitingCount = async (on: Reader): Promise<number> =>
  Number((await on.select({ n: count() }).from(ledgerEntry).where(isNull(ledgerEntry.seq)))[0]?.n ?? 0);
