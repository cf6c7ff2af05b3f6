import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { noticesOf } from "~/domains/awards/notice/notice.store.server";
import { lineFields, withoutPerson } from "~/domains/awards/notice/notice-list";
import { dropOpening } from "~/domains/ledger/openings.server";
import type { Tx } from "~/domains/ledger/transact.server";

/**
 * Takes a person out of the lists that were published: her line stays without her; the hash stays that of the list as it was published. What the log could
 * open of her line in a correction goes too.
 */
export async function eraseListed(tx: Tx, personId: string): Promise<void> {
  const { blindDossier, nomination, publicNotice } = tables;
  const hers = await tx
    .select({ alias: blindDossier.alias, cycleId: blindDossier.cycleId })
    .from(blindDossier)
    .innerJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(eq(nomination.personId, personId));
  const aliases = new Set(hers.map(({ alias }) => alias));
  for (const cycleId of new Set(hers.map((one) => one.cycleId)))
    for (const { id, list } of await noticesOf(tx, cycleId)) {
      const places = (list ?? []).flatMap((line, i) => (aliases.has(line.nomination) ? [i] : []));
      if (list === null || places.length === 0) continue;
      await tx
        .update(publicNotice)
        .set({ list: withoutPerson(list, aliases) })
        .where(eq(publicNotice.id, id));
      for (const place of places)
        for (const field of Object.values(lineFields(place)))
          await dropOpening(tx, [id], "public-notice.superseded", field);
    }
}
