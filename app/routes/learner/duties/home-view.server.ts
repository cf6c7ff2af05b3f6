import { db } from "@db/client.server";
import type { DirectorSeat } from "~/domains/duties/director-seat.server";
import { standardsAt } from "~/domains/duties/disclosed-standard.store.server";
import { quarterOf } from "~/domains/duties/duty-record";
import { recordsOf } from "~/domains/duties/duty-record.store.server";
import { reportState, reportYears, yearsTold } from "~/domains/duties/duty-report";
import { reportsOf } from "~/domains/duties/duty-report.store.server";
import { dutyWaits } from "~/domains/duties/duty-waits.server";
import { spotChecks, stopOrders, trainingsGiven } from "~/domains/duties/duty-work.store.server";
import { readOffers } from "~/domains/duties/record-duty.server";
import { seatView } from "~/routes/duties/seat-view.server";
import {
  checkRow,
  chosenYear,
  isOpenCheck,
  isOpenOrder,
  orderRow,
  recordRow,
  trainingRow,
} from "~/routes/duties/work-view.server";

/** The page of one appointment: what waits, what may be taken over, and what was done in a year. */
export async function homeView(seat: DirectorSeat, request: Request, today: string) {
  const { appointment, enterpriseId, term, running, personId } = seat;
  const own = { appointmentId: appointment.id };
  const also = { alsoWithdrawn: true } as const;
  const scope = running ? { ...own, ...also, andOpenAt: enterpriseId } : { ...own, ...also };
  const [view, waits, offers, records, checks, orders, trainings, reports, standards] = await Promise.all([
    seatView(seat),
    dutyWaits(db, personId, today),
    running ? readOffers(db, seat) : [],
    recordsOf(db, appointment.id),
    spotChecks(db, scope),
    stopOrders(db, scope),
    trainingsGiven(db, { ...own, ...also }),
    reportsOf(db, appointment.id),
    running ? standardsAt(db, enterpriseId) : [],
  ]);
  const years = reportYears(term, today, yearsTold(records, reports));
  const year = chosenYear(request, years);
  const inYear = ({ day }: { day: string }) => day.startsWith(`${year}-`);
  const told = records.filter(inYear).map(recordRow);
  return {
    seat: view,
    today,
    year,
    years,
    waits: waits.filter(({ appointmentId }) => appointmentId === appointment.id),
    offers: offers.map(({ key, duty, work, day, sentence }) => ({ key, duty, work, day, sentence })),
    quarters: [4, 3, 2, 1]
      .map((quarter) => ({ quarter, records: told.filter(({ day }) => quarterOf(day) === quarter) }))
      .filter((one) => one.records.length > 0),
    checks: checks.filter((one) => inYear(one) || isOpenCheck(one)).map((one) => checkRow(one, today)),
    orders: orders.filter((one) => inYear(one) || isOpenOrder(one)).map(orderRow),
    trainings: trainings.filter(inYear).map(trainingRow),
    standards: standards.filter(({ withdrawnAt }) => withdrawnAt === null).length,
    reports: years.map((of) => {
      const latest = reports.find((one) => one.year === of && one.replacedAt === null);
      return { year: of, state: latest ? reportState(latest) : null };
    }),
    may: {
      checks: term.duties.includes("spot-check"),
      orders: term.duties.includes("stopping"),
      trainings: term.duties.includes("training"),
      standards: term.duties.includes("disclosure"),
    },
  };
}
