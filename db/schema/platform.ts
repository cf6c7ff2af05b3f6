import { sql } from "drizzle-orm";
import type { Kit } from "../columns";

export type SealedFields = Record<string, { salt: string; value: unknown }>;

export function platformTables(k: Kit) {
  /** `body` never changes; `seq` and `leaf` are set once by the sequencer; `sealed` opens the commitments and is erasable. */
  const ledgerEntry = k.table(
    "ledger_entry",
    {
      id: k.id().primaryKey(),
      seq: k.int(),
      at: k.instant().notNull(),
      act: k.text().notNull(),
      subjectId: k.text().notNull(),
      body: k.text().notNull(),
      leaf: k.text(),
      sealed: k.json<SealedFields>(),
      aboutPersonId: k.id(),
    },
    (t) => [
      k.uniqueIndex("ledger_entry_seq").on(t.seq),
      // A save touches neither: sixty answers of sixty people dirtied a page each here (measured: half of what a commit wrote).
      // Nobody looks for saved answers by their attempt, and the sequencer adds hundreds of people's entries at once.
      k.index("ledger_entry_subject").on(t.subjectId).where(sql`act <> 'response.saved'`),
      k.index("ledger_entry_person").on(t.aboutPersonId).where(sql`seq is not null`),
    ],
  );

  /** How often a form took so many minutes from opening to sending: counts only, nobody and no day. */
  const formMinutes = k.table(
    "form_minutes",
    { form: k.text().notNull(), minutes: k.int().notNull(), sendings: k.int().notNull() },
    (t) => [k.primaryKey({ columns: [t.form, t.minutes] })],
  );

  /** Hashes of complete subtrees of 256^level leaves. */
  const ledgerTile = k.table(
    "ledger_tile",
    { level: k.int().notNull(), position: k.int().notNull(), hash: k.text().notNull() },
    (t) => [k.primaryKey({ columns: [t.level, t.position] })],
  );

  const ledgerCheckpoint = k.table("ledger_checkpoint", {
    size: k.int().primaryKey(),
    root: k.text().notNull(),
    at: k.instant().notNull(),
    note: k.text().notNull(),
  });

  /** Public halves of the signing keys; the private ones are files in DATA_DIR/keys. */
  const signingKey = k.table("signing_key", {
    kid: k.text().primaryKey(),
    purpose: k.text().$type<"receipt" | "checkpoint" | "pass">().notNull(),
    publicJwk: k.json<Record<string, string>>().notNull(),
    createdAt: k.instant().notNull(),
    retiredAt: k.instant(),
  });

  const setting = k.table("setting", {
    key: k.text().primaryKey(),
    value: k.json<unknown>().notNull(),
    updatedAt: k.instant().notNull(),
  });

  /** One mail to send, written in the same transaction as the act that causes it. `messageId` never changes over retries. */
  const mail = k.table(
    "mail",
    {
      id: k.id().primaryKey(),
      personId: k.id(),
      toAddress: k.text(),
      /** The appointment that it tells of, whoever reads it: erasing the director takes her out of it. */
      appointmentId: k.id(),
      template: k.text().notNull(),
      /** What can be unsubscribed from; null = essential, always sent. */
      topic: k.text().$type<import("../statuses").MailTopic>(),
      subject: k.text().notNull(),
      text: k.text(),
      /** An iCalendar object that goes with it, and its METHOD (RFC 5546). */
      calendar: k.text(),
      calendarMethod: k.text().$type<"REQUEST" | "CANCEL">(),
      /** The event that it tells of. */
      eventId: k.id(),
      messageId: k.text().notNull(),
      state: k.text().$type<typeof import("../statuses").MAIL_STATES[number]>().notNull(),
      tries: k.int().notNull(),
      createdAt: k.instant().notNull(),
      dueAt: k.instant().notNull(),
      sentAt: k.instant(),
      lastError: k.text(),
    },
    (t) => [
      k.index("mail_due").on(t.state, t.dueAt),
      k.index("mail_address").on(t.toAddress),
      k.index("mail_appointment").on(t.appointmentId),
    ],
  );

  /** What a person does not want mails of; no row = she gets them. */
  const mailOptOut = k.table(
    "mail_opt_out",
    {
      personId: k.id().notNull(),
      topic: k.text().$type<import("../statuses").MailTopic>().notNull(),
      at: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.personId, t.topic] })],
  );

  /** A file someone uploaded, checked and where it is a picture drawn anew. `storageName` is random and the only name in DATA_DIR. */
  const storedFile = k.table(
    "stored_file",
    {
      id: k.id().primaryKey(),
      storageName: k.text().notNull(),
      fileName: k.text().notNull(),
      mediaType: k.text().notNull(),
      bytes: k.int().notNull(),
      sha256: k.text().notNull(),
      uploadedBy: k.id(),
      uploadedAt: k.instant().notNull(),
      /** What it belongs to; who may see that may see the file. Null until it is attached; swept when that does not happen. */
      subjectKind: k.text().$type<import("../statuses").FileSubject>(),
      subjectId: k.text(),
      removedAt: k.instant(),
    },
    (t) => [
      k.uniqueIndex("stored_file_name").on(t.storageName),
      k.index("stored_file_subject").on(t.subjectKind, t.subjectId),
    ],
  );

  /** Work that takes longer than a request: its steps are stored, so that it can be watched, cancelled and taken up after a restart. */
  const longJob = k.table(
    "long_job",
    {
      id: k.id().primaryKey(),
      kind: k.text().$type<import("../statuses").LongJobKind>().notNull(),
      title: k.text().notNull(),
      input: k.json<Record<string, unknown>>().notNull(),
      startedBy: k.id(),
      startedAt: k.instant().notNull(),
      step: k.text().notNull(),
      done: k.int().notNull(),
      total: k.int(),
      beatAt: k.instant().notNull(),
      cancelAskedAt: k.instant(),
      endedAt: k.instant(),
      outcome: k.text().$type<"done" | "cancelled" | "refused" | "failed">(),
      result: k.json<Record<string, unknown>>(),
    },
    (t) => [k.index("long_job_open").on(t.endedAt, t.startedAt), k.index("long_job_person").on(t.startedBy)],
  );
  /** A row that a job read and has not taken over yet; `problems` name columns and reasons. Gone when the job ends, but for the problems. */
  const longJobRow = k.table(
    "long_job_row",
    {
      jobId: k.id().notNull(),
      line: k.int().notNull(),
      values: k.json<Record<string, unknown>>().notNull(),
      problems: k.json<{ column: string; reason: string; values?: Record<string, string | number> }[]>(),
    },
    (t) => [k.primaryKey({ columns: [t.jobId, t.line] })],
  );

  /** 给本页找错: what a reader says is wrong with a page. */
  const faultReport = k.table(
    "fault_report",
    {
      id: k.id().primaryKey(),
      page: k.text().notNull(),
      text: k.text(),
      personId: k.id(),
      at: k.instant().notNull(),
      closedAt: k.instant(),
      closedBy: k.id(),
    },
    (t) => [k.index("fault_report_open").on(t.closedAt, t.at)],
  );

  /** Who runs a single-runner job (sequencer, mail, closing attempts) when several processes serve. */
  const lease = k.table("lease", {
    name: k.text().primaryKey(),
    holder: k.text().notNull(),
    until: k.instant().notNull(),
  });

  return {
    ledgerEntry,
    ledgerTile,
    ledgerCheckpoint,
    formMinutes,
    signingKey,
    setting,
    mail,
    mailOptOut,
    storedFile,
    longJob,
    longJobRow,
    faultReport,
    lease,
  };
}
