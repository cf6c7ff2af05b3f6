import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { Tx } from "~/domains/ledger/transact.server";
import { formatDeadline } from "~/kernel/instant-format";
import { tellPerson } from "../../../tell-person.server";

/** What a juror is told; a dossier by its number, never whose it is. */
export type JurorNews =
  | { news: "assigned"; count: number; until: number }
  | { news: "replaced" | "aside" | "hidden"; number: number }
  | { news: "reopened" | "extended"; number: number; reason: string; until: number }
  | { news: "reminder"; count: number; until: number };

/** Queues a mail of the topic in the transaction of the act. */
export const tellJuror = (
  tx: Tx,
  personId: string,
  { title }: Pick<Cycle, "title">,
  { news, ...told }: JurorNews,
): Promise<void> =>
  tellPerson(tx, personId, {
    template: `juror-${news}`,
    words: `mail.jurors.${news}`,
    topic: "awards",
    path: "/juror",
    values: (locale) => {
      const { until, ...values } = { until: 0, ...told };
      return { title, ...values, until: until === 0 ? "" : formatDeadline(until, locale) };
    },
  });
