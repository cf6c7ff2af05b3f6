import { db, type Reader } from "@db/client.server";
import { MAIL_TOPICS, type MailTopic } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import { findPerson, isHere } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { readUnsubscribeToken } from "./unsubscribe-token.server";

export interface TopicChoice {
  topic: MailTopic;
  /** Since when she gets none (ms); null = she gets them. */
  leftAt: number | null;
}

export const isTopic = (text: string): text is MailTopic => MAIL_TOPICS.includes(text as MailTopic);

/** Every topic with what she chose. */
export async function topicsOf(on: Reader, personId: string): Promise<TopicChoice[]> {
  const left = await on.select().from(tables.mailOptOut).where(eq(tables.mailOptOut.personId, personId));
  return MAIL_TOPICS.map((topic) => ({ topic, leftAt: left.find((one) => one.topic === topic)?.at ?? null }));
}

/** Whether she gets mails of a topic. */
export async function wants(on: Reader, personId: string, topic: MailTopic): Promise<boolean> {
  const { mailOptOut } = tables;
  const found = await on
    .select({ at: mailOptOut.at })
    .from(mailOptOut)
    .where(and(eq(mailOptOut.personId, personId), eq(mailOptOut.topic, topic)));
  return found.length === 0;
}

/** No more mails of a topic; again is no other act. */
export const leaveTopic = ({ personId }: Pick<Person, "personId">, topic: MailTopic): Promise<void> =>
  transact(person(personId), async (tx) => {
    if (!(await wants(tx, personId, topic))) return;
    await tx.insert(tables.mailOptOut).values({ personId, topic, at: tx.now });
    tx.record({ act: "mail-topic.left", subject: { kind: "person", id: personId }, facts: { topic } });
  });

/** Mails of a topic again. */
export const joinTopic = ({ personId }: Pick<Person, "personId">, topic: MailTopic): Promise<void> =>
  transact(person(personId), async (tx) => {
    if (await wants(tx, personId, topic)) return;
    const { mailOptOut } = tables;
    await tx.delete(mailOptOut).where(and(eq(mailOptOut.personId, personId), eq(mailOptOut.topic, topic)));
    tx.record({ act: "mail-topic.joined", subject: { kind: "person", id: personId }, facts: { topic } });
  });

/** What a link of a mail is about. @throws NotFound for one we did not write, and where its person is gone */
export async function readUnsubscribeLink(token: string): Promise<TopicChoice & { personId: string }> {
  const read = readUnsubscribeToken(token);
  const found = read && (await findPerson(db, read.personId));
  if (!read || !isHere(found).ok) throw new NotFound("no such link");
  const choice = (await topicsOf(db, read.personId)).find(({ topic }) => topic === read.topic) as TopicChoice;
  return { ...choice, personId: read.personId };
}

/** Whoever has the mail may say that its reader wants no more of its kind, signed in or not. @throws NotFound */
export async function leaveByLink(token: string): Promise<void> {
  const { personId, topic } = await readUnsubscribeLink(token);
  await leaveTopic({ personId }, topic);
}
