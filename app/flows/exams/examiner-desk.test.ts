import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, like } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { findAttempt } from "~/domains/assessment/attempt.store.server";
import {
  attemptCounts,
  getAttemptFor,
  getSittingFor,
  searchAttempts,
  sittingsFor,
  waitingForRuling,
} from "~/domains/assessment/desk.store.server";
import { lateAnswersOf } from "~/domains/assessment/late-answer.store.server";
import { LATE_KEPT } from "~/domains/assessment/save";
import { saveAnswers } from "~/domains/assessment/save-answers.server";
import { setSitting, settingsOf } from "~/domains/assessment/set-sitting.server";
import { sittingHistory } from "~/domains/assessment/sitting-history.server";
import { findCertificateOfAttempt, statusAt } from "~/domains/credentials/assertion.store.server";
import { addPerson, inTest } from "~/domains/credentials/credentials.fixture";
import type { Administrator, Examiner } from "~/domains/people/proof";
import { NotFound, Refused } from "~/kernel/errors";
import { reinstateCertificate, revokeCertificate } from "../certificates/revoke-certificate.server";
import { changeName } from "../people/change-name.server";
import { submitAttempt } from "./end-attempt.server";
import { addExaminer, begin, candidate, saveOf, setUpSitting } from "./exam.fixture";
import { readDeskAttempt } from "./read-desk-attempt.server";
import { readReport } from "./read-report.server";
import { foreseeFor, ruleLateAnswers } from "./rule-late-answers.server";
import { voidWithCertificate } from "./void-attempt.server";

const [MINE, OTHER] = ["desk-mine", "desk-other"];
let mine: string;
let other: string;
beforeAll(async () => {
  mine = await setUpSitting(MINE as string);
  other = await setUpSitting(OTHER as string);
});

const REASON = "考场断网，核实无误";
const lastMail = async (personId: string) =>
  (await db.select().from(tables.mail).where(eq(tables.mail.personId, personId)).orderBy(desc(tables.mail.id)))[0];
const status = async (attemptId: string) => {
  const certificate = await findCertificateOfAttempt(db, attemptId);
  return certificate && statusAt(certificate, Date.now()).status;
};

/** An ended attempt with so many right answers, and late ones for these items. */
async function withLate(right: number, late: { n: number; right: boolean }[]) {
  const { who, attemptId } = await candidate(MINE as string);
  if (right > 0)
    await saveAnswers(await Promise.all(Array.from({ length: right }, (_, n) => saveOf(attemptId, n, true))));
  await submitAttempt(who, attemptId);
  for (const { n, right: isRight } of late) await saveAnswers([await saveOf(attemptId, n, isRight, { revision: 7 })]);
  return { who, attemptId, ids: (await lateAnswersOf(db, attemptId)).map(({ id }) => id) };
}

/** One more late answer, after those ruled on. */
async function laterAnswer(attemptId: string, n: number, right: boolean, revision: number) {
  await saveAnswers([await saveOf(attemptId, n, right, { revision })]);
  return (await lateAnswersOf(db, attemptId)).filter(({ ruling }) => ruling === "pending").map(({ id }) => id);
}

describe("an examiner's scope", () => {
  it("holds her sittings and their attempts; others do not exist for her", async () => {
    const [inside, outside, all] = [await addExaminer(mine), await addExaminer(other), await addExaminer(null)];
    const { attemptId } = await candidate(MINE as string);
    expect((await sittingsFor(db, inside)).map(({ slug }) => slug)).toEqual([MINE]);
    expect((await sittingsFor(db, all)).map(({ slug }) => slug)).toEqual(expect.arrayContaining([MINE, OTHER]));
    expect((await getAttemptFor(db, inside, attemptId)).candidate).toBe("王小玉");
    const settings = settingsOf(await getSittingFor(db, inside, MINE as string));
    for (const refused of [
      () => getAttemptFor(db, outside, attemptId),
      () => getSittingFor(db, outside, MINE as string),
      () => voidWithCertificate(outside, attemptId, REASON),
      () => setSitting(outside, MINE as string, "0", settings),
      () => ruleLateAnswers(outside, attemptId, { late: ["x"], answer: "accepted", reason: REASON }),
      () => foreseeFor(outside, attemptId, []),
      () => getAttemptFor(db, all, "none"),
    ])
      await expect(refused()).rejects.toThrow(NotFound);
    expect((await findAttempt(db, attemptId))?.state).toBe("started");
  });
});

