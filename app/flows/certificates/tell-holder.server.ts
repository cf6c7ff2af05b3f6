import type { AssertionRow } from "~/domains/credentials/assertion.store.server";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { findPerson } from "~/domains/people/person.store.server";
import { DEFAULT_LOCALE } from "~/i18n/translate";
import { type CertificateNews, certificateMail } from "./compose-certificate-mail.server";

/**
 * Queues a mail to the holder in the transaction of the act. Someone with a mobile number only, or erased, gets none: the
 * page of her certificates says the same.
 */
export async function tellHolder(
  tx: Tx,
  certificate: Pick<AssertionRow, "personId" | "code" | "snapshot">,
  news: CertificateNews,
  reason = "",
): Promise<void> {
  const holder = certificate.personId === null ? null : await findPerson(tx, certificate.personId);
  if (!holder?.account || holder.accountKind !== "email") return;
  const { title, courseTitle } = certificate.snapshot;
  const code = formatCertificateCode(certificate.code);
  await queueMail(
    tx,
    certificateMail(holder.locale ?? DEFAULT_LOCALE, news, {
      personId: holder.id,
      to: holder.account,
      code,
      title,
      courseTitle,
      reason,
    }),
  );
}
