import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { jurorsOf, type Review, reviewStepsOf, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { readOpenedFile } from "~/domains/awards/scores/opened-file";
import { recount } from "~/domains/awards/scores/recount";
import type { BureauOfficer, Juror } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { again, noticed, type Scoring, sealedCycle, wholeSeen } from "../../decision/decided.fixture";
import { openedFile } from "../../decision/opened-file.server";
import { publicBallots } from "../../decision/public-ballots.server";
import { rankedCycle } from "../../decision/ranking.server";
import { closeMeeting, openMeeting } from "../../decision/run-meeting.server";
import { ownCommitment, setAside } from "../../juror-room/own-commitment.server";
import { readOwnReview } from "../../juror-room/own-review.server";
import { asideAsked } from "../../jury-desk/aside-asked.server";
import { inTest, officerAt } from "../../nominations.fixture";
import { unblind } from "./seal-ballots.server";
import { setBallotAside } from "./set-ballot-aside.server";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});

const SAID = { kind: "employment" as const, reason: "查社保记录，两人曾在同一单位任职。" };

/** Two nominations of three ballots each; the one that the first juror gave to the second nomination. */
async function sealed(): Promise<Scoring & { one: Review }> {
  const points = [
    [80, 82, 84],
    [99, 79, 80],
  ];
  const scoring = await sealedCycle(points, { cap: 1 });
  const alias = scoring.nominations[1]?.alias;
  const [juror] = await jurorsOf(db, scoring.cycle.id);
  const one = (await reviewsOf(db, scoring.cycle.id)).find(
    ({ nomination, juror: by }) => nomination === alias && by === juror?.alias,
  );
  if (!one) throw new Error("no ballot");
  return { ...scoring, one };
}
const facts = { place: "x", chair: "主持", present: ["主持"], minutes: "x", stand: "" };

it("a ballot that is set aside stays on the list and is opened, counts for nothing, and the list counts again to the same", async () => {
  const { province, cycle, nominations, one } = await sealed();
  expect(await asideAsked(cycle, one.id, { now: now(), byPersonId: province.personId })).toMatchObject({
    verdict: { ok: true },
    left: 2,
    wanted: 3,
  });
  expect(await setBallotAside(province, cycle.slug, one.id, SAID)).toEqual({ ok: true, nomination: one.nomination });
  expect((await publicBallots(cycle)).commitments).toMatchObject({ given: 6, missing: 0, setAside: 1 });
  await unblind(province, cycle.slug);
  // Without the 99 the second falls behind the first.
  const { lines, setAside: count } = await rankedCycle(await again(cycle));
  expect(lines.map(({ alias, score }) => [alias, score])).toEqual([
    [nominations[0]?.alias, "82.00"],
    [nominations[1]?.alias, "79.50"],
  ]);
  expect([count, lines[1]?.short]).toEqual([1, expect.objectContaining({ given: 2, expected: 3 })]);

  const which = {
    slug: cycle.slug,
    number: await openMeeting(province, cycle.slug, { ...facts, heldOn: isoDayOf(now()) }),
  };
  expect(await closeMeeting(province, which, await wholeSeen(cycle, 1))).toEqual({ ok: true });
  const read = readOpenedFile(JSON.stringify(await openedFile(await noticed(cycle))));
  if (!read.ok) throw new Error(read.fault);
  expect(recount(read.file)).toMatchObject({ same: true, checked: { ballots: 6, commitments: 8, setAside: 1 } });
  expect((await publicBallots(await again(cycle))).opened?.setAside).toEqual([
    { nomination: one.nomination, juror: one.juror, reason: `在同一单位任职。${SAID.reason}` },
  ]);
  // Who counts it all the same comes to another list.
  const counted = structuredClone(read.file);
  for (const ballot of counted.ballots) ballot.setAside = null;
  expect(recount(counted).same).toBe(false);
});

