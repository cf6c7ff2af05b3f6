import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { FactsForm } from "~/domains/awards/cycle/cycle-form";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { archiveCycle } from "~/flows/awards/honour/archive/archive-cycle.server";
import { sealBallots, unblind } from "~/flows/awards/jury/ballots/seal-ballots.server";
import { startReview } from "~/flows/awards/jury/drawing/draw-reviews.server";
import { closeNotice } from "~/flows/awards/notice/close-notice.server";
import { asOf } from "~/kernel/clock";
import { db } from "../client.server";
import { tables } from "../tables";
import { demoFacts } from "./demo-awards.server";
import { demoProvince } from "./demo-cycle.server";
import { dayAgo, daysAgo, inDays, thisYear } from "./demo-days";
import { decideDemoAwards, holdDemoMeeting, publishDemoNotice, ruleOnDemoObjection } from "./demo-decision.server";
import { addDemoExperts, makeDemoDossiers, nameDemoJury, scoreAsJuror } from "./demo-jury.server";
import { pastRules, seedPastCycle } from "./demo-past-cycle.server";

/** By what the end of its notice is checked where the demo's days fall into a year that is not arranged yet. */
const CALENDAR_DOCUMENT = "演示：国务院办公厅关于部分节假日安排的通知";

/**
 * Two cycles whose nominations jurors read: last year's, which is over and archived, and one of model cases under review, in which jurors of the
 * demo are at work. Where there are more than the two of `seedDemoAwards` nothing is done.
 */
export async function seedDemoReviewedCycles(): Promise<void> {
  if ((await db.$count(tables.awardCycle)) > 2) return;
  const by = await demoProvince();
  if (!by) return;
  const jurors = await asOf(daysAgo(330), () => addDemoExperts(by, dayAgo(330)));
  await seedArchived(by, jurors);
  await seedUnderReview(by, jurors);
}

async function seedArchived(by: BureauOfficer, jurors: readonly Person[]): Promise<void> {
  const facts: FactsForm = {
    ...demoFacts(thisYear() - 1),
    submissionsUntil: inDays(-281),
    countiesUntil: inDays(-271),
    citiesUntil: inDays(-261),
    reviewUntil: inDays(-225),
  };
  const days = { opened: 320, nominated: 290 };
  const cycle = await seedPastCycle(by, facts, pastRules(8), { days, nominees: 12, texts: 3 });
  await asOf(daysAgo(255), () => beginReview(by, cycle, jurors));
  for (const [n, juror] of jurors.entries())
    await asOf(daysAgo(245 - n, 14), () => scoreAsJuror(juror, n, cycle, { submitted: 99, begun: 0 }));
  await asOf(daysAgo(224), () => sealBallots(by, cycle.slug));
  // The rule of a new cycle leaves a day to keep the list of commitments.
  await asOf(daysAgo(222), () => unblind(by, cycle.slug));
  await asOf(daysAgo(220), () => holdDemoMeeting(by, cycle));
  await asOf(daysAgo(216), () => publishDemoNotice(by, cycle));
  await ruleOnDemoObjection(by, cycle, 215);
  // Whatever holidays lie between: the longest leave five working days within three weeks.
  await asOf(daysAgo(192), () => closeNotice(by, cycle.slug, { document: CALENDAR_DOCUMENT }));
  await asOf(daysAgo(190), () => decideDemoAwards(by, cycle));
  await asOf(daysAgo(170), () => archiveCycle(by, cycle.slug));
}

async function seedUnderReview(by: BureauOfficer, jurors: readonly Person[]): Promise<void> {
  const year = thisYear();
  const facts: FactsForm = {
    ...demoFacts(year),
    title: `演示${year}年度企业标准化典型案例评选`,
    label: "model-case",
    approvalDocument: `演示批复〔${year}〕2号《关于同意开展企业标准化典型案例评选的批复》`,
    introduction:
      "征集企业标准总监亲手完成、效果经得起核实的标准化案例，供全省企业参考。\n\n评选坚持企业自愿、本人同意，不收取任何费用。",
    submissionsUntil: inDays(-35),
    countiesUntil: inDays(-25),
    citiesUntil: inDays(-15),
    reviewUntil: inDays(18),
  };
  const days = { opened: 75, nominated: 45 };
  const cycle = await seedPastCycle(by, facts, pastRules(6), { days, nominees: 9, texts: 15 });
  await asOf(daysAgo(12), () => beginReview(by, cycle, jurors));
  // The first juror is in the middle of her work; one has finished, the last has not begun.
  const done = [
    ...[
      [2, 1],
      [4, 1],
      [3, 1],
      [99, 0],
      [5, 0],
      [1, 1],
    ],
    [0, 0],
  ];
  for (const [n, juror] of jurors.entries()) {
    const [submitted = 0, begun = 0] = done[n % done.length] ?? [];
    await asOf(daysAgo(8 - n, 15), () => scoreAsJuror(juror, n, cycle, { submitted, begun }));
  }
}

async function beginReview(by: BureauOfficer, cycle: Cycle, jurors: readonly Person[]): Promise<void> {
  await nameDemoJury(by, cycle, jurors);
  await makeDemoDossiers(by, cycle);
  const { shortfall } = await startReview(by, cycle.slug);
  if (shortfall.length > 0) throw new Error(`demo jury: ${JSON.stringify(shortfall)}`);
}
