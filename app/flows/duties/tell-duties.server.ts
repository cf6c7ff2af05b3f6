import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import type { DutyReport } from "~/domains/duties/duty-report.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import { administratorsOf } from "../claims/enterprise-administrators.server";
import { findMailReader } from "../mail-reader.server";
import { type DutyNews, dutyMail } from "./compose-duty-mail.server";

type Told = Pick<DutyReport, "id" | "appointmentId" | "enterpriseId" | "year">;

/** The firm's administrators are told that a report waits. */
export async function tellFirm(tx: Tx, report: Told): Promise<void> {
  const firm = (await findEnterprise(tx, report.enterpriseId))?.name ?? "";
  const path = `/enterprise/${report.enterpriseId}/reports/${report.id}`;
  for (const { id } of await administratorsOf(tx, report.enterpriseId, tx.now))
    await tell(tx, id, report, "submitted", { firm, year: report.year, reason: "", path });
}

/** Its director is told what the firm answered. */
export async function tellDirector(tx: Tx, report: DutyReport): Promise<void> {
  if (report.submittedBy === null || report.answer === null) return;
  const firm = (await findEnterprise(tx, report.enterpriseId))?.name ?? "";
  const path = `/me/duties/${report.appointmentId}/reports/${report.year}`;
  const reason = report.answerText ?? "";
  await tell(tx, report.submittedBy, report, report.answer, { firm, year: report.year, reason, path });
}

/** Somebody with a mobile number only gets no mail: her pages say the same. */
async function tell(
  tx: Tx,
  personId: string,
  { appointmentId }: Told,
  news: DutyNews,
  said: Parameters<typeof dutyMail>[2],
): Promise<void> {
  const reader = await findMailReader(tx, personId);
  if (reader) await queueMail(tx, dutyMail(news, { ...reader, appointmentId }, said));
}