describe("late answers", () => {
  it("accepted are scored, certified and told, with the consequence foreseen", async () => {
    const examiner = await addExaminer(mine);
    const { who, attemptId, ids } = await withLate(2, [{ n: 2, right: true }]);
    expect((await waitingForRuling(db, examiner)).find((one) => one.attemptId === attemptId)).toMatchObject({
      answers: 1,
    });
    expect(await waitingForRuling(db, await addExaminer(other))).toEqual([]);
    expect(await foreseeFor(examiner, attemptId, ids)).toMatchObject({
      before: { score: 4, passed: false },
      after: { score: 6, passed: true },
      certificate: "issued",
    });
    expect((await findAttempt(db, attemptId))?.score).toBe(4);
    await ruleLateAnswers(examiner, attemptId, { late: ids, answer: "accepted", reason: REASON });
    expect(await findAttempt(db, attemptId)).toMatchObject({ score: 6, passed: true, state: "released" });
    expect(await status(attemptId)).toBe("valid");
    const mail = await lastMail(who.personId);
    expect(mail?.template).toBe("attempt-lateAccepted");
    for (const told of [REASON, "6分", `/attempts/${attemptId}/report`]) expect(mail?.text).toContain(told);
    expect(mail?.text).not.toContain("{{");
    const again = ruleLateAnswers(examiner, attemptId, { late: ids, answer: "refused", reason: REASON });
    await expect(again).rejects.toThrow(Refused);
  });

  it("refused change nothing but their ruling, and the candidate is told", async () => {
    const examiner = await addExaminer(null);
    const { who, attemptId, ids } = await withLate(2, [{ n: 2, right: true }]);
    await ruleLateAnswers(examiner, attemptId, { late: ids, answer: "refused", reason: "晚了三天" });
    expect(await findAttempt(db, attemptId)).toMatchObject({ score: 4, passed: false });
    expect(await lateAnswersOf(db, attemptId)).toMatchObject([
      { ruling: "refused", reason: "晚了三天", ruledBy: examiner.personId },
    ]);
    expect((await lastMail(who.personId))?.template).toBe("attempt-lateRefused");
    expect(await status(attemptId)).toBeNull();
  });

  it("that undo a pass revoke its certificate", async () => {
    const examiner = await addExaminer(null);
    const { attemptId, ids } = await withLate(3, [{ n: 0, right: false }]);
    expect(await status(attemptId)).toBe("valid");
    expect((await foreseeFor(examiner, attemptId, ids)).certificate).toBe("revoked");
    await ruleLateAnswers(examiner, attemptId, { late: ids, answer: "accepted", reason: REASON });
    expect(await findAttempt(db, attemptId)).toMatchObject({ score: 4, passed: false });
    expect(await status(attemptId)).toBe("revoked");
  });

  it("that bring a lost pass back reinstate the certificate it had cost, as foreseen and told", async () => {
    const examiner = await addExaminer(null);
    const { who, attemptId, ids } = await withLate(3, [{ n: 0, right: false }]);
    const accept = (late: string[]) =>
      ruleLateAnswers(examiner, attemptId, { late, answer: "accepted", reason: REASON });
    await accept(ids);
    const lost = await findCertificateOfAttempt(db, attemptId);
    const ledgerOf = async () =>
      (
        await db
          .select()
          .from(tables.ledgerEntry)
          .where(eq(tables.ledgerEntry.subjectId, lost?.id as string))
      ).map(({ act }) => act);
    const more = await laterAnswer(attemptId, 0, true, 8);
    expect((await foreseeFor(examiner, attemptId, more)).certificate).toBe("reinstated");
    await accept(more);
    expect(await findAttempt(db, attemptId)).toMatchObject({ score: 6, passed: true });
    expect(await status(attemptId)).toBe("valid");
    const back = await findCertificateOfAttempt(db, attemptId);
    expect([back?.code, back?.events.map(({ kind, reason }) => [kind, reason])]).toEqual([
      lost?.code,
      [
        ["revoked", REASON],
        ["reinstated", REASON],
      ],
    ]);
    expect(await ledgerOf()).toEqual(["certificate.issued", "certificate.revoked", "certificate.reinstated"]);
    const mails = await db
      .select()
      .from(tables.mail)
      .where(eq(tables.mail.personId, who.personId))
      .orderBy(tables.mail.id);
    expect(mails.map(({ template }) => template)).toEqual([
      ...["certificate-issued", "certificate-revoked", "attempt-lateAccepted"],
      ...["certificate-reinstated", "attempt-lateAccepted"],
    ]);
    expect((await readReport(who, attemptId, Date.now()))?.certificate?.status).toBe("valid");
  });

  it("do not bring back a certificate that a person revoked for another reason", async () => {
    const examiner = await addExaminer(null);
    const administrator = (await addPerson("演示管理员")) as unknown as Administrator;
    const { attemptId, ids } = await withLate(3, [{ n: 0, right: false }]);
    const accept = (late: string[]) =>
      ruleLateAnswers(examiner, attemptId, { late, answer: "accepted", reason: REASON });
    const { code } = (await findCertificateOfAttempt(db, attemptId)) as { code: string };
    await revokeCertificate(administrator, code, "冒名顶替，经核实");
    expect((await foreseeFor(examiner, attemptId, ids)).certificate).toBe("none");
    await accept(ids);
    const more = await laterAnswer(attemptId, 0, true, 8);
    expect((await foreseeFor(examiner, attemptId, more)).certificate).toBe("staysRevoked");
    await accept(more);
    expect(await findAttempt(db, attemptId)).toMatchObject({ passed: true });
    expect(await status(attemptId)).toBe("revoked");
    // The administrator's own decision is not taken from her: she may take it back, and then it stands.
    await reinstateCertificate(administrator, code, "复核后撤回");
    expect(await status(attemptId)).toBe("valid");
  });

  it("that pass her whose name no certificate can bear are foreseen to issue none, until the name is right", async () => {
    const examiner = await addExaminer(null);
    const { who, attemptId, ids } = await withLate(2, [{ n: 2, right: true }]);
    await inTest((tx) => tx.update(tables.person).set({ name: "\u3164" }).where(eq(tables.person.id, who.personId)));
    expect((await foreseeFor(examiner, attemptId, ids)).certificate).toBe("withheld");
    await ruleLateAnswers(examiner, attemptId, { late: ids, answer: "accepted", reason: REASON });
    expect(await findAttempt(db, attemptId)).toMatchObject({ passed: true });
    expect(await status(attemptId)).toBeNull();
    await changeName(who, "王小玉");
    expect(await status(attemptId)).toBe("valid");
  });

  it("are listed by item, whatever order they came in", async () => {
    const { attemptId } = await withLate(
      1,
      [4, 0, 2].map((n) => ({ n, right: true })),
    );
    const desk = await readDeskAttempt(await addExaminer(null), attemptId, Date.now());
    expect(desk.late.map(({ number }) => number)).toEqual([1, 3, 5]);
  });

  it("of her own attempt are foreseen and ruled on by another, who alone may void it", async () => {
    const { who, attemptId, ids } = await withLate(2, [{ n: 2, right: true }]);
    const other = await addExaminer(mine);
    const herself = { ...other, personId: who.personId } as Examiner;
    for (const act of [
      () => foreseeFor(herself, attemptId, ids),
      ...(["accepted", "refused"] as const).map(
        (answer) => () => ruleLateAnswers(herself, attemptId, { late: ids, answer, reason: REASON }),
      ),
      () => voidWithCertificate(herself, attemptId, REASON),
    ])
      await expect(act()).rejects.toThrow("exam.own");
    const ownOf = async (examiner: Examiner) =>
      (await waitingForRuling(db, examiner)).find((one) => one.attemptId === attemptId)?.own;
    expect([await ownOf(herself), await ownOf(other)]).toEqual([true, false]);
    expect(await findAttempt(db, attemptId)).toMatchObject({ score: 4, passed: false, state: "released" });
    await ruleLateAnswers(other, attemptId, { late: ids, answer: "accepted", reason: REASON });
    expect(await findAttempt(db, attemptId)).toMatchObject({ passed: true });
  });

  it("of another attempt are not found, and two rulings at once are one", async () => {
    const examiner = await addExaminer(null);
    const [a, b] = [await withLate(0, [{ n: 1, right: true }]), await withLate(0, [{ n: 1, right: true }])];
    const form = { answer: "accepted" as const, reason: REASON };
    await expect(ruleLateAnswers(examiner, a.attemptId, { late: b.ids, ...form })).rejects.toThrow(NotFound);
    const both = await Promise.allSettled(
      [1, 2].map(() => ruleLateAnswers(examiner, a.attemptId, { late: a.ids, ...form })),
    );
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("late answers without end", () => {
  it("are kept 20 times an item, whether they come together or one by one; each kept one is answered as before", async () => {
    const { attemptId } = await withLate(0, []);
    const sends = await Promise.all(
      Array.from({ length: 24 }, (_, n) => saveOf(attemptId, 0, n % 2 === 0, { revision: n + 1 })),
    );
    const together = await saveAnswers(sends.slice(0, 15));
    const alone = [];
    for (const send of sends.slice(15)) alone.push(...(await saveAnswers([send])));
    const kinds = [...together, ...alone].map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(LATE_KEPT).fill("late"), ...Array(24 - LATE_KEPT).fill("late-full")]);
    expect(await lateAnswersOf(db, attemptId)).toHaveLength(LATE_KEPT);
    const again = (await saveAnswers(sends)).map(({ kind }) => kind);
    expect(again).toEqual([...Array(LATE_KEPT).fill("repeated-late"), ...Array(24 - LATE_KEPT).fill("late-full")]);
    // Another item has its own room, another attempt too.
    expect(await saveAnswers([await saveOf(attemptId, 1, true)])).toMatchObject([{ kind: "late" }]);
    const other = await withLate(0, []);
    expect(await saveAnswers([await saveOf(other.attemptId, 0, true)])).toMatchObject([{ kind: "late" }]);
    const logged = await db
      .select({ body: tables.ledgerEntry.body })
      .from(tables.ledgerEntry)
      .where(and(eq(tables.ledgerEntry.act, "late-answer.kept"), like(tables.ledgerEntry.body, `%${attemptId}%`)));
    expect(logged).toHaveLength(LATE_KEPT + 1);
  });
});

describe("many late answers of one item", () => {
  it("are shown three, ruled on all together, and scored by the highest", async () => {
    const examiner = await addExaminer(mine);
    const late = Array.from({ length: 9 }, () => ({ n: 2, right: false }));
    const { attemptId } = await withLate(2, [...late, { n: 3, right: false }]);
    await saveAnswers([await saveOf(attemptId, 2, true, { revision: 8 })]);
    const shown = (await readDeskAttempt(examiner, attemptId, Date.now())).late;
    expect(shown.map(({ number }) => number).sort()).toEqual([3, 3, 3, 4]);
    expect(shown.reduce((sum, { behind }) => sum + behind, 0)).toBe(7);
    const named = shown.filter(({ number }) => number === 3).map(({ id }) => id);
    expect(await foreseeFor(examiner, attemptId, named)).toMatchObject({ after: { score: 6, passed: true } });
    await ruleLateAnswers(examiner, attemptId, { late: named, answer: "accepted", reason: REASON });
    expect(await findAttempt(db, attemptId)).toMatchObject({ score: 6, passed: true });
    const rulings = (await lateAnswersOf(db, attemptId)).map(({ ruling, itemId }) => `${ruling} ${itemId}`);
    expect(new Set(rulings).size).toBe(2);
    expect(rulings.filter((ruling) => ruling.startsWith("accepted"))).toHaveLength(10);
  });
});

describe("voiding", () => {
  it("revokes the certificate, tells the candidate once, and frees the attempt", async () => {
    const examiner = await addExaminer(mine);
    const { who, attemptId } = await withLate(3, []);
    await submitAttempt(who, await begin(who, MINE as string));
    await expect(begin(who, MINE as string)).rejects.toThrow("not eligible");
    await voidWithCertificate(examiner, attemptId, "查实由他人代答");
    expect(await findAttempt(db, attemptId)).toMatchObject({ state: "voided", voidReason: "查实由他人代答" });
    expect(await status(attemptId)).toBe("revoked");
    expect(await lastMail(who.personId)).toMatchObject({ template: "attempt-voidedRevoked" });
    expect(await begin(who, MINE as string)).toEqual(expect.any(String));
    await expect(voidWithCertificate(examiner, attemptId, "再来一次")).rejects.toThrow(Refused);
  });

  it("keeps an administrator from reinstating the certificate", async () => {
    const { attemptId } = await withLate(3, []);
    await voidWithCertificate(await addExaminer(mine), attemptId, "查实由他人代答");
    const { code } = (await findCertificateOfAttempt(db, attemptId)) as { code: string };
    const administrator = (await addPerson("演示管理员")) as unknown as Administrator;
    await expect(reinstateCertificate(administrator, code, "本人申诉，予以恢复")).rejects.toEqual(
      new Refused("certificate.attemptVoided"),
    );
    expect(await status(attemptId)).toBe("revoked");
  });

  it("ends a running attempt: what comes then is kept as late", async () => {
    const { attemptId } = await candidate(MINE as string);
    const save = await saveOf(attemptId, 0, true);
    await voidWithCertificate(await addExaminer(null), attemptId, "考场停电，重新安排");
    expect(await saveAnswers([save])).toMatchObject([{ kind: "late" }]);
    expect((await findAttempt(db, attemptId))?.endedAt).toEqual(expect.any(Number));
  });
});

describe("finding attempts", () => {
  it("goes by name and state, page by page, and counts where they stand", async () => {
    const search = (query: string, filter: "running" | "voided" | null = null) =>
      searchAttempts(db, other, { query, filter, after: null });
    const ids = [];
    for (let n = 0; n < 22; n++) ids.push((await candidate(OTHER as string)).attemptId);
    const first = await search("小玉", "running");
    expect([first.attempts.length, first.attempts[0]?.id]).toEqual([20, ids.at(-1)]);
    const rest = await searchAttempts(db, other, { query: "", filter: null, after: first.next });
    expect([rest.attempts.length, rest.next]).toEqual([2, null]);
    expect((await search("%")).attempts).toEqual([]);
    expect((await search("", "voided")).attempts).toEqual([]);
    expect(await attemptCounts(db, [other])).toEqual([{ sittingId: other, state: "started", passed: null, n: 22 }]);
  });
});

describe("settings", () => {
  it("are acts with before and after; a running attempt keeps its promise; an old form overwrites nothing", async () => {
    const examiner = await addExaminer(mine);
    const { attemptId } = await candidate(MINE as string);
    const before = await findAttempt(db, attemptId);
    const sitting = await getSittingFor(db, examiner, MINE as string);
    const settings = {
      ...settingsOf(sitting),
      durationMinutes: 10,
      cutScore: 4,
      cells: [{ ...sitting.blueprint.cells[0], count: 3 } as never],
    };
    const stand = String(sitting.updatedAt);
    expect(await setSitting(examiner, MINE as string, stand, settings)).toMatchObject({ ok: true });
    expect(await findAttempt(db, attemptId)).toEqual(before);
    const history = (await sittingHistory(mine)).map(({ setting, before: was, after }) => [setting, was, after]);
    expect(history).toEqual(
      expect.arrayContaining([
        ["durationMinutes", 60, 10],
        ["cutScore", 6, 4],
        ["count.kinds.easy", 5, 3],
      ]),
    );
    expect((await findAttempt(db, (await candidate(MINE as string)).attemptId))?.form.length).toBe(3);
    const old = await setSitting(examiner, MINE as string, stand, settingsOf(sitting));
    expect(old).toMatchObject({ ok: false, faults: [{ message: "exam.changedMeanwhile" }] });
    const now = await getSittingFor(db, examiner, MINE as string);
    const tooMany = { ...settings, cells: [{ ...sitting.blueprint.cells[0], count: 9 } as never] };
    expect(await setSitting(examiner, MINE as string, String(now.updatedAt), tooMany)).toMatchObject({
      ok: false,
      faults: [{ field: "count.kinds.easy", values: { found: 8 } }],
    });
    expect(settingsOf(await getSittingFor(db, examiner, MINE as string))).toEqual(settings);
  });
});
