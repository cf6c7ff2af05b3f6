import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import { NotFound, Refused } from "~/kernel/errors";
import { missingCitations } from "./citing-standards.server";
import { eraseDirectorRecords, readDirectorRecords } from "./director-records.server";
import { takeRunningSeat, takeSeat } from "./director-seat.server";
import { changeStandard, discloseStandard, keepStandard, withdrawStandard } from "./disclose-standard.server";
import { findStandardAt, noticesOf, openNoticesAt, standardsAt } from "./disclosed-standard.store.server";
import { aDirector, administratorOf, aFirm, anAppointment, TODAY, YEAR } from "./duties.fixture";
import { type StandardForm, standardForm } from "./duty-forms";
import { recordsAt, recordsOf } from "./duty-record.store.server";
import { findReportAt, reportsOf } from "./duty-report.store.server";
import { dutyWaits } from "./duty-waits.server";
import { spotChecks, stopOrders } from "./duty-work.store.server";
import { giveTraining } from "./give-training.server";
import { readOffers, recordDuty, takeOffers, withdrawRecord } from "./record-duty.server";
import { addFinding, closeFinding, closeSpotCheck, makeSpotCheck } from "./spot-checks.server";
import { giveStopOrder, tellStopOutcome } from "./stop-orders.server";
import { workedOn } from "./worked-on.server";
import { answerReport, draftReport, submitReport } from "./year-report.server";

const nothing = async () => undefined;
const pick = { duty: "promotion", work: "publicity" } as const;
const standard = (change: Record<string, string> = {}): StandardForm =>
  standardForm.parse({ number: "Q/ABC 001-2024", title: "电缆", disclosedOn: TODAY, ...change });
const idOf = (answer: { ok: boolean }): string => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return (answer as unknown as { id: string }).id;
};

describe("a director's seat", () => {
  it("is hers alone, and no longer writes once it is over", async () => {
    const { director, firm, appointment } = await aDirector();
    const { person: other } = await newcomer();
    await expect(takeSeat(db, other, appointment, TODAY)).rejects.toBeInstanceOf(NotFound);
    const seat = await takeSeat(db, director, appointment, TODAY);
    expect(seat.running).toBe(true);
    idOf(await recordDuty(seat, { pick, sentence: "宣讲标准化法", day: TODAY }));
    const ended = { endsOn: TODAY, endedAt: 1, endedBy: "enterprise" as const };
    await transact(system("test"), async (tx) => {
      await tx.update(tables.appointment).set(ended).where(eq(tables.appointment.id, appointment));
      tx.record({ act: "demo.people-added", subject: { kind: "demo", id: "test" } });
    });
    // The seat was taken while she was in office: the transaction asks again.
    await expect(recordDuty(seat, { pick, sentence: "又一次", day: TODAY })).rejects.toBeInstanceOf(Refused);
    await expect(discloseStandard(seat, standard())).rejects.toBeInstanceOf(Refused);
    await expect(takeRunningSeat(db, director, appointment, TODAY)).rejects.toBeInstanceOf(NotFound);
    expect((await takeSeat(db, director, appointment, TODAY)).running).toBe(false);
    expect(await recordsAt(db, firm)).toHaveLength(1);
  });

  it("keeps the years that have records, and tells the newest day of her work, whatever became of the term", async () => {
    const { director, appointment } = await aDirector();
    expect(await workedOn(db, appointment)).toBeNull();
    const seat = await takeSeat(db, director, appointment, TODAY);
    const made = idOf(await recordDuty(seat, { pick, sentence: "宣讲标准化法", day: TODAY }));
    expect(await workedOn(db, appointment)).toBe(TODAY);
    const ended = { endsOn: `${YEAR - 1}-01-01`, endedAt: 1, endedBy: "enterprise" as const };
    await transact(system("test"), async (tx) => {
      await tx.update(tables.appointment).set(ended).where(eq(tables.appointment.id, appointment));
      tx.record({ act: "demo.people-added", subject: { kind: "demo", id: "test" } });
    });
    const over = await takeSeat(db, director, appointment, TODAY);
    expect(await draftReport(db, over, YEAR, TODAY)).toMatchObject({ verdict: { ok: true }, records: [made] });
  });

  it("is none while a proposal waits or was declined", async () => {
    const { director, firm } = await aDirector();
    for (const answer of [null, "declined"] as const) {
      const id = await anAppointment(director.personId, firm, { answer, answeredAt: null });
      await expect(takeSeat(db, director, id, TODAY)).rejects.toBeInstanceOf(NotFound);
    }
  });
});

