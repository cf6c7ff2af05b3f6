import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, gt, inArray, lt, lte } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { isoDayOf } from "~/kernel/instant-format";
import { computed, type Employment } from "./qualification";
import { type StatedQualification, statedOf } from "./qualification.store.server";

const { employment, qualification } = tables;
/** So many take a few milliseconds: what others save meanwhile waits no longer. */
const BATCH = 100;

/**
 * Computes anew what follows today from what people stated, for the next hundred after a person, in the order of their ids; what
 * she changes beside it comes before this transaction and is read here, or after it and is computed by itself. Who is up to date
 * already is not written. Answers how many there were and the last one; no more means that all are done.
 */
export async function recomputeAfter(
  tx: Tx,
  { after, jobId }: { after: string; jobId: string },
): Promise<{ people: number; last: string }> {
  const stated = await tx
    .select()
    .from(qualification)
    .where(after === "" ? undefined : gt(qualification.personId, after))
    .orderBy(asc(qualification.personId))
    .limit(BATCH);
  const last = stated.at(-1)?.personId;
  if (last === undefined) return { people: 0, last: after };
  const jobs = await standardsWorkOf(
    tx,
    stated.map(({ personId }) => personId),
  );
  const today = isoDayOf(tx.now);
  const fresh = stated.map((row) => ({
    personId: row.personId,
    ...computed(statedOf(row, jobs.get(row.personId) ?? []), today),
  }));
  const changed = fresh.filter((row, i) => differs(row, stated[i] as StatedQualification));
  await tx.updateRows(qualification, changed);
  if (changed.length > 0) {
    const facts = { people: stated.length, changed: changed.length };
    tx.record({ act: "qualification.recomputed", subject: { kind: "long-job", id: jobId }, facts });
  }
  return { people: stated.length, last };
}

type Computed = ReturnType<typeof computed>;
const differs = (a: Computed, b: Computed): boolean =>
  a.checkedOn !== b.checkedOn || a.months !== b.months || a.reachedOn !== b.reachedOn || a.educated !== b.educated;

async function standardsWorkOf(on: Reader, people: string[]): Promise<Map<string, Employment[]>> {
  const rows = await on
    .select({ personId: employment.personId, from: employment.from, to: employment.to })
    .from(employment)
    .where(and(inArray(employment.personId, people), eq(employment.standardsWork, true)));
  const of = new Map<string, Employment[]>();
  for (const { personId, ...job } of rows) {
    const before = of.get(personId);
    if (before) before.push(job);
    else of.set(personId, [job]);
  }
  return of;
}

/** How many people stated something that the rule reads. */
export const countStated = (on: Reader): Promise<number> => on.$count(qualification);

/** How many of them meet both conditions on a day, as it was computed last. */
export const countQualified = (on: Reader, today: string): Promise<number> =>
  on.$count(qualification, and(eq(qualification.educated, true), lte(qualification.reachedOn, today)));

/** Whether anybody's was computed for an earlier day than this. */
export async function anyComputedBefore(on: Reader, today: string): Promise<boolean> {
  const found = await on
    .select({ personId: qualification.personId })
    .from(qualification)
    .where(lt(qualification.checkedOn, today))
    .limit(1);
  return found.length > 0;
}
