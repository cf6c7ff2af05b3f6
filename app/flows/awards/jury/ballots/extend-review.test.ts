import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { reviewStepsOf, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";
import { juryDesk } from "../../jury-desk/jury-desk.server";
import { inTest } from "../../nominations.fixture";
import { readersOf, underReview } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { eraseExpert } from "../panel/erase-expert.server";
import { remindJurors } from "../panel/remind-jurors.server";
import { POINT, savePoint } from "../points.fixture";
import { extendReview, reopenReview } from "./give-time.server";
import { declareNoConflict, submitBallot } from "./score-dossier.server";
import { sealBallots } from "./seal-ballots.server";

const officers = juryOfficers();
const WHY = "因出差没有来得及提交，另给三天";

/** A cycle whose time is over by an hour; one juror saved everything and handed nothing in, the other did not even begin. */
async function lateReaders() {
  const { cycle, panel } = await underReview(officers.province, officers.susong, { nominations: 1, jurors: 2 });
  const [saved, idle] = await readersOf(cycle, panel);
  const reader = saved?.who as Person;
  await declareNoConflict(reader, saved?.review.id ?? "");
  await savePoint(reader, saved?.review.id ?? "", POINT);
  vi.setSystemTime(cycle.reviewUntil + HOUR_MS);
  const extend = (until: number, of = saved?.review.id ?? "", by = officers.province) =>
    extendReview(by, cycle.slug, of, { reason: WHY, until });
  return { cycle, reader, draft: saved?.review.id ?? "", idle: idle?.review.id ?? "", idler: idle?.who, extend };
}

it("a draft that was not handed in in time is, within the time that the province gives its juror", async () => {
  const { cycle, reader, draft, extend } = await lateReaders();
  await expect(submitBallot(reader, draft)).rejects.toMatchObject({ reason: "jury.review.closed" });
  await expect(extend(now() + DAY_MS, draft, officers.susong)).rejects.toBeInstanceOf(NotFound);
  expect(await extend(now())).toMatchObject({ ok: false, field: "until", reason: "award.untilPast" });
  expect(await extend(now() + DAY_MS)).toMatchObject({ ok: true });
  const [kept] = (await reviewsOf(db, cycle.id)).filter(({ id }) => id === draft);
  expect(kept).toMatchObject({ state: "in-progress", closesAt: now() + DAY_MS, scores: { c1: POINT.score } });
  expect((await reviewStepsOf(db, draft)).at(-1)).toMatchObject({ act: "extend", reason: WHY });
  const mails = await db.select().from(tables.mail).where(eq(tables.mail.personId, reader.personId));
  expect(mails.find(({ template }) => template === "juror-extended")?.text).toContain(WHY);
  await expect(sealBallots(officers.province, cycle.slug, "没有等齐就封存的理由。")).rejects.toMatchObject({
    reason: "jury.seal.open",
  });
  vi.setSystemTime(now() + HOUR_MS);
  expect(await submitBallot(reader, draft)).toEqual({ ok: true });
  await expect(extend(now() + DAY_MS)).rejects.toMatchObject({ reason: "jury.review.state.submitted" });
});

it("whoever did not begin is given time as well, and still says first whether she is in conflict", async () => {
  const { cycle, idle, idler, extend } = await lateReaders();
  const desk = async () => juryDesk(await getCycle(db, cycle.id), { locale: "zh-CN", now: now() });
  expect(await desk()).toMatchObject({ step: "late", overdue: 2 });
  expect(await extend(now() + 5 * DAY_MS, idle)).toMatchObject({ ok: true });
  expect(await desk()).toMatchObject({ overdue: 1 });
  await declareNoConflict(idler as Person, idle);
  await savePoint(idler as Person, idle, POINT);
  // Told of its end when it was given, and again three days before.
  vi.setSystemTime(now() + 3 * DAY_MS);
  expect(await remindJurors(cycle.id)).toBe(1);
  expect(await submitBallot(idler as Person, idle)).toEqual({ ok: true });
});

it("time of her own is put to an earlier end too, never before the end of everybody's", async () => {
  const { cycle, panel } = await underReview(officers.province, officers.susong, { nominations: 1, jurors: 2 });
  const [one] = await readersOf(cycle, panel);
  const extend = (until: number) =>
    extendReview(officers.province, cycle.slug, one?.review.id ?? "", { reason: WHY, until });
  expect(await extend(cycle.reviewUntil - 1)).toMatchObject({ field: "until", reason: "award.untilBefore" });
  expect(await extend(cycle.reviewUntil + 9 * DAY_MS)).toMatchObject({ ok: true });
  expect(await extend(cycle.reviewUntil)).toMatchObject({ ok: true });
  vi.setSystemTime(cycle.reviewUntil);
  await expect(declareNoConflict(one?.who as Person, one?.review.id ?? "")).rejects.toMatchObject({
    reason: "jury.review.closed",
  });
});

it("time that was mistyped before there was a bound is put to an end that is near, so that the ballots can be sealed", async () => {
  const { cycle, reader, draft, extend } = await lateReaders();
  const far = Date.parse("2206-12-05T00:00:00+08:00");
  await inTest((tx) => tx.update(tables.review).set({ closesAt: far }).where(eq(tables.review.id, draft)));
  const seal = () => sealBallots(officers.province, cycle.slug, "没有等齐就封存的理由。");
  await expect(seal()).rejects.toMatchObject({ reason: "jury.seal.open" });
  expect(await extend(now() + HOUR_MS)).toMatchObject({ ok: true });
  await submitBallot(reader, draft);
  expect(await seal()).toMatchObject({ ok: true, ballots: 1 });
});

it("is given neither once ballots are sealed, nor to whoever was erased; why goes with her", async () => {
  const { cycle, reader, draft, idle, extend } = await lateReaders();
  await extend(now() + DAY_MS);
  await submitBallot(reader, draft);
  await reopenReview(officers.province, cycle.slug, draft, { reason: WHY, until: now() + DAY_MS });
  await submitBallot(reader, draft);
  await inTest((tx) => eraseExpert(tx, reader.personId));
  const given = (await reviewStepsOf(db, draft)).filter(({ act }) => act === "extend" || act === "reopen");
  expect(given.map(({ reason }) => reason)).toEqual(["erased", "erased"]);
  await expect(extend(now() + DAY_MS)).rejects.toMatchObject({ reason: "award.juror.gone" });
  await sealBallots(officers.province, cycle.slug, "没有等齐就封存的理由。");
  await expect(extend(now() + DAY_MS, idle)).rejects.toMatchObject({ reason: "jury.review.sealed" });
});
