import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
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

/**
 * Takes a person out of the mails: those to her, those that went to her account before anybody knew whose it was, and what others were
 * told of her appointments. Address and text go with what she chose, and what had not gone out never will. `waiting` are invitations to
 * her account that she did not show to be hers: their mails stay.
 */
export async function eraseRecipient(
  tx: Tx,
  personId: string,
  {
    account,
    appointments,
    waiting,
  }: { account: string | null; appointments: readonly string[]; waiting: readonly string[] },
): Promise<void> {
  const { mail } = tables;
  const unsent = inArray(mail.state, ["queued", "sending"]);
  const hers =
    account === null ? eq(mail.personId, personId) : or(eq(mail.personId, personId), toAccount(account, waiting));
  const ofHer = or(hers, inArray(mail.appointmentId, [...appointments]));
  await tx.update(mail).set({ state: "failed", lastError: "erased" }).where(and(ofHer, unsent));
  await tx.update(mail).set({ subject: "", text: null, calendar: null }).where(ofHer);
  const toHer = or(hers, and(ofHer, isNull(mail.personId)));
  await tx.update(mail).set({ personId: null, toAddress: null }).where(toHer);
  await tx.delete(tables.mailOptOut).where(eq(tables.mailOptOut.personId, personId));
}

/** Forgets the mails that went to addresses in nobody's name, as those to who objected to a notice; what had not gone out never will. */
export async function forgetMailsTo(tx: Tx, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const { mail } = tables;
  const theirs = and(isNull(mail.personId), isNull(mail.appointmentId), inArray(mail.toAddress, [...addresses]));
  const unsent = inArray(mail.state, ["queued", "sending"]);
  await tx.update(mail).set({ state: "failed", lastError: "erased" }).where(and(theirs, unsent));
  await tx.update(mail).set({ subject: "", text: null, calendar: null, toAddress: null }).where(theirs);
}

const toAccount = (account: string, waiting: readonly string[]) => {
  const { personId, toAddress, appointmentId } = tables.mail;
  const another = or(isNull(appointmentId), notInArray(appointmentId, [...waiting]));
  return and(isNull(personId), eq(toAddress, account), another);
};