it("is possible from the sealing until a list is settled, once, by an officer of the province, and says why by nobody's name", async () => {
  const { province, cycle, one } = await sealed();
  const act = (said = SAID, by = province) => setBallotAside(by, cycle.slug, one.id, said);
  await expect(act(SAID, await officerAt("340100", "city"))).rejects.toBeInstanceOf(NotFound);
  const { person } = tables;
  const [juror] = await jurorsOf(db, cycle.id);
  const [her] = await db
    .select()
    .from(person)
    .where(eq(person.id, juror?.personId ?? ""));
  expect(await act({ ...SAID, reason: `${her?.name}与申报人曾在同一单位任职。` })).toMatchObject({
    ok: false,
    field: "reason",
    reason: "notice.namedWho.published",
  });
  await unblind(province, cycle.slug);
  await openMeeting(province, cycle.slug, { ...facts, heldOn: isoDayOf(now()) });
  const before = await wholeSeen(cycle, 1);
  // Its effect is known by now: no tie is on record, so one officer asks for it and another does it.
  const another = await officerAt("340000", "province");
  expect(await act()).toMatchObject({ ok: true, asked: true });
  expect(await act()).toMatchObject({ ok: false, reason: "award.aside.second" });
  const asks = async ({ personId }: BureauOfficer) =>
    asideAsked(await again(cycle), one.id, { now: now(), byPersonId: personId });
  expect(await asks(province)).toMatchObject({ verdict: { ok: false, reason: "award.aside.second" } });
  expect(await asks(another)).toMatchObject({ verdict: { ok: true }, late: { way: "set", tie: false } });
  expect((await asks(another)).late?.asked).toContain(SAID.reason);
  const third = await officerAt("340000", "province");
  const done = await Promise.allSettled([act(SAID, another), act(SAID, third)]);
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await publicBallots(await again(cycle))).commitments).toMatchObject({ setAside: 1, asideLate: 1 });
  expect((await reviewStepsOf(db, one.id)).at(-1)).toMatchObject({
    act: "set-aside",
    reason: `揭盲以后查明：在同一单位任职。${SAID.reason}`,
  });
  // Whoever had the ranking of before in front of her has to look again.
  const which = { slug: cycle.slug, number: 1 };
  expect(await closeMeeting(province, which, before)).toMatchObject({ ok: false });
  expect(await closeMeeting(province, which, await wholeSeen(cycle, 1))).toEqual({ ok: true });
  const other = (await reviewsOf(db, cycle.id)).find(({ state }) => state === "locked");
  const late = setBallotAside(province, cycle.slug, other?.id ?? "", SAID);
  await expect(late).rejects.toMatchObject({ reason: "award.aside.settled" });
});

it("tells its juror, who can still check what she had committed to", async () => {
  const { province, cycle, one } = await sealed();
  await setBallotAside(province, cycle.slug, one.id, SAID);
  const [juror] = await jurorsOf(db, cycle.id);
  const grants = [{ id: "g", role: "juror" as const, scopeKind: "cycle" as const, scopeId: cycle.id }];
  const her = { personId: juror?.personId, grants, jurorGrants: grants } as unknown as Juror;
  const own = await readOwnReview(her, one.id);
  expect(await setAside(own)).toContain(SAID.reason);
  expect(await ownCommitment(own)).toMatchObject({ commitment: one.commitment, listed: true });
  const { mail } = tables;
  const mails = await db
    .select()
    .from(mail)
    .where(eq(mail.personId, juror?.personId ?? ""));
  expect(mails.map(({ template }) => template)).toContain("juror-aside");
});

it("is a recusal before the sealing", async () => {
  const { province, cycle, one } = await sealed();
  const { awardCycle } = tables;
  await inTest((tx) => tx.update(awardCycle).set({ sealedAt: null }).where(eq(awardCycle.id, cycle.id)));
  const early = setBallotAside(province, cycle.slug, one.id, SAID);
  await expect(early).rejects.toMatchObject({ reason: "award.aside.notSealed" });
});
