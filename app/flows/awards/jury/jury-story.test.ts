import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
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
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { DAY_MS } from "~/kernel/milliseconds";
import { acceptNomination } from "../desk/acts/accept-nomination.server";
import { recommendNomination } from "../desk/acts/recommend-nomination.server";
import { type AddedCycle, addCycle, director, inTest, RULES, submitted } from "../nominations.fixture";
import { declareNoConflict, submitBallot } from "./ballots/score-dossier.server";
import { sealBallots, unblind } from "./ballots/seal-ballots.server";
import { drawAlias, lookAtDossier, makeDossiers } from "./dossiers/make-dossiers.server";
import { startReview } from "./drawing/draw-reviews.server";
import { juryOfficers } from "./jury-officers.fixture";
import { eraseExpert } from "./panel/erase-expert.server";
import { POINT, savePoint } from "./points.fixture";
import { recheckConflicts } from "./ties/recheck-conflicts.server";
import { declareConflict, recuseJuror } from "./ties/recuse.server";

const officers = juryOfficers();

const WHY = "一位专家没有按时提交，来不及另聘。";
const rules = { ...RULES, quotas: { "340826": 9 }, scoring: { jurors: 2, drop: 0 } };

/** An expert who serves in a cycle. */
async function juror(cycle: AddedCycle, number: number, enterpriseId: string | null = null): Promise<Person> {
  const { person } = await newcomer();
  await inTest(async (tx) => {
    await tx.update(tables.person).set({ enterpriseId }).where(eq(tables.person.id, person.personId));
    await tx.insert(tables.expert).values({
      personId: person.personId,
      fields: [number % 2 ? "quality" : "law"],
      addedBy: null,
      addedAt: tx.now,
      changedAt: tx.now,
    });
    await tx.insert(tables.cycleJuror).values({
      alias: drawAlias(),
      cycleId: cycle.id,
      personId: person.personId,
      number,
      addedBy: null,
      addedAt: tx.now,
      removedAt: null,
      removedReason: null,
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
    await recommendNomination(officers.susong, id, { opinion: "同意推荐。", rank: n + 1 });
    await acceptNomination(officers.province, id);
  }
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil + 1 });
  const panel: Person[] = [];
  for (let n = 1; n <= jurors; n++) panel.push(await juror(cycle, n));
  await makeDossiers(officers.province, cycle.slug);
  for (const { alias } of await dossiersOf(db, cycle.id))
    await lookAtDossier(officers.province, cycle.slug, alias, { alsoHidden: [], done: true });
  return { cycle, people, ids, panel };
}
const of = (who: Person, cycle: AddedCycle) => reviewsOfJuror(db, who, cycle.id);
const live = (all: readonly Review[]) => all.filter(({ state }) => state !== "replaced");

/** Gives every review of everybody the same points. */
async function scoreAll(cycle: AddedCycle, panel: readonly Person[], points = 80): Promise<void> {
  for (const who of panel)
    for (const { id } of await of(who, cycle)) {
      await declareNoConflict(who, id);
      await savePoint(who, id, { criterion: "c1", level: 0, score: points, reason: "材料齐全，见证1证2各项。" });
      expect(await submitBallot(who, id)).toEqual({ ok: true });
    }
}

describe("a jury", () => {
  it("begins only once every dossier was looked at, and is drawn with its seed", async () => {
    const cycle = await addCycle({ rules });
    const { person } = await director("340826");
    const id = await submitted(person, cycle);
    await recommendNomination(officers.susong, id, { opinion: "同意推荐。", rank: 1 });
    await expect(makeDossiers(officers.province, cycle.slug)).rejects.toMatchObject({
      reason: "award.cycleState.open",
    });
    vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil });
    await expect(startReview(officers.province, cycle.slug)).rejects.toMatchObject({ reason: "award.undecided" });
    await acceptNomination(officers.province, id);
    await makeDossiers(officers.province, cycle.slug);
    await expect(startReview(officers.province, cycle.slug)).rejects.toMatchObject({
      reason: "award.dossiersUnlooked",
    });
    const [dossier] = await dossiersOf(db, cycle.id);
    expect(JSON.stringify(dossier?.deeds)).not.toContain("王小明");
    await lookAtDossier(officers.province, cycle.slug, dossier?.alias ?? "", { alsoHidden: ["清理"], done: true });
    expect(JSON.stringify((await dossiersOf(db, cycle.id))[0]?.deeds)).not.toContain("清理");
    await expect(startReview(officers.province, cycle.slug)).rejects.toMatchObject({ reason: "award.noJurors" });
    await expect(startReview(officers.susong, cycle.slug)).rejects.toBeInstanceOf(NotFound);
    const one = await juror(cycle, 1);
    const { shortfall } = await startReview(officers.province, cycle.slug);
    expect(shortfall).toEqual([{ nomination: dossier?.alias, missing: 1 }]);
    expect(await of(one, cycle)).toMatchObject([{ state: "assigned" }]);
    const [run] = await runsOf(db, cycle.id);
    expect(run).toMatchObject({ added: 1, seed: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  it("reads what it was assigned and nothing else, after saying that there is no conflict", async () => {
    const { cycle, panel } = await reviewing();
    await startReview(officers.province, cycle.slug);
    const [a, b] = [panel[0] as Person, panel[1] as Person];
    const [own] = await of(a, cycle);
    const others = (await of(b, cycle)).map(({ id }) => id);
    for (const id of others) await expect(getOwnReview(db, a, id)).rejects.toBeInstanceOf(NotFound);
    for (const id of others) await expect(savePoint(a, id, POINT)).rejects.toBeInstanceOf(NotFound);
    await expect(savePoint(a, own?.id ?? "", POINT)).rejects.toMatchObject({ reason: "jury.review.state.assigned" });
    await declareNoConflict(a, own?.id ?? "");
    await savePoint(a, own?.id ?? "", { criterion: "c1", level: 0, score: 101, reason: "" });
    expect(await submitBallot(a, own?.id ?? "")).toMatchObject({
      ok: false,
      faults: [{ criterion: "c1", field: "score" }],
    });
    await expect(savePoint(a, own?.id ?? "", { ...POINT, criterion: "strange" })).rejects.toThrow("notInRubric");
    expect((await getOwnReview(db, a, own?.id ?? "")).review.scores).toEqual({ c1: 101 });
  });

  it("replaces at once who declares a conflict, and never by somebody who is in one", async () => {
    const { cycle, people, panel, ids } = await reviewing({ nominations: 1, jurors: 3 });
    await startReview(officers.province, cycle.slug);
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
        id: newId(tx.now),
        personId: reader.personId,
        enterpriseId: nomination?.enterpriseId ?? "",
        employerName: "x",
        post: "",
        standardsWork: false,
        from: "2020-01-01",
        to: null,
        statedAt: tx.now,
      }),
    );
    expect(await recheckConflicts(cycle.id)).toBe(1);
    expect((await runsOf(db, cycle.id)).at(-1)?.shortfall).toMatchObject([{ missing: 1 }]);
    expect(await recheckConflicts(cycle.id)).toBe(0);
    expect(people).toHaveLength(1);
  });

  it("is recused by the province alone, with a reason, and what she gave counts for nothing", async () => {
    const { cycle, panel } = await reviewing();
    await startReview(officers.province, cycle.slug);
    await scoreAll(cycle, panel);
    const [one] = await reviewsOf(db, cycle.id);
    await expect(recuseJuror(officers.susong, cycle.slug, one?.id ?? "", "x")).rejects.toBeInstanceOf(NotFound);
    await recuseJuror(officers.province, cycle.slug, one?.id ?? "", "事后查明有利害关系");
    expect((await reviewsOf(db, cycle.id)).find(({ id }) => id === one?.id)?.state).toBe("replaced");
    expect(live(await reviewsOf(db, cycle.id))).toHaveLength(4);
  });

  it("that is erased leaves what she handed in under her alias, and what she did not is drawn anew", async () => {
    const { cycle, panel } = await reviewing({ nominations: 1, jurors: 3 });
    await startReview(officers.province, cycle.slug);
    const read = await Promise.all(panel.map(async (who) => ({ who, has: await of(who, cycle) })));
    const [gave, open] = read.filter(({ has }) => has.length > 0);
    await scoreAll(cycle, [gave?.who as Person]);
    await inTest((tx) => eraseExpert(tx, gave?.who.personId ?? ""));
    await inTest((tx) => eraseExpert(tx, open?.who.personId ?? ""));
    const states = (await reviewsOf(db, cycle.id)).map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toMatchObject({
      [gave?.has[0]?.id ?? ""]: "submitted",
      [open?.has[0]?.id ?? ""]: "replaced",
    });
    expect(live(await reviewsOf(db, cycle.id))).toHaveLength(2);
    const known = await db.select().from(tables.cycleJuror).where(eq(tables.cycleJuror.cycleId, cycle.id));
    expect(known.filter(({ personId }) => personId !== null)).toHaveLength(1);
  });

  it("is bound to its ballots before anybody joins names to them", async () => {
    const { cycle, panel } = await reviewing();
    await startReview(officers.province, cycle.slug);
    await expect(sealBallots(officers.province, cycle.slug)).rejects.toMatchObject({ reason: "jury.seal.open" });
    await expect(unblind(officers.province, cycle.slug)).rejects.toMatchObject({ reason: "jury.seal.notYet" });
    await scoreAll(cycle, panel);
    expect(await sealBallots(officers.province, cycle.slug)).toMatchObject({ ok: true, ballots: 4 });
    for (const one of await reviewsOf(db, cycle.id)) {
      const { nomination, juror: by, scores, reasons, nonce, reasonsSalt, commitment } = one;
      const salted = sealReasons(reasons, Buffer.from(reasonsSalt ?? "", "hex"));
      const opened = { nomination, juror: by, scores, reasons: salted, nonce: nonce ?? "" };
      expect(opensCommitment(commitment ?? "", cycle.id, opened)).toBe(true);
      expect(opensCommitment(commitment ?? "", cycle.id, { ...opened, scores: { c1: 79 } })).toBe(false);
    }
    await expect(sealBallots(officers.province, cycle.slug)).rejects.toMatchObject({ reason: "jury.seal.already" });
    const [own] = await of(panel[0] as Person, cycle);
    await expect(savePoint(panel[0] as Person, own?.id ?? "", POINT)).rejects.toMatchObject({
      reason: "jury.review.state.locked",
    });
    await unblind(officers.province, cycle.slug);
    expect((await getCycle(db, cycle.id)).unblindedAt).not.toBeNull();
  });

  it("that did not hand everything in is sealed once its time is over, and not a moment before", async () => {
    const { cycle, panel } = await reviewing();
    await startReview(officers.province, cycle.slug);
    await scoreAll(cycle, panel.slice(0, 3));
    vi.setSystemTime(cycle.reviewUntil - 1);
    await expect(sealBallots(officers.province, cycle.slug)).rejects.toMatchObject({ reason: "jury.seal.open" });
    vi.setSystemTime(cycle.reviewUntil);
    const [late] = await of(panel[3] as Person, cycle);
    await expect(declareNoConflict(panel[3] as Person, late?.id ?? "")).rejects.toMatchObject({
      reason: "jury.review.closed",
    });
    expect(await sealBallots(officers.province, cycle.slug, WHY)).toMatchObject({ ok: true, ballots: 3 });
    expect(now()).toBeGreaterThan(cycle.submissionsUntil + DAY_MS);
  });
});
