import { isRunning } from "~/domains/appointments/appointment";
import { appointmentsAt } from "~/domains/appointments/appointment.store.server";
import type { Enterprise } from "~/domains/directory/enterprise.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { isoDayOf } from "~/kernel/instant-format";
import { administratorsOf } from "../claims/enterprise-administrators.server";
import { tellPerson } from "../tell-person.server";

/** What became of two firms' rows: made one, or parted again. */
export type FirmNews = "merged" | "parted";

/**
 * Tells in the transaction of the act, each once, who acts for one of these firms or is its director in office: their papers, grants
 * and records stand elsewhere from now on. Those with a mobile number only see it on their own pages.
 */
export async function tellFirms(tx: Tx, news: FirmNews, from: Enterprise, into: Enterprise): Promise<void> {
  const readers = new Set<string>();
  for (const { id } of [from, into]) {
    for (const { id: personId } of await administratorsOf(tx, id, tx.now)) readers.add(personId);
    for (const one of await appointmentsAt(tx, id))
      if (one.personId !== null && isRunning(one, isoDayOf(tx.now))) readers.add(one.personId);
  }
  const values = { from: from.name, into: into.name, code: into.code };
  for (const personId of readers)
    await tellPerson(tx, personId, { template: `firm-${news}`, words: `mail.firm.${news}`, path: "/me", values });
}
