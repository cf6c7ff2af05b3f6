import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { dossiersOf, reviewsOf, reviewsOfJuror, runsOf } from "~/domains/awards/jury/jury.store.server";
import { stands } from "~/domains/awards/jury/review/review";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { DAY_MS, HOUR_MS } from "~/kernel/milliseconds";
import { inTest } from "../nominations.fixture";
import { reopenReview } from "./ballots/give-time.server";
import { submitBallot } from "./ballots/score-dossier.server";
import { sealBallots } from "./ballots/seal-ballots.server";
import { contentKey } from "./dossiers/content-key";
import { lookAtDossier, makeDossiers } from "./dossiers/make-dossiers.server";
import { drawMissing } from "./drawing/draw-reviews.server";
import { acceptedCycle, readersOf, scores, serving, underReview } from "./jury.fixture";
import { juryOfficers } from "./jury-officers.fixture";
import { eraseExpert } from "./panel/erase-expert.server";
import { remindJurors } from "./panel/remind-jurors.server";
import { savePoint } from "./points.fixture";
import { canScoreIn } from "./ties/barred-jurors.server";
import { recheckConflicts } from "./ties/recheck-conflicts.server";
import { declareConflict, recuseJuror } from "./ties/recuse.server";

const officers = juryOfficers();

const reading = (size?: Parameters<typeof underReview>[2]) => underReview(officers.province, officers.susong, size);
const mailsTo = async (people: readonly Person[]) =>
  db
    .select()
    .from(tables.mail)
    .where(
      inArray(
        tables.mail.personId,
        people.map(({ personId }) => personId),
      ),
    );
const tie = (personId: string, aboutPersonId: string) =>
  inTest((tx) =>
    tx.insert(tables.declaredTie).values({
      id: newId(tx.now),
      personId,
      aboutPersonId,
      aboutEnterpriseId: null,
      kind: "kinship" as const,
      statement: "亲属",
      declaredAt: tx.now,
    }),
  );

describe("a ballot that was handed in", () => {
  it("is given back with a reason and until when, by the province alone, and counts again only once it is handed in again", async () => {
    const { cycle, panel } = await reading();
    const [one] = await readersOf(cycle, panel);
    const { who, review } = one as NonNullable<typeof one>;
    const asked = { reason: "第一项没有写理由，请补充", until: cycle.reviewUntil + DAY_MS };
    await expect(reopenReview(officers.province, cycle.slug, review.id, asked)).rejects.toMatchObject({
      reason: "jury.review.state.assigned",
    });
    for (const reader of panel) await scores(reader, cycle, 80, "材料齐全，见证1证2各项。");
    await expect(reopenReview(officers.susong, cycle.slug, review.id, asked)).rejects.toBeInstanceOf(NotFound);
    expect(await reopenReview(officers.province, cycle.slug, review.id, { ...asked, until: now() })).toMatchObject({
      ok: false,
      field: "until",
      reason: "award.untilPast",
    });
    const typo = Date.parse("2206-12-05T00:00:00+08:00");
    expect(await reopenReview(officers.province, cycle.slug, review.id, { ...asked, until: typo })).toMatchObject({
      field: "until",
      reason: "award.untilFar",
    });
    // The review's time is over, hers is not.
    vi.setSystemTime(cycle.reviewUntil + HOUR_MS);
    expect(await reopenReview(officers.province, cycle.slug, review.id, asked)).toMatchObject({ ok: true });
    const [kept] = (await reviewsOf(db, cycle.id)).filter(({ id }) => id === review.id);
    expect(kept).toMatchObject({ state: "reopened", submittedAt: null, closesAt: asked.until, scores: { c1: 80 } });
    await expect(reopenReview(officers.province, cycle.slug, review.id, asked)).rejects.toMatchObject({
      reason: "jury.review.state.reopened",
    });
    await expect(sealBallots(officers.province, cycle.slug)).rejects.toMatchObject({ reason: "jury.seal.open" });
    const mail = (await mailsTo([who])).find(({ template }) => template === "juror-reopened");
    expect(mail?.text).toContain("第一项没有写理由，请补充");
    await savePoint(who, review.id, { criterion: "c1", level: 0, score: 81, reason: "材料齐全，见证1证2各项。" });
    expect(await submitBallot(who, review.id)).toEqual({ ok: true });
    expect(await sealBallots(officers.province, cycle.slug)).toMatchObject({ ok: true, ballots: 2 });
    await expect(reopenReview(officers.province, cycle.slug, review.id, asked)).rejects.toMatchObject({
      reason: "jury.review.state.locked",
    });
  });

  it("of a juror who was erased stays as it is, and is one of those that the rule asks for", async () => {
    const { cycle, panel } = await reading({ jurors: 4 });
    const [gave, open] = await readersOf(cycle, panel);
    await scores(gave?.who as Person, cycle, 80, "材料齐全，见证1证2各项。");
    await inTest((tx) => eraseExpert(tx, gave?.who.personId ?? ""));
    const asked = { reason: "请补充理由", until: now() + DAY_MS };
    await expect(reopenReview(officers.province, cycle.slug, gave?.review.id ?? "", asked)).rejects.toMatchObject({
      reason: "award.juror.gone",
    });
    await recuseJuror(officers.province, cycle.slug, open?.review.id ?? "", "事后查明有利害关系");
    const standing = (await reviewsOf(db, cycle.id)).filter(({ state }) => stands(state));
    expect(standing.map(({ state }) => state).sort()).toEqual(["assigned", "submitted"]);
    expect((await runsOf(db, cycle.id)).at(-1)?.shortfall).toEqual([]);
  });
});

