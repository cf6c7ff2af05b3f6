import type { Reader } from "@db/client.server";
import { isActive } from "~/domains/appointments/appointment";
import { appointmentsOf } from "~/domains/appointments/appointment.store.server";
import { dayBeside } from "~/kernel/calendar-days";
import { isOwn, openNoticesAt } from "./disclosed-standard.store.server";
import { reportState } from "./duty-report";
import { reportsAt, reportsOf } from "./duty-report.store.server";
import { spotChecks } from "./duty-work.store.server";
import { nextDue } from "./spot-check";

/** Something that waits for a director; `appointmentId` tells in which of her firms. */
export type DutyWait = { appointmentId: string; enterpriseId: string } & (
  | { kind: "report-returned"; year: number; at: number }
  | { kind: "superseded"; standardId: string; number: string; own: boolean; at: number }
  | { kind: "finding-due"; checkId: string; subject: string; dueOn: string; late: boolean }
);

/** A finding is told of so many days before it is due. */
const AHEAD_DAYS = 14;

/**
 * What waits for a director, over all appointments that run: a report that came back, a disclosed standard whose citation was
 * superseded, a finding that is due. A report that came back waits also after the appointment is over.
 */
export async function dutyWaits(on: Reader, personId: string, today: string): Promise<DutyWait[]> {
  const soon = dayBeside(today, AHEAD_DAYS);
  const all = (await appointmentsOf(on, personId)).filter((one) => one.personId === personId);
  const waits = await Promise.all(
    all.map(async (appointment): Promise<DutyWait[]> => {
      const of = { appointmentId: appointment.id, enterpriseId: appointment.enterpriseId };
      const running = isActive(appointment, today);
      const [reports, notices, checks] = await Promise.all([
        reportsOf(on, appointment.id),
        running ? openNoticesAt(on, appointment.enterpriseId) : [],
        running ? spotChecks(on, { appointmentId: appointment.id, andOpenAt: appointment.enterpriseId }) : [],
      ]);
      // The newest first: the last one set is the oldest, since when it waits.
      const noted = new Map(
        notices.map(({ notice, standard }) => [
          standard.id,
          { ...standard, own: isOwn(notice, standard), at: notice.toldAt },
        ]),
      );
      return [
        ...reports
          .filter((one) => reportState(one) === "returned")
          .map(({ year, answeredAt }) => ({ ...of, kind: "report-returned" as const, year, at: answeredAt ?? 0 })),
        ...Array.from(noted, ([standardId, { number, own, at }]) => {
          return { ...of, kind: "superseded" as const, standardId, number, own, at };
        }),
        ...checks.flatMap((check) => {
          const dueOn = check.closedAt === null ? nextDue(check) : null;
          if (dueOn === null || dueOn > soon) return [];
          const { id: checkId, subject } = check;
          return [{ ...of, kind: "finding-due" as const, checkId, subject, dueOn, late: dueOn < today }];
        }),
      ];
    }),
  );
  return waits.flat();
}

/** What waits for a firm's administrators: reports to answer, standards whose citation was superseded. */
export async function firmDutyWaits(on: Reader, enterpriseId: string) {
  const [reports, notices] = await Promise.all([reportsAt(on, enterpriseId), openNoticesAt(on, enterpriseId)]);
  return {
    reports: reports.filter((one) => reportState(one) === "waiting").map(({ id, year }) => ({ id, year })),
    superseded: Array.from(
      new Map(notices.map(({ notice, standard }) => [standard.id, { ...standard, own: isOwn(notice, standard) }])),
      ([id, { number, own }]) => ({ id, number, own }),
    ),
  };
}
