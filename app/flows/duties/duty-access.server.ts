import { db } from "@db/client.server";
import { findAppointment } from "~/domains/appointments/appointment.store.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { reportingPath } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { findRecord } from "~/domains/duties/duty-record.store.server";
import { type DutyReport, findReport } from "~/domains/duties/duty-report.store.server";
import { seesDuties } from "~/domains/duties/duty-sight";
import type { SignedIn } from "~/domains/people/visitor";

/** Whether somebody may see what belongs to an appointment; the answer is `seesDuties`, this only finds whose it is. */
async function seesWhatIsOf(who: SignedIn, of: { appointmentId: string; enterpriseId: string }): Promise<boolean> {
  const [firm, appointment, regions] = await Promise.all([
    findEnterprise(db, of.enterpriseId),
    findAppointment(db, of.appointmentId),
    findRegions(),
  ]);
  if (!firm) return false;
  const regionPath = reportingPath(firm.regionCode, regions);
  return seesDuties(who, { enterpriseId: firm.id, directorId: appointment?.personId ?? null, regionPath });
}

/** For the files of a record; those of a withdrawn one are gone. */
export async function seesDutyRecord(who: SignedIn, recordId: string): Promise<boolean> {
  const record = await findRecord(db, recordId);
  return record !== null && record.withdrawnAt === null && (await seesWhatIsOf(who, record));
}

/** A year's report as far as this person may see it, else null. */
export async function findVisibleReport(who: SignedIn, reportId: string): Promise<DutyReport | null> {
  const report = await findReport(db, reportId);
  return report && (await seesWhatIsOf(who, report)) ? report : null;
}
