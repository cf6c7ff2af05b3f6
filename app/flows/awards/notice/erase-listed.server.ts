import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { noticesOf } from "~/domains/awards/notice/notice.store.server";
import { withoutPerson } from "~/domains/awards/notice/notice-list";
import type { Tx } from "~/domains/ledger/transact.server";

/** Takes a person out of the lists that were published: her line stays without her; the hash stays that of the list as it was published. */
export async function eraseListed(tx: Tx, personId: string): Promise<void> {
  const { blindDossier, nomination, publicNotice } = tables;
  const hers = await tx
    .select({ alias: blindDossier.alias, cycleId: blindDossier.cycleId })
    .from(blindDossier)
    .innerJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(eq(nomination.personId, personId));
  const aliases = new Set(hers.map(({ alias }) => alias));
  for (const cycleId of new Set(hers.map((one) => one.cycleId)))
    for (const { id, list } of await noticesOf(tx, cycleId))
      if (list?.some((line) => aliases.has(line.nomination)))
        await tx
          .update(publicNotice)
          .set({ list: withoutPerson(list, aliases) })
          .where(eq(publicNotice.id, id));
}
