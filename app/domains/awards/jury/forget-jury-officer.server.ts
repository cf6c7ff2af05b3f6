import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

/** Takes an officer out of the experts, terms and jurors whom she added and the dossiers that she looked at, ties that she lifted: they are the province's, and stay. */
export async function forgetJuryOfficer(tx: Tx, personId: string): Promise<void> {
  const { expert, expertTerm, cycleJuror, blindDossier, declaredTie } = tables;
  await tx.update(expert).set({ addedBy: null }).where(eq(expert.addedBy, personId));
  await tx.update(expertTerm).set({ addedBy: null }).where(eq(expertTerm.addedBy, personId));
  await tx.update(cycleJuror).set({ addedBy: null }).where(eq(cycleJuror.addedBy, personId));
  await tx.update(declaredTie).set({ withdrawnBy: null }).where(eq(declaredTie.withdrawnBy, personId));
  await tx.update(blindDossier).set({ lookedAtBy: null }).where(eq(blindDossier.lookedAtBy, personId));
}
