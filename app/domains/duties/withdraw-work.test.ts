import { db } from "@db/client.server";
import { expect, it } from "vitest";
import { system, transact } from "~/domains/ledger/transact.server";
import { NotFound, Refused } from "~/kernel/errors";
import { eraseDirectorRecords } from "./director-records.server";
import { takeSeat } from "./director-seat.server";
import { discloseStandard, withdrawStandard } from "./disclose-standard.server";
import { aDirector, administratorOf, TODAY, YEAR } from "./duties.fixture";
import { standardForm, trainingForm } from "./duty-forms";
import { recordsOf } from "./duty-record.store.server";
import { spotChecks, stopOrders, trainingsGiven } from "./duty-work.store.server";
import { giveTraining } from "./give-training.server";
import { readOffers, recordDuty, takeOffers, withdrawRecord } from "./record-duty.server";
import { addFinding, makeSpotCheck } from "./spot-checks.server";
import { giveStopOrder, tellStopOutcome } from "./stop-orders.server";
import { withdrawWork } from "./withdraw-work.server";
import { workedOn } from "./worked-on.server";
import { draftReport, submitReport } from "./year-report.server";

const training = { topic: "新标准宣贯", audience: "质量部", people: 9, minutes: 45, day: TODAY };
const check = { subject: "检验", standard: null, day: TODAY, findings: [], dueOn: null };
const order = { conduct: "使用作废的图纸", requirement: "Q/ABC 001", addressee: "一车间", day: TODAY };
const idOf = (answer: { ok: boolean }): string => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return (answer as unknown as { id: string }).id;
};
const seated = async (change: Parameters<typeof aDirector>[0] = {}) => {
  const made = await aDirector(change);
  return { ...made, seat: await takeSeat(db, made.director, made.appointment, TODAY) };
};

it("what was noted wrongly is withdrawn with a reason, counts nowhere, and can be read as withdrawn", async () => {
  const { seat, appointment, firm, director } = await seated();
  const made = {
    "spot-check": idOf(await makeSpotCheck(seat, check)),
    "stop-order": idOf(await giveStopOrder(seat, order)),
    training: idOf(await giveTraining(seat, training)),
  };
  expect(await workedOn(db, appointment)).toBe(TODAY);
  const other = await seated();
  for (const kind of ["spot-check", "stop-order", "training"] as const) {
    await expect(withdrawWork(other.seat, kind, made[kind], "不是本人的")).rejects.toBeInstanceOf(NotFound);
    await withdrawWork(seat, kind, made[kind], "记错了一次");
    await expect(withdrawWork(seat, kind, made[kind], "记错了一次")).rejects.toBeInstanceOf(Refused);
  }
  expect([await workedOn(db, appointment), await readOffers(db, seat)]).toEqual([null, []]);
  for (const scope of [{ appointmentId: appointment }, { enterpriseId: firm }]) {
    const all = (also: object) =>
      Promise.all([spotChecks, stopOrders, trainingsGiven].map((read) => read(db, { ...scope, ...also })));
    expect((await all({})).flat()).toEqual([]);
    expect((await all({ alsoWithdrawn: true })).flat()).toMatchObject(
      Array(3).fill({ withdrawnReason: "记错了一次", withdrawnBy: director.personId }),
    );
  }
  await expect(addFinding(seat, made["spot-check"], { finding: "甲", dueOn: null })).rejects.toBeInstanceOf(NotFound);
  const told = { outcome: "stopped", outcomeText: "已经停止", outcomeOn: TODAY } as const;
  await expect(tellStopOutcome(seat, made["stop-order"], told)).rejects.toBeInstanceOf(NotFound);
  await transact(system("test"), async (tx) => {
    await eraseDirectorRecords(tx, director.personId);
    tx.record({ act: "person.erased", subject: { kind: "person", id: director.personId } });
  });
  const left = await spotChecks(db, { enterpriseId: firm, alsoWithdrawn: true });
  expect(JSON.stringify(left)).not.toContain(director.personId);
});

it("what a record tells of is withdrawn after it, and a report keeps what it said", async () => {
  const { seat, appointment } = await seated();
  const id = idOf(await giveTraining(seat, training));
  expect((await draftReport(db, seat, YEAR, TODAY)).content).toMatchObject({ records: [], trainings: [] });
  await takeOffers(seat, [`training/${id}`]);
  await expect(withdrawWork(seat, "training", id, "记错了一次")).rejects.toMatchObject({ reason: "work.recorded" });
  const [record] = await recordsOf(db, appointment);
  await withdrawRecord(seat, record?.id ?? "");
  idOf(await recordDuty(seat, { pick: { duty: "culture", work: "values" }, sentence: "提出理念", day: TODAY }));
  await submitReport(seat, YEAR, "全年做了这些工作", async () => undefined);
  await withdrawWork(seat, "training", id, "记错了一次");
  expect((await draftReport(db, seat, YEAR, TODAY)).latest?.content.records).toHaveLength(1);
});

