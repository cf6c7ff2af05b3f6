import { sql } from "drizzle-orm";
import type { Kit } from "../columns";

export type SealedFields = Record<string, { salt: string; value: unknown }>;

export function platformTables(k: Kit) {
  /** Hours (minutes) a person earned. `sourceKey` makes each source count once. */
  const hourEntry = k.table(
    "hour_entry",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      source: k.text().$type<typeof import("../statuses").HOUR_SOURCES[number]>().notNull(),
      sourceKey: k.text().notNull(),
      title: k.text().notNull(),
      minutes: k.int().notNull(),
      day: k.day().notNull(),
      bookedAt: k.instant().notNull(),
    },
    (t) => [k.uniqueIndex("hour_entry_source").on(t.personId, t.source, t.sourceKey)],
  );

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
    purpose: k.text().$type<"receipt" | "checkpoint">().notNull(),
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
      template: k.text().notNull(),
      subject: k.text().notNull(),
      text: k.text(),
      messageId: k.text().notNull(),
      state: k.text().$type<typeof import("../statuses").MAIL_STATES[number]>().notNull(),
      tries: k.int().notNull(),
      createdAt: k.instant().notNull(),
      dueAt: k.instant().notNull(),
      sentAt: k.instant(),
      lastError: k.text(),
    },
    (t) => [k.index("mail_due").on(t.state, t.dueAt)],
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

  return { hourEntry, ledgerEntry, ledgerTile, ledgerCheckpoint, signingKey, setting, mail, faultReport, lease };
}
