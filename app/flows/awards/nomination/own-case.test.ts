import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { orderTies } from "../decision/order-ties.server";
import { closeMeeting, openMeeting } from "../decision/run-meeting.server";
import { sayWord } from "../decision/say-word.server";
import { acceptNomination } from "../desk/acts/accept-nomination.server";
import { beginCheck } from "../desk/acts/begin-check.server";
import { recommendNomination } from "../desk/acts/recommend-nomination.server";
import { rejectNomination } from "../desk/acts/reject-nomination.server";
import { returnNomination } from "../desk/acts/return-nomination.server";
import { takeRecommendationBack } from "../desk/acts/take-recommendation-back.server";
import { archiveCycle } from "../honour/archive/archive-cycle.server";
import { reopenReview } from "../jury/ballots/give-time.server";
import { sealBallots, unblind } from "../jury/ballots/seal-ballots.server";
import { setBallotAside } from "../jury/ballots/set-ballot-aside.server";
import { lookAtDossier, makeDossiers } from "../jury/dossiers/make-dossiers.server";
import { drawMissing, startReview } from "../jury/drawing/draw-reviews.server";
import { nameJuror, releaseJuror } from "../jury/panel/set-jury.server";
import { recuseJuror } from "../jury/ties/recuse.server";
import { addCycle, director, inTest, officerAt, submitted } from "../nominations.fixture";
import { closeNotice } from "../notice/close-notice.server";
import { correctNotice } from "../notice/correct-notice.server";
import { prepareNotice, publishNotice } from "../notice/publish-notice.server";

/** A director who is an officer of this bureau besides. */
async function officerToo(scopeId: string, role: "county" | "province", region: string): Promise<BureauOfficer> {
  const [{ person }, officer] = [await director(region), await officerAt(scopeId, role)];
  return {
    ...officer,
    ...person,
    grants: officer.grants,
    bureauGrants: officer.bureauGrants,
  } as unknown as BureauOfficer;
}

beforeAll(seedRegions);

describe("an officer who is the nominee herself", () => {
  it("does nothing with it on her desk; a colleague does", async () => {
    const cycle = await addCycle();
    const her = await officerToo("340826", "county", "340826");
    const id = await submitted(her as unknown as Person, cycle);
    const own = { reason: "award.own.nominee" };
    const opinion = { opinion: "同意推荐。", rank: 1 };
    await expect(beginCheck(her, id)).rejects.toMatchObject(own);
    await expect(
      returnNomination(her, id, { items: [{ key: "deeds", words: "补正" }], dueAt: now() + 1000 }),
    ).rejects.toMatchObject(own);
    await expect(recommendNomination(her, id, opinion)).rejects.toMatchObject(own);
    await expect(rejectNomination(her, id, "不予推荐")).rejects.toMatchObject(own);
    expect(await recommendNomination(await officerAt("340826", "county"), id, opinion)).toEqual({ ok: true });
    await expect(takeRecommendationBack(her, id, "撤回")).rejects.toMatchObject(own);
    const chief = { ...(await officerAt("340000", "province")), personId: her.personId } as BureauOfficer;
    await expect(acceptNomination(chief, id)).rejects.toMatchObject(own);
    await acceptNomination(await officerAt("340000", "province"), id);
  });

  it("does nothing with one that she opened as the firm's administrator", async () => {
    const cycle = await addCycle();
    const county = await officerAt("340826", "county");
    const id = await submitted((await director("340826")).person, cycle);
    const opened = { origin: "enterprise" as const, originPersonId: county.personId };
    await inTest((tx) => tx.update(tables.nomination).set(opened).where(eq(tables.nomination.id, id)));
    await expect(beginCheck(county, id)).rejects.toMatchObject({ reason: "award.own.opener" });
    await beginCheck(await officerAt("340826", "county"), id);
    expect((await db.select().from(tables.nomination).where(eq(tables.nomination.id, id)))[0]?.state).toBe("checking");
  });

  it("runs neither jury nor meeting, neither notice nor archive of the cycle in which she is nominated; of another one she may", async () => {
    const [cycle, other] = [await addCycle(), await addCycle()];
    const her = await officerToo("340000", "province", "340826");
    await submitted(her as unknown as Person, cycle);
    const which = { slug: cycle.slug, number: 1 };
    const word = {} as Parameters<typeof sayWord>[2];
    const acts: (() => Promise<unknown>)[] = [
      () => nameJuror(her, cycle.slug, "x"),
      () => releaseJuror(her, cycle.slug, 1, "x"),
      () => makeDossiers(her, cycle.slug),
      () => lookAtDossier(her, cycle.slug, "x", { done: true }),
      () => startReview(her, cycle.slug),
      () => drawMissing(her, cycle.slug),
      () => recuseJuror(her, cycle.slug, "x", "x"),
      () => reopenReview(her, cycle.slug, "x", { reason: "x", until: 0 }),
      () => sealBallots(her, cycle.slug),
      () => unblind(her, cycle.slug),
      () => setBallotAside(her, cycle.slug, "x", { kind: "group", reason: "x" }),
      () => openMeeting(her, cycle.slug, {} as Parameters<typeof openMeeting>[2]),
      () => sayWord(her, { ...which, alias: "x" }, word),
      () => orderTies(her, which, {}),
      () => closeMeeting(her, which, ""),
      () => prepareNotice(her, cycle.slug, { words: "", stand: "" }),
      () => publishNotice(her, cycle.slug, ""),
      () => correctNotice(her, cycle.slug, {} as Parameters<typeof correctNotice>[2]),
      () => closeNotice(her, cycle.slug),
      () => archiveCycle(her, cycle.slug),
    ];
    for (const act of acts) await expect(act(), `${act}`).rejects.toMatchObject({ reason: "award.own.cycle" });
    await expect(unblind(her, other.slug)).rejects.not.toMatchObject({ reason: "award.own.cycle" });
  });
});
