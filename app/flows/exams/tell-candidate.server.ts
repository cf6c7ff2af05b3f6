import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { findMailReader } from "../mail-reader.server";

/** What an examiner did with an attempt that its candidate is told of. */
export type AttemptNews = "lateAccepted" | "lateRefused" | "voided" | "voidedRevoked";

/**
 * Queues a mail to the candidate in the transaction of the act. Someone with a mobile number only, or erased, gets none: the
 * report of her attempt says the same.
 */
export async function tellCandidate(
  tx: Tx,
  attempt: { id: string; personId: string },
  news: AttemptNews,
  said: { exam: string; answers: number; score: number; reason: string },
): Promise<void> {
  const reader = await findMailReader(tx, attempt.personId);
  if (!reader) return;
  const t = translator(reader.locale);
  const values = { ...said, site: t("ui.siteName"), link: `${config.origin}/attempts/${attempt.id}/report` };
  await queueMail(tx, {
    personId: reader.personId,
    to: reader.to,
    template: `attempt-${news}`,
    subject: t(`mail.attempt.${news}Subject` as TextKey, values),
    text: t(`mail.attempt.${news}Text` as TextKey, values),
  });
}
