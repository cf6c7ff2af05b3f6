import { createHmac } from "node:crypto";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { objectionsOf, standingNotice } from "~/domains/awards/notice/notice.store.server";
import { canObject } from "~/domains/awards/notice/objection";
import type { ObjectionTyped } from "~/domains/awards/notice/objection-form";
import { makeReceipt, RECEIPT_BYTES, receiptHash } from "~/domains/awards/notice/receipt";
import { workingDaysAfter } from "~/domains/awards/notice/time-limits";
import { attachFiles } from "~/domains/files/attach-files.server";
import { anonymous, type Tx, transact } from "~/domains/ledger/transact.server";
import { checkLimits, counter, countUp } from "~/domains/people/limit.store.server";
import { LIMITS } from "~/domains/people/limits";
import type { Locale } from "~/i18n/translate";
import { Refused } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import { isoInstant } from "~/kernel/instant-format";
import { secretKey } from "~/kernel/secret-key";
import { type Refusal, refused } from "~/kernel/verdict";
import { chinaCalendar } from "~/kernel/work-calendar";
import { tellObjector } from "./tell-objector.server";

export interface Filing extends ObjectionTyped {
  fileIds: readonly string[];
  formKey: string | null;
}
export interface Filer {
  /** Where she is signed in; nobody need be. */
  personId: string | null;
  /** Whose filings are counted. */
  address: string;
  locale: Locale;
}
export interface Filed {
  ok: true;
  /** Shown once: what is stored is its hash. */
  receipt: string;
  number: number;
  acceptBy: number;
}

/**
 * Files an objection to the notice that stands, in time until the last millisecond by the clock of this transaction. The log says that there is one and
 * never whose: it is an act of nobody's, also where she is signed in. A form sent twice is filed once. @throws NotFound for a cycle that is not public
 */
export const fileObjection = (
  slug: string,
  { fileIds, formKey, ...typed }: Filing,
  by: Filer,
): Promise<Filed | (Refusal & { field: string })> =>
  transact(anonymous, async (tx) => {
    const cycle = await getPublicCycle(tx, slug);
    const notice = await standingNotice(tx, cycle.id);
    if (!notice) return { ...refused("notice.state.prepared"), field: "" };
    const all = await objectionsOf(tx, cycle.id);
    const receipt = receiptOf(notice.id, formKey);
    const before =
      formKey === null ? undefined : all.find((one) => one.noticeId === notice.id && one.formKey === formKey);
    if (before) return { ok: true, receipt, number: before.number, acceptBy: before.acceptBy };
    const verdict = canObject(notice, tx.now);
    if (!verdict.ok) return { ...verdict, field: "" };
    if (typed.nomination !== null && !notice.list?.some(({ nomination }) => nomination === typed.nomination))
      return { ...refused("notice.form.aboutGone"), field: "about" };
    const counters = [counter("objections", LIMITS.objections, by.address)];
    const limit = await checkLimits(counters, tx.now, tx);
    if (!limit.ok) return { ...limit, field: "" };
    await countUp(tx, counters);
    const id = newId(tx.now);
    const number = Math.max(0, ...all.map((one) => one.number)) + 1;
    const acceptBy = workingDaysAfter(tx.now, cycle.rules.objections.acceptWithinDays, chinaCalendar);
    await tx.insert(tables.objection).values({
      id,
      cycleId: cycle.id,
      noticeId: notice.id,
      number,
      state: "filed",
      stateAt: tx.now,
      ...typed,
      personId: await stillThere(tx, by.personId),
      receiptHash: receiptHash(receipt),
      filedAt: tx.now,
      acceptBy,
      formKey,
    });
    const attached = await attachFiles(tx, { personId: null, fileIds, to: { kind: "objection", id } });
    if (!attached.ok) throw new Refused(attached.reason, attached.values);
    await tx.insert(tables.objectionStep).values({
      id: newId(tx.now),
      objectionId: id,
      at: tx.now,
      byPersonId: null,
      act: "file",
      from: null,
      to: "filed",
    });
    tx.record({
      act: "objection.filed",
      subject: { kind: "objection", id },
      facts: { cycle: cycle.id, notice: notice.number, number, papers: fileIds.length },
      // What the archive tells of it; whose it is stands in no entry.
      secrets: { filed: { party: typed.party, nomination: typed.nomination, filedAt: isoInstant(tx.now) } },
    });
    await tellObjector(tx, { contact: typed.contact, number }, cycle.title, "filed", { locale: by.locale });
    return { ok: true, receipt, number, acceptBy };
  });

/** The same for the same sending, so that who taps twice is shown one and the same; drawn where nothing tells which sending it is. */
const receiptOf = (noticeId: string, formKey: string | null): string =>
  makeReceipt(
    formKey === null
      ? drawBytes(RECEIPT_BYTES)
      : createHmac("sha256", secretKey("objection-receipts")).update(`${noticeId} ${formKey}`).digest(),
  );

/** Who was erased a moment ago leaves no trace here either. */
async function stillThere(tx: Tx, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const { person } = tables;
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.erasedAt)));
  return found?.id ?? null;
}
