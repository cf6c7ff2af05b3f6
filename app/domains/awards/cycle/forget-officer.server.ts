import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

/** Takes a person out of the cycles that she wrote or amended and of their meetings: they are the province's, and stay. */
export async function forgetCycleOfficer(tx: Tx, personId: string): Promise<void> {
  const { awardCycle, cycleAmendment, awardMeeting } = tables;
  await tx.update(awardCycle).set({ createdBy: null, formKey: null }).where(eq(awardCycle.createdBy, personId));
  await tx.update(cycleAmendment).set({ byPersonId: null }).where(eq(cycleAmendment.byPersonId, personId));
  await tx.update(awardMeeting).set({ createdBy: null }).where(eq(awardMeeting.createdBy, personId));
  await tx.update(awardMeeting).set({ closedBy: null }).where(eq(awardMeeting.closedBy, personId));
}
