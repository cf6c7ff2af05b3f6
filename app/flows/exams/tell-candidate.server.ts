import type { Tx } from "~/domains/ledger/transact.server";
import { tellPerson } from "../tell-person.server";

/** What an examiner did with an attempt that its candidate is told of. */
export type AttemptNews = "lateAccepted" | "lateRefused" | "voided" | "voidedRevoked";

/** Queues a mail to the candidate in the transaction of the act; the report of her attempt says the same. */
export const tellCandidate = (
  tx: Tx,
  { id, personId }: { id: string; personId: string },
  news: AttemptNews,
  values: { exam: string; answers: number; score: number; reason: string },
): Promise<void> =>
  tellPerson(tx, personId, {
    template: `attempt-${news}`,
    words: `mail.attempt.${news}`,
    path: `/attempts/${id}/report`,
    values,
  });