describe("who reads instead", () => {
  it("is drawn at once, knows whom she follows, and is told by mail; so is who was recused, without a name", async () => {
    const { cycle, panel, people } = await reading();
    const [one] = await readersOf(cycle, panel);
    expect(await recuseJuror(officers.province, cycle.slug, one?.review.id ?? "", "曾在同一课题组")).toMatchObject({
      ok: true,
    });
    const all = await reviewsOf(db, cycle.id);
    expect(all.filter(({ replacesId }) => replacesId === one?.review.id)).toMatchObject([{ state: "assigned" }]);
    const mails = await mailsTo(panel);
    expect(mails.map(({ template }) => template).sort()).toEqual([
      ...["juror-assigned", "juror-assigned", "juror-assigned", "juror-replaced"],
    ]);
    for (const { subject, text } of mails) {
      expect(`${subject}${text}`).not.toMatch(/王小明|示例机械|曾在同一课题组/);
      expect(text).not.toContain(people[0]?.personId);
    }
    // Two officers at once: the second is told what stands.
    await expect(recuseJuror(officers.province, cycle.slug, one?.review.id ?? "", "重复办理")).rejects.toMatchObject({
      reason: "jury.review.state.replaced",
    });
  });

  it("has time of her own where the review's is over", async () => {
    const { cycle, panel } = await reading();
    const [one] = await readersOf(cycle, panel);
    vi.setSystemTime(cycle.reviewUntil);
    const recuse = (until: number | null) =>
      recuseJuror(officers.province, cycle.slug, one?.review.id ?? "", "逾期没有提交", until);
    expect(await recuse(null)).toMatchObject({ field: "until", reason: "award.untilMissing" });
    expect(await recuse(now() - 1)).toMatchObject({ field: "until", reason: "award.untilPast" });
    expect(await recuse(now() + 99 * DAY_MS)).toMatchObject({ field: "until", reason: "award.untilFar" });
    expect(await recuse(now() + DAY_MS)).toMatchObject({ ok: true });
    const [instead] = (await reviewsOf(db, cycle.id)).filter(({ replacesId }) => replacesId === one?.review.id);
    expect(instead?.closesAt).toBe(now() + DAY_MS);
  });

  it("is nobody where her time would be over already, whoever left the reading", async () => {
    const { cycle, panel } = await reading({ jurors: 4 });
    const [first, second] = await readersOf(cycle, panel);
    vi.setSystemTime(cycle.reviewUntil);
    const runs = await runsOf(db, cycle.id);
    await declareConflict(first?.who as Person, first?.review.id ?? "", "曾共事");
    await inTest((tx) => eraseExpert(tx, second?.who.personId ?? ""));
    expect(await runsOf(db, cycle.id)).toEqual(runs);
    expect((await reviewsOf(db, cycle.id)).map(({ state }) => state)).toEqual(["replaced", "replaced"]);
  });

  it("is none whom a tie forbids that was stated since, nor does such a reading stand on", async () => {
    const { cycle, panel, people } = await reading({ jurors: 4 });
    const [first, second] = await readersOf(cycle, panel);
    await inTest((tx) =>
      tx
        .update(tables.awardCycle)
        .set({ rules: { ...cycle.rules, conflicts: { kinds: ["declared"], years: 3 } } })
        .where(eq(tables.awardCycle.id, cycle.id)),
    );
    await tie(second?.who.personId ?? "", people[0]?.personId ?? "");
    expect(await recuseJuror(officers.province, cycle.slug, first?.review.id ?? "", "曾在同一课题组")).toMatchObject({
      ok: true,
    });
    const standing = await readersOf(cycle, panel);
    expect(standing).toHaveLength(2);
    expect(standing.map(({ who }) => who.personId)).not.toContain(second?.who.personId);
  });

  it("is drawn where a juror became an officer of a bureau, and never such a one", async () => {
    const { cycle, panel } = await reading({ jurors: 3 });
    const [first] = await readersOf(cycle, panel);
    await inTest((tx) =>
      tx.insert(tables.roleGrant).values({
        id: newId(tx.now),
        personId: first?.who.personId ?? "",
        role: "county" as const,
        scopeKind: "region" as const,
        scopeId: "340123",
        grantedBy: null,
        grantedAt: tx.now,
        until: null,
        endedAt: null,
        endedBy: null,
      }),
    );
    vi.setSystemTime(now() + 1);
    expect(await recheckConflicts(cycle.id)).toBe(1);
    const standing = await readersOf(cycle, panel);
    expect(standing).toHaveLength(2);
    expect(standing.map(({ who }) => who.personId)).not.toContain(first?.who.personId);
  });

  it("is drawn where a juror is nominated in the cycle herself, who scores nobody in it", async () => {
    const { cycle, panel } = await reading({ jurors: 3 });
    const [first] = await readersOf(cycle, panel);
    const own = await db.select().from(tables.nomination).where(eq(tables.nomination.cycleId, cycle.id));
    await inTest((tx) =>
      tx.insert(tables.nomination).values({
        ...(own[0] as (typeof own)[0]),
        id: newId(tx.now),
        personId: first?.who.personId ?? "",
        state: "submitted",
        formKey: null,
      }),
    );
    vi.setSystemTime(now() + 1);
    expect(await recheckConflicts(cycle.id)).toBe(1);
    const standing = await readersOf(cycle, panel);
    expect(standing.map(({ who }) => who.personId)).not.toContain(first?.who.personId);
    expect(await canScoreIn(db, cycle.id, first?.who.personId ?? "", now())).toMatchObject({
      reason: "award.juror.nominated",
    });
  });

  it("is drawn besides where somebody was named since", async () => {
    const { cycle } = await reading({ jurors: 1 });
    expect((await runsOf(db, cycle.id)).at(-1)?.shortfall).toMatchObject([{ missing: 1 }]);
    const late = await serving(cycle, 2);
    await expect(drawMissing(officers.susong, cycle.slug)).rejects.toBeInstanceOf(NotFound);
    expect(await drawMissing(officers.province, cycle.slug)).toMatchObject({ ok: true, assignment: { added: [{}] } });
    expect(await reviewsOfJuror(db, late, cycle.id)).toMatchObject([{ state: "assigned" }]);
  });
});

