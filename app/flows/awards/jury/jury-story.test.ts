import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import {
  dossiersOf,
  getOwnReview,
  type Review,
  reviewStepsOf,
  reviewsOf,
  reviewsOfJuror,
  runsOf,
} from "~/domains/awards/jury/jury.store.server";
import { opensCommitment, sealReasons } from "~/domains/awards/scores/commitment";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { DAY_MS } from "~/kernel/milliseconds";
import { acceptNomination, recommendNomination } from "../nomination-desk.server";
import { type AddedCycle, addCycle, director, inTest, officerAt, RULES, submitted } from "../nominations.fixture";
import { startReview } from "./draw-reviews.server";
import { drawAlias, lookAtDossier, makeDossiers } from "./make-dossiers.server";
import { recheckConflicts } from "./recheck-conflicts.server";
import { declareConflict, recuseJuror } from "./recuse.server";
import { declareNoConflict, saveScores, submitBallot } from "./score-dossier.server";
import { sealBallots, unblind } from "./seal-ballots.server";

let province: BureauOfficer;
let susong: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  province = await officerAt("340000", "province");
  susong = await officerAt("340826", "county");
});
afterEach(() => {
  vi.useRealTimers();
});

const rules = { ...RULES, quotas: { "340826": 9 }, scoring: { jurors: 2, drop: 0 } };

/** An expert who serves in a cycle. */
async function juror(cycle: AddedCycle, number: number, enterpriseId: string | null = null): Promise<Person> {
  const { person } = await newcomer();
  await inTest(async (tx) => {
    await tx.update(tables.person).set({ enterpriseId }).where(eq(tables.person.id, person.personId));
    await tx.insert(tables.expert).values({
      ...{ personId: person.personId, fields: [number % 2 ? "quality" : "law"], addedBy: null },
      ...{ addedAt: tx.now, changedAt: tx.now },
    });
    await tx.insert(tables.cycleJuror).values({
      ...{ alias: drawAlias(), cycleId: cycle.id, personId: person.personId, number, addedBy: null },
      ...{ addedAt: tx.now, removedAt: null, removedReason: null },
    });
  });
  return person;
}

/** A cycle with nominations that were accepted and their dossiers looked at, its submissions over. */
async function reviewing({ nominations = 2, jurors = 4 } = {}) {
  const cycle = await addCycle({ rules });
  const people: Person[] = [];
  const ids: string[] = [];
  for (let n = 0; n < nominations; n++) {
    const { person } = await director("340826");
    people.push(person);
    const id = await submitted(person, cycle);
    ids.push(id);
    await recommendNomination(susong, id, { opinion: "同意推荐。", rank: n + 1 });
    await acceptNomination(province, id);
  }
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil + 1 });
  const panel: Person[] = [];
  for (let n = 1; n <= jurors; n++) panel.push(await juror(cycle, n));
  await makeDossiers(province, cycle.slug);
  for (const { alias } of await dossiersOf(db, cycle.id))
    await lookAtDossier(province, cycle.slug, alias, { alsoHidden: [], done: true });
  return { cycle, people, ids, panel };
}
const of = (who: Person, cycle: AddedCycle) => reviewsOfJuror(db, who, cycle.id);
const live = (all: readonly Review[]) => all.filter(({ state }) => state !== "replaced");

/** Gives every review of everybody the same points. */
async function scoreAll(cycle: AddedCycle, panel: readonly Person[], points = 80): Promise<void> {
  for (const who of panel)
    for (const { id } of await of(who, cycle)) {
      await declareNoConflict(who, id);
      await saveScores(who, id, [{ criterion: "c1", level: 0, score: points, reason: "材料齐全，见证1证2各项。" }]);
      expect(await submitBallot(who, id)).toEqual({ ok: true });
    }
}

