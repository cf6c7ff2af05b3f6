import { db } from "@db/client.server";
import { expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { reviewsOf, reviewsOfJuror } from "~/domains/awards/jury/jury.store.server";
import type { Person } from "~/domains/people/proof";
import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";
import { canDraw } from "../../jury-desk/can-draw.server";
import { juryDesk } from "../../jury-desk/jury-desk.server";
import { sealBallots } from "../ballots/seal-ballots.server";
import { readersOf, scores, serving, underReview } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { recuseJuror } from "../ties/recuse.server";
import { drawMissing } from "./draw-reviews.server";

const officers = juryOfficers();
const GIVEN = "材料齐全，见证1证2各项。";

/** A cycle whose review's time is over by an hour, in which one of two jurors was recused and nobody was there to read instead; one is now. */
async function placeEmpty() {
  const { cycle, panel } = await underReview(officers.province, officers.susong, { nominations: 1, jurors: 2 });
  for (const who of panel) await scores(who, cycle, 80, GIVEN);
  const now = cycle.reviewUntil + HOUR_MS;
  vi.setSystemTime(now);
  const [{ review } = { review: null }] = await readersOf(cycle, panel);
  await recuseJuror(officers.province, cycle.slug, review?.id ?? "", "事后查明有利害关系", now + DAY_MS);
  return { cycle, late: await serving(cycle, 9), now };
}
const desk = async (id: string, now: number) => juryDesk(await getCycle(db, id), { locale: "zh-CN", now });

it("a place that was left empty is read after the review's time by somebody else, who gets time of her own", async () => {
  const { cycle, late, now } = await placeEmpty();
  expect(await desk(cycle.id, now)).toMatchObject({ step: "draw", lacking: 1, over: true });
  expect(await drawMissing(officers.province, cycle.slug)).toMatchObject({
    ok: false,
    field: "days",
    reason: "award.daysMissing",
  });
  expect(await reviewsOfJuror(db, late, cycle.id)).toEqual([]);
  expect(await drawMissing(officers.province, cycle.slug, 3)).toMatchObject({ ok: true });
  const [hers] = await reviewsOfJuror(db, late, cycle.id);
  // To the end of the third day from tomorrow on.
  const closesAt = hers?.closesAt ?? 0;
  expect(closesAt - now).toBeGreaterThan(3 * DAY_MS - 1);
  expect(closesAt - now).toBeLessThanOrEqual(4 * DAY_MS);
  vi.setSystemTime(closesAt - 1);
  await expect(sealBallots(officers.province, cycle.slug, "没有等齐就封存的理由。")).rejects.toMatchObject({
    reason: "jury.seal.open",
  });
  await scores(late as Person, cycle, 90, GIVEN);
  expect(await sealBallots(officers.province, cycle.slug)).toMatchObject({ ok: true, ballots: 2 });
});

it("it may be left empty as well: the ballots can be sealed beside it, and afterwards nobody is drawn", async () => {
  const { cycle, now } = await placeEmpty();
  expect((await desk(cycle.id, now)).sealing).toMatchObject({ verdict: { ok: true }, missing: 1 });
  await sealBallots(officers.province, cycle.slug, "没有可以另聘的专家，不再补。");
  expect(await canDraw(await getCycle(db, cycle.id), now)).toMatchObject({ reason: "jury.review.sealed" });
  await expect(drawMissing(officers.province, cycle.slug, 3)).rejects.toMatchObject({ reason: "jury.review.sealed" });
  expect((await reviewsOf(db, cycle.id)).filter(({ state }) => state === "locked")).toHaveLength(1);
});

it("within the review's time nobody gets time of her own", async () => {
  const { cycle } = await underReview(officers.province, officers.susong, { nominations: 1, jurors: 1 });
  const late = await serving(cycle, 9);
  expect(await drawMissing(officers.province, cycle.slug, 3)).toMatchObject({ ok: true });
  expect(await reviewsOfJuror(db, late, cycle.id)).toMatchObject([{ closesAt: null }]);
});
