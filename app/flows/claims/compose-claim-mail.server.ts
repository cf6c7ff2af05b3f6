import type { Enterprise } from "~/domains/directory/enterprise.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { findPerson } from "~/domains/people/person.store.server";
import { tellPerson } from "../tell-person.server";
import { administratorsOf } from "./enterprise-administrators.server";

/** What somebody who acts for a firm, or claims to, is told; all of it essential. */
export type ClaimNews = "confirmed" | "refused" | "letter" | "ended" | "joined";

export interface ClaimMail {
  personId: string;
  firm: string;
  /** Who else acts for the firm from now on. */
  name?: string;
  reason?: string;
  /** Address of the page that it leads to. */
  path: string;
}

/** Queues a mail in the transaction of the act; her own page says the same. */
export const tellClaimant = (
  tx: Tx,
  news: ClaimNews,
  { personId, firm, name = "", reason = "", path }: ClaimMail,
): Promise<void> =>
  tellPerson(tx, personId, {
    template: `claim-${news}`,
    words: `mail.claim.${news}`,
    path,
    values: { firm, name, reason },
  });

/** Somebody acts for the firm from now on: she is told, and so is everyone who did before her, as she sees what they see. */
export async function tellConfirmed(tx: Tx, personId: string, { id, name: firm }: Enterprise): Promise<void> {
  await tellClaimant(tx, "confirmed", { personId, firm, path: `/enterprise/${id}` });
  const name = (await findPerson(tx, personId))?.name ?? "";
  for (const other of await administratorsOf(tx, id, tx.now))
    if (other.id !== personId)
      await tellClaimant(tx, "joined", { personId: other.id, firm, name, path: `/enterprise/${id}/administrators` });
}
