import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

/** The mails to a person, as her export shows them; a text that still waits may hold a link that opens her account. */
export const readRecipientRecords = (on: Reader, personId: string) => {
  const { id, template, topic, subject, toAddress, state, createdAt, sentAt } = tables.mail;
  return on
    .select({ id, template, topic, subject, toAddress, state, createdAt, sentAt })
    .from(tables.mail)
    .where(eq(tables.mail.personId, personId));
};

/** What she does not want mails of, and since when. */
export const readOptOuts = (on: Reader, personId: string) => {
  const { topic, at } = tables.mailOptOut;
  return on.select({ topic, at }).from(tables.mailOptOut).where(eq(tables.mailOptOut.personId, personId));
};

/** Takes a person out of her mails: address, text and what she chose go, and what had not gone out never will. */
export async function eraseRecipient(tx: Tx, personId: string): Promise<void> {
  const { mail } = tables;
  const unsent = inArray(mail.state, ["queued", "sending"]);
  await tx
    .update(mail)
    .set({ state: "failed", lastError: "erased" })
    .where(and(eq(mail.personId, personId), unsent));
  await tx
    .update(mail)
    .set({ personId: null, toAddress: null, subject: "", text: null })
    .where(eq(mail.personId, personId));
  await tx.delete(tables.mailOptOut).where(eq(tables.mailOptOut.personId, personId));
}