describe("a jury", () => {
  it("begins only once every dossier was looked at, and is drawn with its seed", async () => {
    const cycle = await addCycle({ rules });
    const { person } = await director("340826");
    const id = await submitted(person, cycle);
    await recommendNomination(susong, id, { opinion: "同意推荐。", rank: 1 });
    await expect(makeDossiers(province, cycle.slug)).rejects.toMatchObject({ reason: "award.cycleState.open" });
    vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil });
    await expect(startReview(province, cycle.slug)).rejects.toMatchObject({ reason: "award.undecided" });
    await acceptNomination(province, id);
    await makeDossiers(province, cycle.slug);
    await expect(startReview(province, cycle.slug)).rejects.toMatchObject({ reason: "award.dossiersUnlooked" });
    const [dossier] = await dossiersOf(db, cycle.id);
    expect(JSON.stringify(dossier?.deeds)).not.toContain("王小明");
    await lookAtDossier(province, cycle.slug, dossier?.alias ?? "", { alsoHidden: ["清理"], done: true });
    expect(JSON.stringify((await dossiersOf(db, cycle.id))[0]?.deeds)).not.toContain("清理");
    await expect(startReview(province, cycle.slug)).rejects.toMatchObject({ reason: "award.noJurors" });
    await expect(startReview(susong, cycle.slug)).rejects.toBeInstanceOf(NotFound);
    const one = await juror(cycle, 1);
    const { shortfall } = await startReview(province, cycle.slug);
    expect(shortfall).toEqual([{ nomination: dossier?.alias, missing: 1 }]);
    expect(await of(one, cycle)).toMatchObject([{ state: "assigned" }]);
    const [run] = await runsOf(db, cycle.id);
    expect(run).toMatchObject({ added: 1, seed: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  it("reads what it was assigned and nothing else, after saying that there is no conflict", async () => {
    const { cycle, panel } = await reviewing();
    await startReview(province, cycle.slug);
    const [a, b] = [panel[0] as Person, panel[1] as Person];
    const [own] = await of(a, cycle);
    const others = (await of(b, cycle)).map(({ id }) => id);
    for (const id of others) await expect(getOwnReview(db, a, id)).rejects.toBeInstanceOf(NotFound);
    for (const id of others) await expect(saveScores(a, id, [])).rejects.toBeInstanceOf(NotFound);
    await expect(saveScores(a, own?.id ?? "", [])).rejects.toMatchObject({ reason: "jury.review.state.assigned" });
    await declareNoConflict(a, own?.id ?? "");
    await saveScores(a, own?.id ?? "", [{ criterion: "c1", level: 0, score: 101, reason: "" }]);
    expect(await submitBallot(a, own?.id ?? "")).toMatchObject({
      ok: false,
      faults: [{ criterion: "c1", field: "score" }],
    });
    await saveScores(a, own?.id ?? "", [{ criterion: "strange", level: 0, score: 1, reason: "" }]);
    expect((await getOwnReview(db, a, own?.id ?? "")).review.scores).toEqual({ c1: 101 });
  });

  it("replaces at once who declares a conflict, and never by somebody who is in one", async () => {
    const { cycle, people, panel, ids } = await reviewing({ nominations: 1, jurors: 3 });
    await startReview(province, cycle.slug);
    const busy = (await Promise.all(panel.map(async (who) => ({ who, has: await of(who, cycle) })))).filter(
      ({ has }) => has.length > 0,
    );
    expect(busy).toHaveLength(2);
    const [first] = busy;
    await declareConflict(first?.who as Person, first?.has[0]?.id ?? "", "曾共事");
    const all = await reviewsOf(db, cycle.id);
    expect(all.map(({ state }) => state).sort()).toEqual(["assigned", "assigned", "replaced"]);
    expect((await reviewStepsOf(db, first?.has[0]?.id ?? "")).map(({ act }) => act)).toEqual([
      ...["assign", "declare-conflict", "recuse", "replace"],
    ]);
    // A juror who becomes her colleague may no longer read; nobody is left, and the shortfall is said.
    const [nomination] = await db
      .select()
      .from(tables.nomination)
      .where(eq(tables.nomination.id, ids[0] ?? ""));
    const reader = panel.find(({ personId }) => personId !== first?.who.personId) as Person;
    await inTest((tx) =>
      tx.insert(tables.employment).values({
        ...{
          id: newId(tx.now),
          personId: reader.personId,
          enterpriseId: nomination?.enterpriseId ?? "",
          employerName: "x",
        },
        ...{ post: "", standardsWork: false, from: "2020-01-01", to: null, statedAt: tx.now },
      }),
    );
    expect(await recheckConflicts(cycle.id)).toBe(1);
    expect((await runsOf(db, cycle.id)).at(-1)?.shortfall).toMatchObject([{ missing: 1 }]);
    expect(await recheckConflicts(cycle.id)).toBe(0);
    expect(people).toHaveLength(1);
  });

  it("is recused by the province alone, with a reason, and what she gave counts for nothing", async () => {
    const { cycle, panel } = await reviewing();
    await startReview(province, cycle.slug);
    await scoreAll(cycle, panel);
    const [one] = await reviewsOf(db, cycle.id);
    await expect(recuseJuror(susong, cycle.slug, one?.id ?? "", "x")).rejects.toBeInstanceOf(NotFound);
    await recuseJuror(province, cycle.slug, one?.id ?? "", "事后查明有利害关系");
    expect((await reviewsOf(db, cycle.id)).find(({ id }) => id === one?.id)?.state).toBe("replaced");
    expect(live(await reviewsOf(db, cycle.id))).toHaveLength(4);
  });

  it("is bound to its ballots before anybody joins names to them", async () => {
    const { cycle, panel } = await reviewing();
    await startReview(province, cycle.slug);
    await expect(sealBallots(province, cycle.slug)).rejects.toMatchObject({ reason: "jury.seal.open" });
    await expect(unblind(province, cycle.slug)).rejects.toMatchObject({ reason: "jury.seal.notYet" });
    await scoreAll(cycle, panel);
    const { ballots } = await sealBallots(province, cycle.slug);
    expect(ballots).toBe(4);
    for (const one of await reviewsOf(db, cycle.id)) {
      const { nomination, juror: by, scores, reasons, nonce, reasonsSalt, commitment } = one;
      const salted = sealReasons(reasons, Buffer.from(reasonsSalt ?? "", "hex"));
      const opened = { nomination, juror: by, scores, reasons: salted, nonce: nonce ?? "" };
      expect(opensCommitment(commitment ?? "", cycle.id, opened)).toBe(true);
      expect(opensCommitment(commitment ?? "", cycle.id, { ...opened, scores: { c1: 79 } })).toBe(false);
    }
    await expect(sealBallots(province, cycle.slug)).rejects.toMatchObject({ reason: "jury.seal.already" });
    const [own] = await of(panel[0] as Person, cycle);
    await expect(saveScores(panel[0] as Person, own?.id ?? "", [])).rejects.toMatchObject({
      reason: "jury.review.state.locked",
    });
    await unblind(province, cycle.slug);
    expect((await getCycle(db, cycle.id)).unblindedAt).not.toBeNull();
  });

  it("that did not hand everything in is sealed once its time is over, and not a moment before", async () => {
    const { cycle, panel } = await reviewing();
    await startReview(province, cycle.slug);
    await scoreAll(cycle, panel.slice(0, 3));
    vi.setSystemTime(cycle.reviewUntil - 1);
    await expect(sealBallots(province, cycle.slug)).rejects.toMatchObject({ reason: "jury.seal.open" });
    vi.setSystemTime(cycle.reviewUntil);
    const [late] = await of(panel[3] as Person, cycle);
    await expect(declareNoConflict(panel[3] as Person, late?.id ?? "")).rejects.toMatchObject({
      reason: "jury.review.closed",
    });
    expect((await sealBallots(province, cycle.slug)).ballots).toBe(3);
    expect(now()).toBeGreaterThan(cycle.submissionsUntil + DAY_MS);
  });
});
