import type { AssertionRow } from "~/domains/credentials/assertion.store.server";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { findMailReader } from "../mail-reader.server";
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
  const reader = certificate.personId === null ? null : await findMailReader(tx, certificate.personId);
  if (!reader) return;
  const { title, courseTitle } = certificate.snapshot;
  const code = formatCertificateCode(certificate.code);
  await queueMail(
    tx,
    certificateMail(reader.locale, news, {
      personId: reader.personId,
      to: reader.to,
      code,
      title,
      courseTitle,
      reason,
    }),
  );
}
