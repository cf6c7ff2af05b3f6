import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { EvidenceRecord } from "~/domains/awards/nomination/evidence";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { canonicalize } from "~/domains/ledger/canonical";
import type { Tx } from "~/domains/ledger/transact.server";
import { dayAfterMonths } from "~/kernel/calendar-days";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { EVIDENCE_SOURCES } from "./evidence-sources.server";

const { nominationExhibit } = tables;
type Row = typeof nominationExhibit.$inferSelect;
export type Filled = { added: number; changed: number; gone: number };

/**
 * Exhibits that the platform holds, as its records are now: new ones are added, those that read otherwise are written anew, those whose record is
 * gone (a revoked certificate) go. What somebody took out stays out. A changed or new one is asked about again.
 */
export async function fillExhibits(
  tx: Tx,
  { id, personId, enterpriseId }: Pick<Nomination, "id" | "enterpriseId"> & { personId: string },
  { rules }: Pick<Cycle, "rules">,
): Promise<Filled> {
  const there = await tx.select().from(nominationExhibit).where(eq(nominationExhibit.nominationId, id));
  const found = await recordsFor(tx, { personId, enterpriseId }, rules);
  const of = (kind: string, ref: string | null) => there.filter((row) => row.kind === kind && row.ref === ref);
  const filled: Filled = { added: 0, changed: 0, gone: 0 };
  let position = Math.max(0, ...there.map((one) => one.position));
  for (const record of found) {
    const before = of(record.kind, record.ref);
    const stands = before.find(({ removedAt }) => removedAt === null);
    if (before.length === 0) {
      await tx.insert(nominationExhibit).values({
        id: newId(tx.now),
        nominationId: id,
        position: ++position,
        source: "checked" as const,
        ...record,
        fileId: null,
        forward: null,
        hash: null,
        addedAt: tx.now,
        removedAt: null,
      });
      filled.added++;
    } else if (stands && !reads(stands, record)) {
      await tx
        .update(nominationExhibit)
        .set({ ...record, forward: null })
        .where(eq(nominationExhibit.id, stands.id));
      filled.changed++;
    }
  }
  for (const row of there) {
    const holds = row.source !== "checked" || found.some(({ kind, ref }) => kind === row.kind && ref === row.ref);
    if (holds || row.removedAt !== null) continue;
    // Gone for good, not taken out: should its record stand again, it comes back.
    await tx.delete(nominationExhibit).where(eq(nominationExhibit.id, row.id));
    filled.gone++;
  }
  return filled;
}

async function recordsFor(
  tx: Tx,
  of: { personId: string; enterpriseId: string | null },
  rules: Cycle["rules"],
): Promise<EvidenceRecord[]> {
  const to = isoDayOf(tx.now);
  const wanted = { ...of, from: dayAfterMonths(to, -rules.eligibility.windowMonths), to };
  const records: EvidenceRecord[] = [];
  for (const source of EVIDENCE_SOURCES)
    if (rules.evidence.kinds.includes(source.kind)) records.push(...(await source.find(tx, wanted)));
  return records;
}

const reads = ({ title, facts, day, checkedBy }: Row, record: EvidenceRecord): boolean =>
  canonicalize({ title, facts, day, checkedBy }) ===
  canonicalize({ title: record.title, facts: record.facts, day: record.day, checkedBy: record.checkedBy });