it("a form sent twice makes one, also at once; withdrawn, it can be sent again", async () => {
  const { seat, appointment } = await seated();
  const both = await Promise.all([giveTraining(seat, training, "k"), giveTraining(seat, training, "k")]);
  expect(new Set(both.map(idOf)).size).toBe(1);
  const own = { appointmentId: appointment };
  expect(await trainingsGiven(db, own)).toHaveLength(1);
  for (let times = 0; times < 2; times++) {
    idOf(await makeSpotCheck(seat, { ...check, findings: ["量具过期"] }, "k"));
    idOf(await giveStopOrder(seat, order, "k"));
    const pick = { duty: "culture", work: "values" } as const;
    idOf(await recordDuty(seat, { pick, sentence: "提出标准化理念", day: TODAY }, undefined, "k"));
  }
  const [one] = await spotChecks(db, own);
  await addFinding(seat, one?.id ?? "", { finding: "量具过期", dueOn: null });
  expect((await spotChecks(db, own))[0]?.findings).toHaveLength(1);
  expect([(await stopOrders(db, own)).length, (await recordsOf(db, appointment)).length]).toEqual([1, 1]);
  await withdrawWork(seat, "training", idOf(both[0]), "人数写错");
  expect(idOf(await giveTraining(seat, training, "k"))).not.toBe(idOf(both[0]));
});

it("only what her authorisation ticks is hers: checks, trainings, orders and the firm's list of standards", async () => {
  const { seat, firm } = await seated({ duties: ["promotion"] });
  const standard = standardForm.parse({ number: "Q/ABC 001-2024", title: "电缆", disclosedOn: TODAY });
  await expect(makeSpotCheck(seat, check)).rejects.toMatchObject({ reason: "duty.notAuthorised" });
  await expect(giveTraining(seat, training)).rejects.toMatchObject({ reason: "duty.notAuthorised" });
  await expect(giveStopOrder(seat, order)).rejects.toMatchObject({ reason: "order.notAuthorised" });
  await expect(discloseStandard(seat, standard)).rejects.toMatchObject({ reason: "duty.notAuthorised" });
  const listed = idOf(await discloseStandard(await administratorOf(firm), standard));
  await expect(withdrawStandard(seat, listed, "不再生产")).rejects.toMatchObject({ reason: "duty.notAuthorised" });
});

it("days outside the appointment, to come or in the wrong order are refused beside their field", async () => {
  const { seat, firm } = await seated({ from: `${YEAR}-01-01` });
  for (const day of ["2999-01-01", `${YEAR - 1}-12-31`]) {
    expect(await makeSpotCheck(seat, { ...check, day })).toMatchObject({ ok: false, field: "day" });
    expect(await giveTraining(seat, { ...training, day })).toMatchObject({ ok: false, field: "day" });
    expect(await giveStopOrder(seat, { ...order, day })).toMatchObject({ ok: false, field: "day" });
  }
  expect(await makeSpotCheck(seat, { ...check, dueOn: "2020-01-01" })).toMatchObject({ field: "dueOn" });
  const later = standardForm.parse({ number: "Q/ABC 001-2024", title: "电缆", disclosedOn: "2099-01-01" });
  const administrator = await administratorOf(firm);
  expect(await discloseStandard(administrator, later)).toMatchObject({ field: "disclosedOn" });
});

it("what a colleague disclosed is no work of hers", async () => {
  const { seat, firm } = await seated();
  const administrator = await administratorOf(firm);
  const standard = (number: string) => standardForm.parse({ number, title: "电缆", disclosedOn: TODAY });
  const theirs = idOf(await discloseStandard(administrator, standard("Q/ABC 001-2024")));
  const hers = idOf(await discloseStandard(seat, standard("Q/ABC 002-2024")));
  await withdrawStandard(administrator, hers, "不再生产");
  expect((await readOffers(db, seat)).map(({ sourceId }) => sourceId)).toEqual([hers]);
  await withdrawStandard(seat, theirs, "不再生产");
  expect((await readOffers(db, seat)).map(({ work }) => work).sort()).toEqual(["publishing", "updating"]);
});

it("a training has as many people and minutes as a day can hold", () => {
  const typed = { topic: "新标准宣贯", audience: "质量部", people: "9", minutes: "45", day: TODAY };
  expect(trainingForm.safeParse(typed).success).toBe(true);
  for (const wrong of [{ people: "99999" }, { people: "0" }, { minutes: "9999" }, { minutes: "0" }])
    expect(trainingForm.safeParse({ ...typed, ...wrong }).success).toBe(false);
});
