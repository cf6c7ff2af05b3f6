import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

export const FAULTS_PER_PAGE = 20;

/** What readers said is wrong with a page, the newest first: those still open, or those dealt with. */
export async function listFaults(_by: Administrator, { closed, after }: { closed: boolean; after: string | null }) {
  const { faultReport } = tables;
  const found = await db
    .select()
    .from(faultReport)
    .where(
      and(
        closed ? isNotNull(faultReport.closedAt) : isNull(faultReport.closedAt),
        after === null ? undefined : lt(faultReport.id, after),
      ),
    )
    .orderBy(desc(faultReport.id))
    .limit(FAULTS_PER_PAGE + 1);
  const faults = found.slice(0, FAULTS_PER_PAGE);
  return { faults, next: found.length > FAULTS_PER_PAGE ? (faults.at(-1)?.id ?? null) : null };
}

/** Puts a report away as dealt with. @throws NotFound */
export function closeFault(administrator: Administrator, faultId: string): Promise<Verdict> {
  const { faultReport } = tables;
  return transact(person(administrator.personId), async (tx) => {
    const [found] = await tx.select().from(faultReport).where(eq(faultReport.id, faultId));
    if (!found) throw new NotFound("no such report");
    if (found.closedAt !== null) return refused("fault.closed");
    const closed = { closedAt: tx.now, closedBy: administrator.personId };
    await tx.update(faultReport).set(closed).where(eq(faultReport.id, faultId));
    tx.record({ act: "fault.closed", subject: { kind: "fault", id: faultId } });
    return accepted;
  });
}
