import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { findPerson } from "~/domains/people/person.store.server";
import { DEFAULT_LOCALE, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";

/** What somebody who acts for a firm, or claims to, is told; all of it essential. */
export type ClaimNews = "confirmed" | "refused" | "letter" | "ended";

export interface ClaimMail {
  personId: string;
  firm: string;
  reason?: string;
  /** Address of the page that it leads to. */
  path: string;
}

/** Queues a mail in the transaction of the act, in the language its reader chose; a mobile number gets none, her own page says the same. */
export async function tellClaimant(
  tx: Tx,
  news: ClaimNews,
  { personId, firm, reason, path }: ClaimMail,
): Promise<void> {
  const reader = await findPerson(tx, personId);
  if (!reader?.account || reader.accountKind !== "email") return;
  const locale = reader.locale ?? DEFAULT_LOCALE;
  const t = translator(locale);
  const values = { firm, reason: reason ?? "", site: t("ui.siteName"), link: config.origin + path };
  await queueMail(tx, {
    ...{ personId, to: reader.account, template: `claim-${news}`, locale },
    subject: t(`mail.claim.${news}Subject`, values),
    text: t(`mail.claim.${news}Text`, values),
  });
}
