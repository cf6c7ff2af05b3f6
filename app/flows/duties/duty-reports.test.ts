import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { takeSeat } from "~/domains/duties/director-seat.server";
import { aDirector, administratorOf, TODAY, YEAR } from "~/domains/duties/duties.fixture";
import { recordDuty } from "~/domains/duties/record-duty.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { insertGrant } from "~/domains/people/role-grant.store.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { resignAsDirector } from "../appointments/answer-proposal.server";
import { dismissDirector } from "../appointments/appoint-director.server";
import { answerDutyReport, submitDutyReport } from "./duty-reports.server";

const mailsOf = async (personId: string) =>
  (await db.select().from(tables.mail).where(eq(tables.mail.personId, personId))).filter(
    ({ topic }) => topic === "duties",
  );

it("a report handed in is told to the firm's administrators, its answer to the director, in each one's language", async () => {
  const { director, firm, appointment } = await aDirector();
  const administrator = await administratorOf(firm);
  await transact(system("test"), async (tx) => {
    const role = { role: "enterprise", scopeKind: "enterprise", scopeId: firm, until: null } as const;
    await insertGrant(tx, { personId: administrator.personId, grantedBy: null, ...role });
    await tx.update(tables.person).set({ locale: "en" }).where(eq(tables.person.id, director.personId));
    tx.record({ act: "role.granted", subject: { kind: "role-grant", id: "test" } });
  });
  const seat = await takeSeat(db, director, appointment, TODAY);
  await recordDuty(seat, { pick: { duty: "culture", work: "values" }, sentence: "提出标准化理念", day: TODAY });
  const first = await submitDutyReport(seat, YEAR, "全年做了这些工作");
  const [told] = await mailsOf(administrator.personId);
  expect(told).toMatchObject({ template: "duty-report-submitted", state: "queued" });
  expect(told?.text).toContain(`/enterprise/${firm}/reports/${first}`);
  // What she did is on the pages; a mail says only that something waits.
  expect(told?.text).not.toContain("提出标准化理念");
  await answerDutyReport(administrator, first, { answer: "returned", reason: "请补写抽查" });
  const [returned] = await mailsOf(director.personId);
  expect(returned).toMatchObject({ template: "duty-report-returned" });
  expect(returned?.subject).toContain("sent back");
  expect(returned?.text).toContain("请补写抽查");
});

it("whoever wants no mails of duties gets none, and the report is answered all the same", async () => {
  const { director, firm, appointment } = await aDirector();
  const administrator = await administratorOf(firm);
  await transact(system("test"), async (tx) => {
    await tx.insert(tables.mailOptOut).values({ personId: director.personId, topic: "duties", at: tx.now });
    tx.record({ act: "mail.left", subject: { kind: "person", id: director.personId } });
  });
  const seat = await takeSeat(db, director, appointment, TODAY);
  await recordDuty(seat, { pick: { duty: "culture", work: "values" }, sentence: "提出标准化理念", day: TODAY });
  const report = await submitDutyReport(seat, YEAR, "全年做了这些工作");
  await answerDutyReport(administrator, report, { answer: "confirmed" });
  expect(await mailsOf(director.personId)).toMatchObject([{ state: "suppressed", text: null }]);
});

it("neither the firm nor she ends an appointment before what she did in it", async () => {
  const { director, firm, appointment } = await aDirector();
  const by = await administratorOf(firm);
  const seat = await takeSeat(db, director, appointment, TODAY);
  await recordDuty(seat, { pick: { duty: "culture", work: "values" }, sentence: "提出标准化理念", day: TODAY });
  const yesterday = { endsOn: isoDayOf(now() - 86_400_000), reason: "岗位调整" };
  const refused = { ok: false, reason: "appointment.endBeforeWork", values: { day: TODAY } };
  expect(await dismissDirector(by, appointment, yesterday)).toMatchObject(refused);
  expect(await resignAsDirector(director, appointment, yesterday)).toMatchObject(refused);
  expect(await dismissDirector(by, appointment, { ...yesterday, endsOn: TODAY })).toMatchObject({ ok: true });
});
