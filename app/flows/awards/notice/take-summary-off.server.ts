import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { noticesOf } from "~/domains/awards/notice/notice.store.server";
import { withoutSummary } from "~/domains/awards/notice/notice-list";
import type { Tx } from "~/domains/ledger/transact.server";

/** Takes her summary out of all lists of the cycle that were published; her lines stay, and each hash stays that of the list as it was published. */
export async function takeSummaryOff(tx: Tx, { id, cycleId }: Pick<Nomination, "id" | "cycleId">): Promise<void> {
  const { blindDossier, publicNotice } = tables;
  const hers = await tx
    .select({ alias: blindDossier.alias })
    .from(blindDossier)
    .where(eq(blindDossier.nominationId, id));
  const aliases = new Set(hers.map(({ alias }) => alias));
  for (const notice of await noticesOf(tx, cycleId)) {
    if (!notice.list?.some(({ nomination, summary }) => aliases.has(nomination) && summary !== null)) continue;
    await tx
      .update(publicNotice)
      .set({ list: withoutSummary(notice.list, aliases) })
      .where(eq(publicNotice.id, notice.id));
  }
}