describe("light records", () => {
  it("are of her duties and her days, and are withdrawn until a report has them", async () => {
    const { director, appointment } = await aDirector({ duties: ["promotion"], from: `${YEAR}-01-01` });
    const seat = await takeSeat(db, director, appointment, TODAY);
    const wanted = { pick, sentence: "宣讲标准化法", day: TODAY };
    expect(await recordDuty(seat, { ...wanted, day: `${YEAR - 1}-12-31` })).toMatchObject({ field: "day" });
    expect(await recordDuty(seat, { ...wanted, day: "2999-01-01" })).toMatchObject({ reason: "duty.dayFuture" });
    const culture = { duty: "culture", work: "values" } as const;
    expect(await recordDuty(seat, { ...wanted, pick: culture })).toMatchObject({ reason: "duty.notAuthorised" });
    const id = idOf(await recordDuty(seat, wanted));
    await withdrawRecord(seat, id);
    await expect(withdrawRecord(seat, id)).rejects.toBeInstanceOf(Refused);
    expect(await recordsOf(db, appointment)).toEqual([]);
  });

  it("are offered from what was seen, each once, and again when withdrawn", async () => {
    const { director, appointment } = await aDirector();
    const seat = await takeSeat(db, director, appointment, TODAY);
    idOf(await giveTraining(seat, { topic: "GB/T 1.1", audience: "质量部", people: 9, minutes: 90, day: TODAY }));
    idOf(await discloseStandard(seat, standard()));
    idOf(await makeSpotCheck(seat, { subject: "包装车间", standard: null, day: TODAY, findings: [], dueOn: null }));
    const order = { conduct: "使用作废的图纸", requirement: "Q/ABC 001", addressee: "一车间", day: TODAY };
    const orderId = idOf(await giveStopOrder(seat, order));
    expect((await readOffers(db, seat)).map(({ sourceKind }) => sourceKind).sort()).toEqual([
      "disclosed-standard",
      "spot-check",
      "training",
    ]);
    const told = { outcome: "corrected", outcomeText: "图纸已收回", outcomeOn: TODAY } as const;
    expect(await tellStopOutcome(seat, orderId, { ...told, outcomeOn: "2020-01-01" })).toMatchObject({ ok: false });
    await tellStopOutcome(seat, orderId, told);
    await expect(tellStopOutcome(seat, orderId, told)).rejects.toBeInstanceOf(Refused);
    const keys = (await readOffers(db, seat)).map(({ key }) => key);
    expect(keys).toHaveLength(4);
    const twice = await Promise.all([takeOffers(seat, keys), takeOffers(seat, keys)]);
    expect(twice.reduce((sum, one) => sum + one, 0)).toBe(4);
    expect(await readOffers(db, seat)).toEqual([]);
    expect(await takeOffers(seat, ["training/unknown"])).toBe(0);
    const training = (await recordsOf(db, appointment)).find(({ sourceKind }) => sourceKind === "training");
    await withdrawRecord(seat, training?.id ?? "");
    expect((await readOffers(db, seat)).map(({ sourceKind }) => sourceKind)).toEqual(["training"]);
  });

  it("are asked of another's seat in vain", async () => {
    const one = await aDirector();
    const other = await aDirector();
    const seat = await takeSeat(db, one.director, one.appointment, TODAY);
    const theirs = await takeSeat(db, other.director, other.appointment, TODAY);
    const record = idOf(await recordDuty(theirs, { pick, sentence: "宣讲标准化法", day: TODAY }));
    const check = idOf(
      await makeSpotCheck(theirs, { subject: "甲", standard: null, day: TODAY, findings: ["乙"], dueOn: null }),
    );
    const listed = idOf(await discloseStandard(theirs, standard()));
    await expect(withdrawRecord(seat, record)).rejects.toBeInstanceOf(NotFound);
    await expect(closeSpotCheck(seat, check, "已整改完毕")).rejects.toBeInstanceOf(NotFound);
    await expect(withdrawStandard(seat, listed, "不再生产")).rejects.toBeInstanceOf(NotFound);
    expect(await findStandardAt(db, one.firm, listed)).toBeNull();
  });
});

