import { db } from "@db/client.server";
import { stateOf } from "~/domains/appointments/appointment";
import { appointmentsAt } from "~/domains/appointments/appointment.store.server";
import { standardsAt } from "~/domains/duties/disclosed-standard.store.server";
import { recordsAt } from "~/domains/duties/duty-record.store.server";
import { reportState } from "~/domains/duties/duty-report";
import { reportsAt } from "~/domains/duties/duty-report.store.server";
import { spotChecks, stopOrders, trainingsGiven } from "~/domains/duties/duty-work.store.server";
import { checkRow, chosenYear, isOpenCheck, isOpenOrder, orderRow, recordRow, trainingRow } from "./work-view.server";

/** What was done at a firm in a year, read by its administrators and the bureaus above it; by director, in the order of time. */
export async function firmDutiesView(enterpriseId: string, request: Request, today: string) {
  const at = { enterpriseId, alsoWithdrawn: true } as const;
  const [appointments, records, checks, orders, trainings, standards, reports] = await Promise.all([
    appointmentsAt(db, enterpriseId),
    recordsAt(db, enterpriseId),
    spotChecks(db, at),
    stopOrders(db, at),
    trainingsGiven(db, at),
    standardsAt(db, enterpriseId),
    reportsAt(db, enterpriseId),
  ]);
  const held = appointments.filter((one) => ["active", "ended", "expired"].includes(stateOf(one, today)));
  const thisYear = Number(today.slice(0, 4));
  const first = Math.min(thisYear, ...held.map(({ from }) => Number(from.slice(0, 4))));
  const years = Array.from({ length: thisYear - first + 1 }, (_, i) => thisYear - i);
  const year = chosenYear(request, years);
  const inYear = ({ day }: { day: string }) => day.startsWith(`${year}-`);
  const names = new Map(appointments.map(({ id, holderName }) => [id, holderName]));
  return {
    year,
    years,
    directors: held
      .map((one) => ({
        id: one.id,
        name: one.holderName,
        number: one.number,
        running: stateOf(one, today) === "active",
        records: records.filter((record) => record.appointmentId === one.id && inYear(record)).map(recordRow),
      }))
      .filter(({ running, records: done }) => running || done.length > 0),
    checks: checks.filter((one) => inYear(one) || isOpenCheck(one)).map((one) => checkRow(one, today)),
    orders: orders.filter((one) => inYear(one) || isOpenOrder(one)).map(orderRow),
    trainings: trainings.filter(inYear).map(trainingRow),
    standards: standards
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ id, number, title, kind, disclosedOn }) => ({ id, number, title, kind, disclosedOn })),
    reports: reports
      .filter(({ replacedAt }) => replacedAt === null)
      .map((one) => ({
        id: one.id,
        year: one.year,
        state: reportState(one),
        name: names.get(one.appointmentId) ?? null,
      })),
  };
}
export type FirmDutiesView = Awaited<ReturnType<typeof firmDutiesView>>;
