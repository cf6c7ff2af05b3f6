import { tables } from "@db/tables";
import { z } from "zod";
import { anonymous, person, transact } from "~/domains/ledger/transact.server";
import { checkLimits, counter, countUp } from "~/domains/people/limit.store.server";
import { LIMITS } from "~/domains/people/limits";
import type { Visitor } from "~/domains/people/visitor";
import { newId } from "~/kernel/ids";
import { someLines } from "~/kernel/typed-text";
import type { Refusal } from "~/kernel/verdict";

/** 给本页找错: which page, and what is wrong with it. Messages are keys under `reasons.`. */
export const faultReportForm = z.object({
  page: z.string().trim().max(300, "fault.pageTooLong").default(""),
  what: z
    .string({ error: "fault.empty" })
    .transform(someLines)
    .pipe(z.string().min(4, "fault.empty").max(2000, "fault.tooLong")),
});

/**
 * Keeps the report for the administrator; answers with its id, the reference the reader is told. Each is an entry of the ledger
 * for good and anyone may write one, so an address has its limit. Asked and counted in the transaction that keeps the report:
 * however many come at once, exactly as many are kept as the limit lets through.
 */
export function reportFault(
  report: z.output<typeof faultReportForm>,
  by: Visitor,
  address: string,
): Promise<{ ok: true; reference: string } | Refusal> {
  const counters = [counter("fault-reports", LIMITS.faultReports, address)];
  return transact(by.signedIn ? person(by.personId) : anonymous, async (tx) => {
    const limit = await checkLimits(counters, tx.now, tx);
    if (!limit.ok) return limit;
    await countUp(tx, counters);
    const id = newId(tx.now);
    await tx.insert(tables.faultReport).values({
      id,
      page: report.page || "/",
      text: report.what,
      personId: by.signedIn ? by.personId : null,
      at: tx.now,
    });
    tx.record({ act: "fault.reported", subject: { kind: "fault", id }, reason: report.what });
    return { ok: true, reference: id };
  });
}
