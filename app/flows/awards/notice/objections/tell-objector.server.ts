import type { Objection } from "~/domains/awards/notice/notice.store.server";
import { isMailAddress } from "~/domains/awards/notice/objection-form";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { DEFAULT_LOCALE, type Locale, type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";

/** What whoever objected is told; her receipt opens the rest. */
export type ObjectionNews = "filed" | "accepted" | "refused" | "reopened" | "answered";

/** Whether somebody can be told by mail; whoever left a telephone number is called. */
export const reachedByMail = ({ contact }: Pick<Objection, "contact">): boolean =>
  contact !== null && isMailAddress(contact);

/** Queues a mail to the address that was left, in nobody's name: neither the mail nor its subject says who objected to whom. */
export async function tellObjector(
  tx: Tx,
  { contact, number }: Pick<Objection, "contact" | "number">,
  title: string,
  news: ObjectionNews,
  { text = "", locale = DEFAULT_LOCALE }: { text?: string; locale?: Locale } = {},
): Promise<void> {
  if (contact === null || !isMailAddress(contact)) return;
  const t = translator(locale);
  const values = { site: t("ui.siteName"), title, number, text, link: `${config.origin}/objections` };
  await queueMail(tx, {
    personId: null,
    to: contact,
    template: `objection-${news}`,
    locale,
    subject: t(`mail.objections.${news}Subject` as TextKey, values),
    text: t(`mail.objections.${news}Text` as TextKey, values),
  });
}
