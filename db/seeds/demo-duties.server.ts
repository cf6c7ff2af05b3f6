import { inArray } from "drizzle-orm";
import type { DirectorSeat } from "~/domains/duties/director-seat.server";
import { discloseStandard } from "~/domains/duties/disclose-standard.server";
import { recordsOf } from "~/domains/duties/duty-record.store.server";
import { spotChecks } from "~/domains/duties/duty-work.store.server";
import { readPick } from "~/domains/duties/duty-works";
import { giveTraining } from "~/domains/duties/give-training.server";
import { ownSeats } from "~/domains/duties/own-seats.server";
import { readOffers, recordDuty, takeOffers } from "~/domains/duties/record-duty.server";
import { closeFinding, closeSpotCheck, makeSpotCheck } from "~/domains/duties/spot-checks.server";
import { giveStopOrder, tellStopOutcome } from "~/domains/duties/stop-orders.server";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import { answerDutyReport, submitDutyReport } from "~/flows/duties/duty-reports.server";
import { dayBeside } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { db } from "../client.server";
import { tables } from "../tables";
import { LAST_YEAR_RECORDS, OTHER_RECORDS, RICH_RECORDS, STANDARDS, SUMMARIES } from "./demo-duty-texts";
import { DEMO_LEARNERS } from "./demo-province";

const OTHERS = 12;

/**
 * Duties of the demonstration, by the use cases that everybody records by: a rich year of the first firm's director with last
 * year's report confirmed, and a little at a dozen other firms. Whoever has records already is left alone.
 */
export async function seedDemoDuties(): Promise<void> {
  const { person } = tables;
  const accounts = ["director", "enterprise", ...DEMO_LEARNERS.map(({ account }) => account)];
  const people = await db
    .select({ id: person.id, account: person.account })
    .from(person)
    .where(inArray(person.account, accounts));
  const idOf = (account: string) => people.find((one) => one.account === account)?.id ?? "";
  const today = isoDayOf(now());
  const [seat] = await ownSeats(db, { personId: idOf("director") }, today);
  if (!seat?.running || (await recordsOf(db, seat.appointment.id)).length > 0) return;
  await seedRich(seat, idOf("enterprise"), today);
  let done = 0;
  for (const { account } of DEMO_LEARNERS) {
    if (done >= OTHERS) break;
    const [theirs] = await ownSeats(db, { personId: idOf(account) }, today);
    if (!theirs?.running || theirs.enterpriseId === seat.enterpriseId) continue;
    await seedLittle(theirs, today, done++);
  }
}

const ago = (today: string, days: number): string => dayBeside(today, -days);
const idIf = (made: { ok: boolean }): string | null => (made.ok ? (made as unknown as { id: string }).id : null);

async function record(seat: DirectorSeat, { pick, sentence, day }: { pick: string; sentence: string; day: string }) {
  const read = readPick(pick);
  if (!read) throw new Error(`no kind of work: ${pick}`);
  // A day before the appointment, or a duty that is not hers, is left out.
  await recordDuty(seat, { pick: read, sentence, day });
}

/** All eight duties, a check with something still open, an order with its outcome, a standard that cites a superseded one. */
async function seedRich(seat: DirectorSeat, administratorId: string, today: string): Promise<void> {
  const lastYear = Number(today.slice(0, 4)) - 1;
  for (const { day, ...one } of LAST_YEAR_RECORDS) await record(seat, { ...one, day: `${lastYear}-${day}` });
  if (seat.term.from <= `${lastYear}-05-20`) {
    const report = await submitDutyReport(seat, lastYear, SUMMARIES.lastYear);
    const firm = { personId: administratorId, actsForId: seat.enterpriseId } as EnterpriseAdministrator;
    await answerDutyReport(firm, report, { answer: "confirmed" });
  }
  for (const { number, title, daysAgo, cites, link } of STANDARDS)
    await discloseStandard(seat, {
      number,
      title,
      link,
      kind: null,
      cites: [...cites],
      disclosedOn: ago(today, daysAgo),
    });
  const training = { topic: "标准的结构和起草规则（GB/T 1.1）", audience: "技术部、质量部", people: 23, minutes: 120 };
  await giveTraining(seat, { ...training, day: ago(today, 82) });
  const products = {
    subject: "托辊成品出厂检验",
    standard: "Q/YS 002-2019",
    findings: ["两批产品漏测径向跳动"],
    dueOn: null,
  };
  const closed = idIf(await makeSpotCheck(seat, { ...products, day: ago(today, 118) }));
  if (closed) await closeAll(seat, closed);
  await takeOffers(
    seat,
    (await readOffers(db, seat)).map(({ key }) => key),
  );
  for (const { daysAgo, ...one } of RICH_RECORDS) await record(seat, { ...one, day: ago(today, daysAgo) });
  // These stay as offers and as things to do.
  await makeSpotCheck(seat, {
    subject: "一车间焊接工艺执行情况",
    standard: "Q/YS 001-2023",
    day: ago(today, 16),
    findings: ["焊工资格证一份过期", "工艺卡没有标注焊接电流"],
    dueOn: ago(today, -9),
  });
  const order = { conduct: "用已经废止的图纸加工托辊轴", requirement: "Q/YS 002-2019 第5.2条", addressee: "二车间" };
  const given = idIf(await giveStopOrder(seat, { ...order, day: ago(today, 27) }));
  if (given)
    await tellStopOutcome(seat, given, {
      outcome: "corrected",
      outcomeText: "收回旧图纸，返工14件，重新检验合格",
      outcomeOn: ago(today, 24),
    });
  await giveTraining(seat, { topic: "标准查新和引用", audience: "设计科", people: 8, minutes: 60, day: ago(today, 6) });
}

async function closeAll(seat: DirectorSeat, checkId: string): Promise<void> {
  const check = (await spotChecks(db, { appointmentId: seat.appointment.id })).find(({ id }) => id === checkId);
  for (const { id } of check?.findings ?? []) await closeFinding(seat, checkId, id, "补测两批产品，检验规程增加必检项");
  await closeSpotCheck(seat, checkId, "问题已整改，复查符合标准");
}

/** A few records; some firms also have a report that waits or came back. */
async function seedLittle(seat: DirectorSeat, today: string, n: number): Promise<void> {
  for (const { daysAgo, ...one } of OTHER_RECORDS.slice(0, 2 + (n % 3)))
    await record(seat, { ...one, day: ago(today, daysAgo + n) });
  if (n % 3 === 0)
    await makeSpotCheck(seat, {
      subject: "来料检验",
      standard: null,
      day: ago(today, 30 + n),
      findings: [],
      dueOn: null,
    });
  if (n % 4 !== 1 || (await recordsOf(db, seat.appointment.id)).length === 0) return;
  await submitDutyReport(seat, Number(today.slice(0, 4)), SUMMARIES.other);
}
