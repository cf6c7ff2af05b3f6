import type { DutyRecord } from "~/domains/duties/duty-record.store.server";
import type { SpotCheck, StopOrder, Training } from "~/domains/duties/duty-work.store.server";
import { nextDue } from "~/domains/duties/spot-check";
import type { RecordRow } from "./record-rows";
import type { CheckRow, OrderRow, TrainingRow } from "./work-rows";

export const recordRow = ({ id, duty, work, day, sentence, confirmedAt }: DutyRecord): RecordRow => ({
  id,
  duty,
  work,
  day,
  sentence,
  confirmed: confirmedAt !== null,
});

export function checkRow(check: SpotCheck, today: string): CheckRow {
  const { id, day, subject, findings, closedAt, withdrawnAt } = check;
  const due = nextDue(check);
  const open = findings.filter((one) => one.closedAt === null).length;
  return {
    id,
    day,
    subject,
    findings: findings.length,
    open,
    closed: closedAt !== null,
    due,
    late: due !== null && due < today,
    withdrawn: withdrawnAt !== null,
    said: {
      found: findings.map(({ finding, closing }) => ({ finding, closing })),
      conclusion: check.conclusion,
      withdrawal: check.withdrawnReason,
    },
  };
}

export function orderRow(order: StopOrder): OrderRow {
  const { id, day, conduct, addressee, outcome, withdrawnAt, requirement, outcomeText, withdrawnReason } = order;
  const said = { requirement, outcome: outcomeText, withdrawal: withdrawnReason };
  return { id, day, conduct, addressee, outcome, withdrawn: withdrawnAt !== null, said };
}

export const trainingRow = ({ id, day, topic, audience, people, minutes, withdrawnAt }: Training): TrainingRow => ({
  id,
  day,
  topic,
  audience,
  people,
  minutes,
  withdrawn: withdrawnAt !== null,
});

/** What waits for somebody is shown whatever its year. */
export const isOpenCheck = ({ closedAt, withdrawnAt }: SpotCheck): boolean => closedAt === null && withdrawnAt === null;
export const isOpenOrder = ({ outcome, withdrawnAt }: StopOrder): boolean => outcome === null && withdrawnAt === null;

/** The year an address asks for, if there is one of it. */
export function chosenYear(request: Request, years: readonly number[]): number {
  const asked = Number(new URL(request.url).searchParams.get("year"));
  return years.includes(asked) ? asked : (years[0] as number);
}
