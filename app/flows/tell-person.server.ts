import type { MailTopic } from "@db/statuses";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { type Locale, type TextKey, type Translate, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { findMailReader } from "./mail-reader.server";

type Values = Record<string, string | number>;

export interface Told {
  template: string;
  /** Where its texts stand in the catalogue: `${words}Subject` and `${words}Text`. */
  words: `mail.${string}`;
  /** What its reader may leave; without one it is essential. */
  topic?: MailTopic;
  /** The page that it leads to. */
  path: string;
  /** What is filled in beside the site's name and the link, as its reader writes it. */
  values: Values | ((locale: Locale, t: Translate) => Values);
}

/**
 * Queues a mail in the transaction of the act, in the language its reader chose. Somebody with a mobile number only, or erased, gets none:
 * her own pages say the same.
 */
export async function tellPerson(
  tx: Tx,
  personId: string,
  { template, words, topic, path, values }: Told,
): Promise<void> {
  const reader = await findMailReader(tx, personId);
  if (!reader) return;
  const t = translator(reader.locale);
  const said = typeof values === "function" ? values(reader.locale, t) : values;
  const all = { ...said, site: t("ui.siteName"), link: config.origin + path };
  await queueMail(tx, {
    ...reader,
    ...(topic && { topic }),
    template,
    subject: t(`${words}Subject` as TextKey, all),
    text: t(`${words}Text` as TextKey, all),
  });
}