describe("spot checks", () => {
  it("are closed after their findings, and what a predecessor left open passes on", async () => {
    const { director, firm, appointment } = await aDirector();
    const seat = await takeSeat(db, director, appointment, TODAY);
    const wanted = {
      subject: "检验",
      standard: "Q/ABC 001",
      day: TODAY,
      findings: ["记录不全", "量具过期"],
      dueOn: TODAY,
    };
    const open = idOf(await makeSpotCheck(seat, wanted));
    const closed = idOf(await makeSpotCheck(seat, { ...wanted, findings: [] }));
    await closeSpotCheck(seat, closed, "没有发现问题");
    await expect(closeSpotCheck(seat, open, "没有发现问题")).rejects.toBeInstanceOf(Refused);
    const next = await aDirector({ enterpriseId: firm });
    const scope = { appointmentId: next.appointment, andOpenAt: firm };
    const [passed, ...more] = await spotChecks(db, scope);
    expect([passed?.id, more]).toEqual([open, []]);
    const successor = await takeSeat(db, next.director, next.appointment, TODAY);
    for (const { id } of passed?.findings ?? []) await closeFinding(successor, open, id, "已经补齐");
    await closeSpotCheck(successor, open, "全部整改");
    expect(await spotChecks(db, scope)).toEqual([]);
    expect(await spotChecks(db, { enterpriseId: firm })).toHaveLength(2);
    expect(await stopOrders(db, { enterpriseId: firm })).toEqual([]);
  });
});

describe("a finding told later", () => {
  it("keeps an open check open until it is put right, and comes into no closed one, nor into another's", async () => {
    const { director, appointment } = await aDirector();
    const seat = await takeSeat(db, director, appointment, TODAY);
    const later = { finding: "量具过期", dueOn: null };
    const check = idOf(
      await makeSpotCheck(seat, { subject: "检验", standard: null, day: TODAY, findings: [], dueOn: null }),
    );
    await addFinding(seat, check, later);
    await expect(closeSpotCheck(seat, check, "没有发现问题")).rejects.toBeInstanceOf(Refused);
    const found = async () =>
      (await spotChecks(db, { appointmentId: appointment })).flatMap(({ findings }) => findings);
    expect(await found()).toMatchObject([later]);
    const other = await aDirector();
    const theirs = await takeSeat(db, other.director, other.appointment, TODAY);
    await expect(addFinding(theirs, check, later)).rejects.toBeInstanceOf(NotFound);
    await closeFinding(seat, check, (await found())[0]?.id ?? "", "已经送检");
    await closeSpotCheck(seat, check, "全部整改");
    await expect(addFinding(seat, check, later)).rejects.toBeInstanceOf(Refused);
    expect(await found()).toHaveLength(1);
  });
});

