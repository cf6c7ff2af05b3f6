import type { Tx } from "~/domains/ledger/transact.server";
import { formatIsoDay } from "~/kernel/instant-format";
import { tellPerson } from "../tell-person.server";

/** What somebody is told of her hours: what came of a claim, and that a certificate can be renewed or what is missing for it. */
export type HourNews = "approved" | "lowered" | "returned" | "refused" | "revoked" | "renewable" | "short";

/** Queues a mail of the topic in the transaction of the act; the values fill its text, a day as its reader writes it; `path` is the page it leads to. */
export const tellHours = (
  tx: Tx,
  personId: string,
  news: HourNews,
  { path, ...said }: { path: string } & Record<string, string | number>,
): Promise<void> =>
  tellPerson(tx, personId, {
    template: `hours-${news}`,
    words: `mail.hours.${news}`,
    topic: "hours",
    path,
    values: (locale) => (said.day === undefined ? said : { ...said, day: formatIsoDay(String(said.day), locale) }),
  });
