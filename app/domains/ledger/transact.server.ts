import { type Connection, connect, type Writer } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, getTableName } from "drizzle-orm";
import { now as clock, writtenAt } from "~/kernel/clock";
import { Refused } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import { createSaltSource } from "./commitment";
import { makeEntry } from "./entry";

/** Who acts. `system` names the job (a clock that closes attempts, an import). */
export type Actor = { kind: "person"; id: string } | { kind: "system"; id: string } | { kind: "anonymous" };
export const person = (id: string): Actor => ({ kind: "person", id });
export const system = (id: string): Actor => ({ kind: "system", id });
export const anonymous: Actor = { kind: "anonymous" };

/**
 * An act for the ledger. `facts` are public for ever: no names, addresses, reasons or free text. What is personal goes into
 * `secrets` or `reason` and stands in the entry as a salted commitment only. `about` is the person whose erasure drops the openings.
 */
export interface Act {
  act: string;
  subject: { kind: string; id: string };
  facts?: Record<string, string | number | boolean | null>;
  reason?: string;
  secrets?: Record<string, unknown>;
  about?: string;
  actor?: Actor;
  /** The openings are not kept at all: the entry of an erasure must not be the one that still leads to the person. */
  unopened?: true;
}

export interface Tx extends Writer {
  /** The server's time (ms, UTC), read once the write lock was held: what deadlines are decided by. */
  readonly now: number;
  /** Adds rows by the thousand without building a statement each time (see Connection.insertRows). */
  insertRows: Connection["insertRows"];
  /** Sets columns of rows found by their primary key, by the thousand (see Connection.updateRows). */
  updateRows: Connection["updateRows"];
  record(act: Act): void;
}

const salts = createSaltSource(drawBytes);

/** Tables of upkeep: counters, leases, places, delivery. What happens in them is not an act of anyone. */
const UPKEEP = new Set([
  "session",
  "known_device",
  "limit_count",
  "mail",
  "lease",
  "ledger_entry",
  "ledger_tile",
  "ledger_checkpoint",
  "lesson_progress",
  "attempt_mark",
  "reset_token",
  "long_job",
  "long_job_row",
  "form_minutes",
  // When a calendar was last read; that its address was made and ended are acts.
  "calendar_secret",
  // When its device was last in touch; that it was opened and closed are acts.
  "check_in_desk",
]);

/**
 * Runs `work` in one durable transaction together with the ledger entries of what it did. A transaction that writes but
 * records no act is refused and rolled back. `work` may run more than once (PostgreSQL conflicts): no outside effects in it.
 * @throws Refused where the person who acts was erased, perhaps a moment ago: her act would leave traces of her behind
 */
export function transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return connect().write(async (writer) => {
    const acts: Act[] = [];
    let wrote = false;
    const tx = wrap(
      writer,
      () => {
        wrote = true;
      },
      acts,
    );
    if (actor.kind === "person") await insistHere(writer, actor.id);
    const value = await work(tx);
    if (acts.length > 0)
      await connect().insertRows(
        tables.ledgerEntry,
        acts.map((act) => toRow(act, actor, writtenAt(tx.now))),
      );
    else if (wrote) throw new Error("a write without a ledger entry: call tx.record");
    return value;
  });
}

/**
 * Asked first in every transaction of a person, in the transaction itself: an erasure beside it comes before it and it is
 * refused, or after it and takes what it wrote. Whoever signs up is not there yet; whoever erases herself still is.
 */
async function insistHere(writer: Writer, personId: string): Promise<void> {
  const { id, erasedAt } = tables.person;
  const [row] = await writer.select({ erasedAt }).from(tables.person).where(eq(id, personId));
  if (row && row.erasedAt !== null) throw new Refused("account.erased");
}

/** Runs upkeep that is no act (see UPKEEP); touching any other table is an error. */
export function maintain<T>(work: (tx: Omit<Tx, "record">) => Promise<T>): Promise<T> {
  return connect().write((writer) =>
    work(
      wrap(writer, (table) => {
        if (!UPKEEP.has(table)) throw new Error(`${table} changes only by an act: use transact`);
      }),
    ),
  );
}

function wrap(writer: Writer, onWrite: (table: string) => void, acts?: Act[]): Tx {
  const told = <F extends "insert" | "update" | "delete">(verb: F): Writer[F] =>
    ((table: Parameters<Writer[F]>[0]) => {
      onWrite(getTableName(table));
      return (writer[verb] as (t: unknown) => unknown)(table);
    }) as Writer[F];
  return {
    now: clock(),
    select: writer.select.bind(writer) as Writer["select"],
    selectDistinct: writer.selectDistinct.bind(writer) as Writer["selectDistinct"],
    $count: writer.$count.bind(writer) as Writer["$count"],
    with: writer.with.bind(writer) as Writer["with"],
    insert: told("insert"),
    update: told("update"),
    delete: told("delete"),
    async insertRows(table, rows) {
      // No rows are no write: a refused save adds none.
      if (rows.length === 0) return;
      onWrite(getTableName(table));
      await connect().insertRows(table, rows);
    },
    async updateRows(table, rows) {
      if (rows.length === 0) return;
      onWrite(getTableName(table));
      await connect().updateRows(table, rows);
    },
    record(act) {
      if (!acts) throw new Error("upkeep records nothing");
      acts.push(act);
    },
  };
}

function toRow(act: Act, by: Actor, now: number) {
  const id = newId(now);
  const actor = act.actor ?? by;
  const { body, sealed, subjectId } = makeEntry(
    {
      id,
      at: now,
      act: act.act,
      subject: act.subject,
      facts: act.facts ?? {},
      secrets: { actor, ...(act.reason !== undefined && { reason: act.reason }), ...act.secrets },
    },
    salts,
  );
  const about = act.about ?? (actor.kind === "person" ? actor.id : null);
  return {
    id,
    seq: null,
    at: now,
    act: act.act,
    subjectId,
    body,
    leaf: null,
    sealed: act.unopened ? null : sealed,
    aboutPersonId: act.unopened ? null : about,
  };
}
