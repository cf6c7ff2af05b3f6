import { db } from "@db/client.server";
import { expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { dossiersOf } from "~/domains/awards/jury/jury.store.server";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { sealBallots } from "../jury/ballots/seal-ballots.server";
import { lookAtDossier, makeDossiers } from "../jury/dossiers/make-dossiers.server";
import { startReview } from "../jury/drawing/draw-reviews.server";
import { acceptedCycle, scores, serving } from "../jury/jury.fixture";
import { juryOfficers } from "../jury/jury-officers.fixture";
import type { AddedCycle } from "../nominations.fixture";
import { juryDesk } from "./jury-desk.server";
import { juryStand } from "./jury-stand.server";
import { juryWaits } from "./jury-waits.server";

const officers = juryOfficers();

/** What the home says of a cycle, and the step that its desk names. */
async function said(cycle: AddedCycle) {
  const wait = (await juryWaits(officers.province, now())).find(({ slug }) => slug === cycle.slug);
  const desk = await juryDesk(await getCycle(db, cycle.id), { locale: "zh-CN", now: now() });
  return [desk.step, wait ? [wait.step, wait.count, wait.short] : null];
}

it("waits for the province by the step that the desk names, from the making of dossiers to the sealing", async () => {
  const { cycle } = await acceptedCycle(officers.province, officers.susong);
  expect(await said(cycle)).toEqual(["submissions", null]);
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil + 1 });
  expect(await said(cycle)).toEqual(["make", ["make", 2, 0]]);
  await makeDossiers(officers.province, cycle.slug);
  expect(await said(cycle)).toEqual(["look", ["look", 2, 0]]);
  for (const { alias } of await dossiersOf(db, cycle.id))
    await lookAtDossier(officers.province, cycle.slug, alias, { alsoHidden: [], done: true });
  expect(await said(cycle)).toEqual(["name", ["name", 0, 0]]);
  const panel: Person[] = [await serving(cycle, 1)];
  // Each dossier asks for two: what lacks a juror is said beside the step.
  expect(await said(cycle)).toEqual(["start", ["start", 0, 2]]);
  panel.push(await serving(cycle, 2));
  expect(await said(cycle)).toEqual(["start", ["start", 0, 0]]);
  await startReview(officers.province, cycle.slug);
  expect(await said(cycle)).toEqual(["read", null]);
  vi.setSystemTime(cycle.reviewUntil);
  expect(await said(cycle)).toEqual(["late", ["late", 4, 0]]);
  vi.setSystemTime(cycle.reviewUntil - 1);
  for (const who of panel) await scores(who, cycle, 80, "材料齐全，见证1证2各项。");
  expect(await said(cycle)).toEqual(["seal", ["seal", 4, 0]]);
  expect(await juryWaits(officers.susong, now())).toEqual([]);
  await sealBallots(officers.province, cycle.slug);
  expect(await said(cycle)).toEqual(["unblind", ["unblind", 0, 0]]);
});

it("is told from states alone: neither texts nor points are read for it", async () => {
  const { cycle } = await acceptedCycle(officers.province, officers.susong);
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil + 1 });
  await Promise.all([1, 2].map((number) => serving(cycle, number)));
  await makeDossiers(officers.province, cycle.slug);
  for (const { alias } of await dossiersOf(db, cycle.id))
    await lookAtDossier(officers.province, cycle.slug, alias, { alsoHidden: [], done: true });
  await startReview(officers.province, cycle.slug);
  const { ground } = await juryStand(await getCycle(db, cycle.id), now());
  expect(ground.reviews).toHaveLength(4);
  for (const one of [...ground.reviews, ...ground.dossiers])
    for (const key of ["scores", "levels", "reasons", "nonce", "reasonsSalt", "deeds", "summary", "exhibits"])
      expect(one).not.toHaveProperty(key);
});
