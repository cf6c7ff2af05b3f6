import { tables } from "@db/tables";
import { z } from "zod";
import { anonymous, person, transact } from "~/domains/ledger/transact.server";
import type { Visitor } from "~/domains/people/visitor";
import { newId } from "~/kernel/ids";

/** 给本页找错: which page, and what is wrong with it. Messages are keys under `reasons.`. */
export const faultReportForm = z.object({
  page: z.string().trim().max(300, "fault.pageTooLong").default(""),
  what: z.string().trim().min(4, "fault.empty").max(2000, "fault.tooLong"),
});

/** Keeps the report for the administrator; answers with its id, the reference the reader is told. */
export function reportFault(report: z.output<typeof faultReportForm>, by: Visitor): Promise<string> {
  return transact(by.signedIn ? person(by.personId) : anonymous, async (tx) => {
    const id = newId(tx.now);
    await tx.insert(tables.faultReport).values({
      id,
      page: report.page || "/",
      text: report.what,
      personId: by.signedIn ? by.personId : null,
      at: tx.now,
    });
    tx.record({ act: "fault.reported", subject: { kind: "fault", id }, reason: report.what });
    return id;
  });
}
