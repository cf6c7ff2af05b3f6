import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { formatIsoDay } from "~/kernel/instant-format";
import { findMailReader } from "../mail-reader.server";

/** What somebody is told of her hours: what came of a claim, and that a certificate can be renewed or what is missing for it. */
export type HourNews = "approved" | "lowered" | "returned" | "refused" | "revoked" | "renewable" | "short";

/** Queues a mail of the topic in the transaction of the act; the values fill its text, a day as its reader writes it; `path` is the page it leads to. */
export async function tellHours(
  tx: Tx,
  personId: string,
  news: HourNews,
  { path, ...said }: { path: string } & Record<string, string | number>,
): Promise<void> {
  const reader = await findMailReader(tx, personId);
  if (!reader) return;
  const t = translator(reader.locale);
  const values: Record<string, string | number> = { ...said, site: t("ui.siteName"), link: config.origin + path };
  if (said.day !== undefined) values.day = formatIsoDay(String(said.day), reader.locale);
  await queueMail(tx, {
    ...reader,
    topic: "hours",
    template: `hours-${news}`,
    subject: t(`mail.hours.${news}Subject` as TextKey, values),
    text: t(`mail.hours.${news}Text` as TextKey, values),
  });
}
