import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Locale } from "~/i18n/translate";
import { formatDeadline } from "~/kernel/instant-format";
import { tellPerson } from "../../tell-person.server";

/** What a nominee is told of her nomination. */
export type NominationNews =
  | "consentAsked"
  | "returned"
  | "recommended"
  | "accepted"
  | "rejected"
  | "noticed"
  | "extended"
  | "amended"
  | "ended"
  | "unhandled";

/** Queues a mail of the topic in the transaction of the act; `reason` is what an officer wrote to her. */
export async function tellNominee(
  tx: Tx,
  { id, personId, dueAt }: Pick<Nomination, "id" | "personId" | "dueAt">,
  { title }: Pick<Cycle, "title">,
  news: NominationNews,
  reason: string | ((locale: Locale) => string) = "",
): Promise<void> {
  if (personId === null) return;
  await tellPerson(tx, personId, {
    template: `nomination-${news}`,
    words: `mail.awards.${news}`,
    topic: "awards",
    path: `/nominations/${id}`,
    values: (locale) => ({
      title,
      reason: typeof reason === "string" ? reason : reason(locale),
      due: dueAt === null ? "" : formatDeadline(dueAt, locale),
    }),
  });
}