describe("disclosed standards", () => {
  it("take their kind from the number, and one number stands once", async () => {
    const firm = await aFirm();
    const administrator = await administratorOf(firm);
    const id = idOf(await discloseStandard(administrator, standard({ number: "Ｑ／ABC 001—2024" })));
    expect(await findStandardAt(db, firm, id)).toMatchObject({ number: "Q/ABC 001-2024", kind: "enterprise" });
    expect(await discloseStandard(administrator, standard())).toMatchObject({ field: "number" });
    expect(await discloseStandard(administrator, standard({ number: "内部规程" }))).toMatchObject({ field: "kind" });
    expect(await discloseStandard(administrator, standard({ number: "GB/T 1.1-2020", title: "" }))).toMatchObject({
      field: "title",
    });
    expect(
      await discloseStandard(administrator, standard({ number: "Q/ABC 009-2024", kind: "national" })),
    ).toMatchObject({
      field: "kind",
    });
    expect(
      await discloseStandard(administrator, standard({ number: "Q/ABC 009-2024", disclosedOn: "2023-12-31" })),
    ).toMatchObject({ reason: "standard.beforeNumber" });
    await withdrawStandard(administrator, id, "换了新版");
    idOf(await discloseStandard(administrator, standard()));
    await expect(withdrawStandard(administrator, id, "再来一次")).rejects.toBeInstanceOf(Refused);
    expect((await standardsAt(db, firm)).map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([false, true]);
  });

  it("that cite what is superseded are noted, until replaced, withdrawn, or kept with a reason", async () => {
    await transact(system("test"), async (tx) => {
      const ended = { kind: "national" as const, status: "superseded" as const, changedAt: tx.now };
      await tx.insert(tables.registerEntry).values({
        ...ended,
        key: "GBT9999.1-2009",
        number: "GB/T 9999.1-2009",
        title: "旧",
        replacedByKey: "GBT9999.1-2020",
      });
      await tx
        .insert(tables.registerEntry)
        .values({ ...ended, status: "in-force", key: "GBT9999.1-2020", number: "GB/T 9999.1-2020", title: "新" });
      tx.record({ act: "demo.people-added", subject: { kind: "demo", id: "test" } });
    });
    const { director, firm, appointment } = await aDirector();
    const seat = await takeSeat(db, director, appointment, TODAY);
    const old = { cites: "GB/T 9999.1-2009\nGB/T 1.1-2020" };
    const id = idOf(await discloseStandard(seat, standard(old)));
    expect(await openNoticesAt(db, firm)).toHaveLength(1);
    expect(await openNoticesAt(db, await aFirm())).toEqual([]);
    const own = idOf(await discloseStandard(seat, standard({ number: "GB/T 9999.1-2009", title: "旧版标准" })));
    const waits = (await dutyWaits(db, director.personId, TODAY)).flatMap((one) =>
      one.kind === "superseded" ? [[one.standardId, one.own]] : [],
    );
    expect(Object.fromEntries(waits)).toEqual({ [id]: false, [own]: true });
    await withdrawStandard(seat, own, "换用新版");
    const missing = await missingCitations(db, new Set(["GBT9999.1-2009"]));
    expect(missing).toContainEqual({ number: "GB/T 1.1-2020", standards: 1, firms: 1 });
    expect(missing.map(({ number }) => number)).not.toContain("GB/T 9999.1-2009");
    await keepStandard(seat, id, "合同约定仍按旧版");
    await expect(keepStandard(seat, id, "合同约定仍按旧版")).rejects.toBeInstanceOf(Refused);
    const second = idOf(await discloseStandard(seat, standard({ ...old, number: "Q/ABC 002-2024" })));
    await changeStandard(seat, second, standard({ number: "Q/ABC 002-2024", cites: "GB/T 9999.1-2020" }));
    expect(await noticesOf(db, second)).toMatchObject([{ settledHow: "replaced", settledBy: director.personId }]);
    const third = idOf(await discloseStandard(seat, standard({ ...old, number: "Q/ABC 003-2024" })));
    await withdrawStandard(seat, third, "不再生产");
    expect(await noticesOf(db, third)).toMatchObject([{ settledHow: "withdrawn" }]);
    expect(await openNoticesAt(db, firm)).toEqual([]);
  });
});

describe("a year's report", () => {
  it("is made from records, waits for the firm, comes back, and is confirmed with its records", async () => {
    const { director, firm, appointment } = await aDirector();
    const seat = await takeSeat(db, director, appointment, TODAY);
    const administrator = await administratorOf(firm);
    await expect(submitReport(seat, YEAR, "全年工作", nothing)).rejects.toBeInstanceOf(Refused);
    const record = idOf(await recordDuty(seat, { pick, sentence: "宣讲标准化法", day: TODAY }));
    const first = await submitReport(seat, YEAR, "全年工作", nothing);
    await expect(submitReport(seat, YEAR, "全年工作", nothing)).rejects.toBeInstanceOf(Refused);
    await expect(withdrawRecord(seat, record)).rejects.toBeInstanceOf(Refused);
    await answerReport(administrator, first, { answer: "returned", reason: "请写明效果" }, nothing);
    await expect(answerReport(administrator, first, { answer: "confirmed" }, nothing)).rejects.toBeInstanceOf(Refused);
    const second = await submitReport(seat, YEAR, "全年工作和效果", nothing);
    expect((await findReportAt(db, firm, first))?.replacedAt).not.toBeNull();
    await answerReport(administrator, second, { answer: "confirmed" }, nothing);
    await expect(withdrawRecord(seat, record)).rejects.toBeInstanceOf(Refused);
    expect((await recordsOf(db, appointment))[0]?.confirmedBy).toBe(administrator.personId);
    expect((await reportsOf(db, appointment)).find(({ replacedAt }) => replacedAt === null)).toMatchObject({
      id: second,
      answer: "confirmed",
    });
    // Later work does not change what was confirmed.
    idOf(await recordDuty(seat, { pick, sentence: "又宣讲一次", day: TODAY }));
    expect((await findReportAt(db, firm, second))?.content.records).toHaveLength(1);
    expect((await draftReport(db, seat, YEAR, TODAY)).content.records).toHaveLength(2);
  });

  it("is answered by nobody of another firm, and not by herself", async () => {
    const { director, firm, appointment } = await aDirector();
    const seat = await takeSeat(db, director, appointment, TODAY);
    idOf(await recordDuty(seat, { pick, sentence: "宣讲标准化法", day: TODAY }));
    const id = await submitReport(seat, YEAR, "全年工作", nothing);
    const outsider = await administratorOf(await aFirm());
    await expect(answerReport(outsider, id, { answer: "confirmed" }, nothing)).rejects.toBeInstanceOf(NotFound);
    const herself = { ...director, actsForId: firm } as never;
    await expect(answerReport(herself, id, { answer: "confirmed" }, nothing)).rejects.toBeInstanceOf(Refused);
  });

  it("handed in twice at once waits once", async () => {
    const { director, appointment } = await aDirector();
    const seat = await takeSeat(db, director, appointment, TODAY);
    idOf(await recordDuty(seat, { pick, sentence: "宣讲标准化法", day: TODAY }));
    const both = await Promise.allSettled([
      submitReport(seat, YEAR, "全年工作", nothing),
      submitReport(seat, YEAR, "全年工作", nothing),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("her own records", () => {
  it("are told whole, and after her erasure the firm keeps what was done without her and her words", async () => {
    const { director, firm, appointment } = await aDirector();
    const seat = await takeSeat(db, director, appointment, TODAY);
    idOf(await recordDuty(seat, { pick, sentence: "宣讲标准化法", day: TODAY }));
    idOf(await makeSpotCheck(seat, { subject: "检验", standard: null, day: TODAY, findings: ["甲"], dueOn: null }));
    const id = await submitReport(seat, YEAR, "全年工作", nothing);
    const told = await readDirectorRecords(db, director.personId);
    expect([told.records.length, told.checks.length, told.reports.length]).toEqual([1, 1, 1]);
    await transact(system("test"), async (tx) => {
      await eraseDirectorRecords(tx, director.personId);
      tx.record({ act: "person.erased", subject: { kind: "person", id: director.personId } });
    });
    const left = JSON.stringify(await readDirectorRecords(db, director.personId));
    expect(left).toBe(
      JSON.stringify({ records: [], reports: [], checks: [], orders: [], trainings: [], standards: [] }),
    );
    const report = await findReportAt(db, firm, id);
    expect(JSON.stringify(report)).not.toMatch(/宣讲|全年/);
    expect(report?.content.records).toMatchObject([{ duty: "promotion", sentence: "" }]);
    expect(JSON.stringify([await recordsAt(db, firm), await spotChecks(db, { enterpriseId: firm })])).not.toContain(
      director.personId,
    );
  });
});