it("reminds each juror once of what is open, three days before its end", async () => {
  const { cycle, panel } = await reading({ nominations: 2, jurors: 2 });
  await scores(panel[0] as Person, cycle, 80, "材料齐全，见证1证2各项。");
  vi.setSystemTime(cycle.reviewUntil - 3 * DAY_MS - 1);
  expect(await remindJurors(cycle.id)).toBe(0);
  vi.setSystemTime(cycle.reviewUntil - 3 * DAY_MS);
  expect(await remindJurors(cycle.id)).toBe(1);
  expect(await remindJurors(cycle.id)).toBe(0);
  const reminded = (await mailsTo(panel)).filter(({ template }) => template === "juror-reminder");
  expect(reminded).toMatchObject([{ personId: panel[1]?.personId, subject: expect.stringContaining("2份") }]);
});

it("a dossier that reads otherwise than it was seen does not pass", async () => {
  const { cycle } = await acceptedCycle(officers.province, officers.susong, 1);
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil + 1 });
  await makeDossiers(officers.province, cycle.slug);
  const [{ alias } = { alias: "" }] = await dossiersOf(db, cycle.id);
  const seen = contentKey((await dossiersOf(db, cycle.id))[0] as Parameters<typeof contentKey>[0]);
  await lookAtDossier(officers.province, cycle.slug, alias, { alsoHidden: ["清理"], done: false });
  expect(await lookAtDossier(officers.province, cycle.slug, alias, { done: true, seen })).toMatchObject({
    lookedAt: null,
    alsoHidden: ["清理"],
  });
  const again = contentKey((await dossiersOf(db, cycle.id))[0] as Parameters<typeof contentKey>[0]);
  expect(await lookAtDossier(officers.province, cycle.slug, alias, { done: true, seen: again })).toMatchObject({
    lookedAt: now(),
  });
});

it("nobody waits for the readings of a nomination that was withdrawn", async () => {
  const { cycle, panel } = await reading({ nominations: 2, jurors: 2 });
  const dossiers = await dossiersOf(db, cycle.id);
  const gone = dossiers[0]?.nominationId ?? "";
  await inTest((tx) => tx.update(tables.nomination).set({ state: "withdrawn" }).where(eq(tables.nomination.id, gone)));
  for (const who of panel)
    for (const { id, nomination } of await reviewsOfJuror(db, who, cycle.id))
      if (nomination !== dossiers[0]?.alias)
        await inTest((tx) =>
          tx
            .update(tables.review)
            .set({ state: "submitted", scores: { c1: 80 } })
            .where(eq(tables.review.id, id)),
        );
  expect(await sealBallots(officers.province, cycle.slug)).toMatchObject({ ok: true, ballots: 2 });
});
