import type { Reader } from "@db/client.server";
import type { MailTopic } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, desc, eq, inArray, isNull, lt, lte } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { DEFAULT_LOCALE, type Locale, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { newId } from "~/kernel/ids";
import { CLAIM_MS } from "./mail-retry";
import { wants } from "./mail-topic.server";
import { unsubscribeToken } from "./unsubscribe-token.server";

type Upkeep = Omit<Tx, "record">;
export type Mail = typeof tables.mail.$inferSelect;

export interface NewMail {
  /** Whose mail it is; erasing her drops address and text. */
  personId: string | null;
  to: string;
  /** The appointment that it tells of: erasing its director takes her out of it. */
  appointmentId?: string;
  /** The event that it tells of. */
  eventId?: string;
  /** An iCalendar object that goes with it (RFC 5546); it names its reader, and goes with the text. */
  calendar?: { method: "REQUEST" | "CANCEL"; text: string };
  /** Name of the text, for the outbox page: `reset-password`. */
  template: string;
  /** What she may unsubscribe from; a mail without one is essential and always sent. */
  topic?: MailTopic;
  /** The language of the text; Chinese unless given. */
  locale?: Locale;
  subject: string;
  text: string;
}

/**
 * Queues one mail in the transaction of the act that causes it; it goes out after the commit or not at all. One of a topic says at
 * its end how to get no more of them; where its reader wants none it is kept as suppressed, without its text.
 */
export async function queueMail(tx: Upkeep, mail: NewMail): Promise<string> {
  const { personId, to, appointmentId = null, eventId = null, template, topic = null, subject } = mail;
  const id = newId(tx.now);
  const suppressed = topic !== null && personId !== null && !(await wants(tx, personId, topic));
  await tx.insert(tables.mail).values({
    id,
    personId,
    toAddress: to,
    appointmentId,
    template,
    topic,
    subject,
    text: suppressed ? null : mail.text + (topic && personId ? footer(personId, topic, mail.locale) : ""),
    calendar: suppressed ? null : (mail.calendar?.text ?? null),
    calendarMethod: mail.calendar?.method ?? null,
    eventId,
    messageId: `<${id}@${mailHost()}>`,
    state: suppressed ? "suppressed" : "queued",
    tries: 0,
    createdAt: tx.now,
    dueAt: tx.now,
    sentAt: null,
    lastError: null,
  });
  return id;
}

/** Where a mail of a topic leads to get no more of them. */
export const unsubscribeAddress = (personId: string, topic: MailTopic): string =>
  `${config.origin}/unsubscribe/${unsubscribeToken(personId, topic)}`;

function footer(personId: string, topic: MailTopic, locale: Locale = DEFAULT_LOCALE): string {
  const t = translator(locale);
  return `\n${t("mail.footer", { topic: t(`mail.topics.${topic}.title`), link: unsubscribeAddress(personId, topic) })}\n`;
}

/** The host that mails are sent in the name of. */
export const mailHost = (): string => new URL(config.origin).hostname.replace(/^\[|\]$/g, "");

/** Takes up to `limit` due mails for this process; one it does not finish becomes due again. */
export async function claimDue(tx: Upkeep, limit: number): Promise<Mail[]> {
  const { mail } = tables;
  const due = await tx
    .select({ id: mail.id })
    .from(mail)
    .where(and(inArray(mail.state, ["queued", "sending"]), lte(mail.dueAt, tx.now)))
    .orderBy(asc(mail.dueAt), asc(mail.id))
    .limit(limit);
  if (due.length === 0) return [];
  const ids = due.map(({ id }) => id);
  return tx
    .update(mail)
    .set({ state: "sending", dueAt: tx.now + CLAIM_MS })
    .where(inArray(mail.id, ids))
    .returning();
}

/** Whether anything is due; asked before a transaction is opened for it. */
export async function anyDue(on: Reader, now: number): Promise<boolean> {
  const { mail } = tables;
  const due = await on
    .select({ id: mail.id })
    .from(mail)
    .where(and(inArray(mail.state, ["queued", "sending"]), lte(mail.dueAt, now)))
    .limit(1);
  return due.length > 0;
}

/** It is out: the text, which may hold a link that opens an account, is not kept, nor the calendar, which names its reader. */
export async function markSent(tx: Upkeep, mailId: string, tries: number): Promise<void> {
  await tx
    .update(tables.mail)
    .set({ state: "sent", tries, sentAt: tx.now, text: null, calendar: null, lastError: null })
    .where(eq(tables.mail.id, mailId));
}

/** It did not go out: due again at `dueAt`, given up when null. */
export async function markFailed(
  tx: Upkeep,
  mailId: string,
  { tries, dueAt, error }: { tries: number; dueAt: number | null; error: string },
): Promise<void> {
  const next = dueAt === null ? { state: "failed" as const } : { state: "queued" as const, dueAt };
  await tx
    .update(tables.mail)
    .set({ ...next, tries, lastError: error })
    .where(eq(tables.mail.id, mailId));
}

/** The mail server could not be used: due again once it may be, with as many tries left as before. */
export async function markDelayed(
  tx: Upkeep,
  mailId: string,
  { dueAt, error }: { dueAt: number; error: string },
): Promise<void> {
  await tx.update(tables.mail).set({ state: "queued", dueAt, lastError: error }).where(eq(tables.mail.id, mailId));
}

/** What the outbox page may know of a mail: everything but its text, which may hold a link that opens an account. */
const facts = () => {
  const { id, personId, template, topic, subject, toAddress, messageId, state } = tables.mail;
  const { tries, createdAt, dueAt, sentAt, lastError } = tables.mail;
  return {
    id,
    personId,
    template,
    topic,
    subject,
    toAddress,
    messageId,
    state,
    tries,
    createdAt,
    dueAt,
    sentAt,
    lastError,
  };
};

interface MailFilter {
  state: Mail["state"] | null;
  topic: MailTopic | "essential" | null;
  after: string | null;
  limit: number;
}

/** The newest mails, in one state or all, of one topic or all, those after `after` (an id) next. */
export const listMails = (on: Reader, { state, topic, after, limit }: MailFilter) => {
  const { mail } = tables;
  return on
    .select(facts())
    .from(mail)
    .where(
      and(
        state === null ? undefined : eq(mail.state, state),
        topic === null ? undefined : topic === "essential" ? isNull(mail.topic) : eq(mail.topic, topic),
        after === null ? undefined : lt(mail.id, after),
      ),
    )
    .orderBy(desc(mail.id))
    .limit(limit);
};

export async function findMail(on: Reader, mailId: string) {
  const [found] = await on.select(facts()).from(tables.mail).where(eq(tables.mail.id, mailId));
  return found ?? null;
}
export type MailFacts = NonNullable<Awaited<ReturnType<typeof findMail>>>;
