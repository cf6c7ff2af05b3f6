import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { dossiersOf, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { coveredNominations } from "~/domains/awards/nomination/nomination.store.server";
import { now } from "~/kernel/clock";
import { cycleDesk } from "../cycle/cycle-desk.server";
import { readDossier } from "../desk/dossier.server";
import { nominationTable } from "../desk/nomination-list.server";
import { honourWaits } from "../honour/honour-waits.server";
import { sealBallots } from "../jury/ballots/seal-ballots.server";
import { startReview } from "../jury/drawing/draw-reviews.server";
import { acceptedCycle, lookedAt, scores, serving } from "../jury/jury.fixture";
import { juryOfficers } from "../jury/jury-officers.fixture";
import { inTest } from "../nominations.fixture";
import { dossierLook } from "./dossier-look.server";
import { expertPool } from "./expert-pool.server";
import { juryDesk } from "./jury-desk.server";
import { juryWaits } from "./jury-waits.server";
import { keptApart } from "./kept-apart.server";
import { nameableExperts } from "./nameable-experts.server";
import { reviewAsked } from "./review-asked.server";
import { sealingAsked } from "./sealing-asked.server";

const officers = juryOfficers();

vi.mock("~/domains/awards/jury/jury.store.server", async (original) => {
  const store = await original<typeof import("~/domains/awards/jury/jury.store.server")>();
  return { ...store, reviewsOf: vi.fn(store.reviewsOf), dossiersOf: vi.fn(store.dossiersOf) };
});

/** Points that stand nowhere else, and words that nobody else writes. */
const POINTS = 8317;
const WORDS = "只在评分理由里才写的一句话";

/** Every leaf of what a page is given. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === "string" || typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(leavesOf) : [];
}
const keysOf = (value: unknown): string[] =>
  value !== null && typeof value === "object" ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)] : [];

it("no page of any bureau's desk holds points or reasons while jurors read, nor when the ballots are sealed", async () => {
  const { cycle } = await acceptedCycle(officers.province, officers.susong);
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil + 1 });
  const panel = [await serving(cycle, 1), await serving(cycle, 2), await serving(cycle, 3)];
  await lookedAt(officers.province, cycle);
  await startReview(officers.province, cycle.slug);
  for (const who of panel) await scores(who, cycle, 80, WORDS);
  const { review } = tables;
  const held = await reviewsOf(db, cycle.id);
  expect(held.filter(({ state }) => state === "submitted")).toHaveLength(4);
  // As odd as no other number is: what is kept of a ballot is not looked at again until it is counted.
  await inTest((tx) => tx.update(review).set({ scores: { c1: POINTS }, levels: { c1: POINTS } }));

  const dossiers = (await dossiersOf(db, cycle.id)).map(({ alias }) => alias);
  const seen = async () => {
    vi.mocked(reviewsOf).mockClear();
    vi.mocked(dossiersOf).mockClear();
    const at = { locale: "zh-CN" as const, now: now() };
    const stands = await getCycle(db, cycle.id);
    const [nomination] = await coveredNominations(db, officers.province, cycle.id);
    const pages: unknown[] = [
      await juryDesk(stands, at),
      await juryWaits(officers.province, at.now),
      await honourWaits(officers.province, at.now),
      await keptApart(stands, at),
      await nameableExperts(stands, at),
      await expertPool(officers.province, at),
      await sealingAsked(stands, at.now),
      await cycleDesk(officers.province, stands, at.locale, at.now),
      await nominationTable(officers.province, stands, { state: null, mine: false, page: 1, counted: {} }, at.now),
      ...(nomination ? [await readDossier(officers.province, nomination, at)] : []),
    ];
    for (const alias of dossiers) pages.push(await dossierLook(stands, alias, at));
    for (const { id } of held)
      for (const act of ["recuse", "reopen", "extend"] as const) pages.push(await reviewAsked(stands, id, act, at.now));
    pages.push(await db.select().from(tables.ledgerEntry));
    return pages;
  };
  for (const sealed of [false, true]) {
    if (sealed) await sealBallots(officers.province, cycle.slug);
    const pages = await seen();
    expect(pages.length).toBeGreaterThan(15);
    // Nor are they read for it.
    expect(reviewsOf).not.toHaveBeenCalled();
    expect(dossiersOf).not.toHaveBeenCalled();
    for (const page of pages) {
      for (const leaf of leavesOf(page)) expect(String(leaf)).not.toMatch(new RegExp(`${POINTS}|${WORDS}`));
      expect(keysOf(page)).not.toContain("scores");
    }
  }
});
