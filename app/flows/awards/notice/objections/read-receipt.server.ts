import { db } from "@db/client.server";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findByReceipt, noticesOf, objectionStepsOf } from "~/domains/awards/notice/notice.store.server";
import { readReceipt, receiptHash } from "~/domains/awards/notice/receipt";
import { checkLimits, counter, countFailure } from "~/domains/people/limit.store.server";
import { LIMITS } from "~/domains/people/limits";
import { now } from "~/kernel/clock";
import { type Refusal, refused } from "~/kernel/verdict";
import { wasUpheld } from "./decide-objection.server";
import { aboutOf, dueOf } from "./objection-views.server";

/** What whoever has a receipt reads of her objection; null for what is none. */
async function readByReceipt(typed: string) {
  const receipt = readReceipt(typed);
  const found = receipt === null ? null : await findByReceipt(db, receiptHash(receipt));
  if (!found) return null;
  const [cycle, notices, steps] = await Promise.all([
    getCycle(db, found.cycleId),
    noticesOf(db, found.cycleId),
    objectionStepsOf(db, found.id),
  ]);
  const ruled = found.state === "upheld" || found.state === "dismissed" || found.state === "answered";
  return {
    cycle: { slug: cycle.slug, title: cycle.title, contact: cycle.contact },
    number: found.number,
    state: found.state,
    filedAt: found.filedAt,
    due: dueOf(found),
    about: aboutOf(found, notices),
    answer: found.state === "answered" || found.state === "refused" ? found.answer : null,
    ruling: found.state === "answered" && ruled ? found.ruling : null,
    upheld: found.state === "answered" ? wasUpheld(found) : null,
    steps: steps.map(({ at, act }) => ({ at, act })),
  };
}
export type ReadObjection = NonNullable<Awaited<ReturnType<typeof readByReceipt>>>;

/** The same of a code that somebody types; wrong ones are counted by address, so that nobody goes through them. */
export async function typeReceipt(
  typed: string,
  address: string,
): Promise<{ ok: true; objection: ReadObjection } | Refusal> {
  const counters = [counter("receipts", LIMITS.receipts, address)];
  const limit = await checkLimits(counters, now());
  if (!limit.ok) return limit;
  const objection = await readByReceipt(typed);
  if (objection) return { ok: true, objection };
  const counted = await countFailure(counters);
  return counted.ok ? refused("notice.receipt.none") : counted;
}
