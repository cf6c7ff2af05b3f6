import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { sealedCount } from "~/domains/awards/jury/sealed-count.server";
import { publicBallots } from "../../decision/public-ballots.server";
import { sealingAsked } from "../../jury-desk/sealing-asked.server";
import { withdrawNomination } from "../../nomination/consent-nomination.server";
import { officerAt } from "../../nominations.fixture";
import { scores, underReview } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { sealBallots } from "./seal-ballots.server";

const officers = juryOfficers();
const GIVEN = "材料齐全，见证1证2各项。";
const WHY = "一位专家住院，没有按时提交，来不及另聘。";

/** A cycle whose review's time is over; one of two jurors handed in. */
async function oneMissing() {
  const { cycle, panel, people } = await underReview(officers.province, officers.susong, { nominations: 2, jurors: 2 });
  await scores(panel[0] as (typeof panel)[0], cycle, 80, GIVEN);
  vi.setSystemTime(cycle.reviewUntil);
  return { cycle, panel, people };
}
const sealedEntry = async (cycleId: string) => {
  const { ledgerEntry: entry } = tables;
  const found = await db
    .select()
    .from(entry)
    .where(and(eq(entry.subjectId, cycleId), eq(entry.act, "award-cycle.ballots-sealed")));
  return found[0];
};

it("ballots with some missing are sealed only with a reason, which is kept and published beside how many there are", async () => {
  const { cycle } = await oneMissing();
  expect(await sealingAsked(cycle, cycle.reviewUntil)).toMatchObject({ asked: 4, missing: 2, short: 2, ballots: 2 });
  for (const short of ["", "  ", "缺 两 份 了"])
    expect(await sealBallots(officers.province, cycle.slug, short)).toMatchObject({
      ok: false,
      field: "reason",
      reason: "jury.seal.reasonMissing",
    });
  expect((await getCycle(db, cycle.id)).sealedAt).toBeNull();
  expect(await sealBallots(officers.province, cycle.slug, WHY)).toMatchObject({ ok: true, ballots: 2 });
  const kept = await getCycle(db, cycle.id);
  expect(kept.sealedReason).toBe(WHY);
  expect(JSON.stringify(await sealedEntry(cycle.id))).toContain('\\"missing\\":2');
  const { commitments } = await publicBallots(kept);
  expect(commitments).toMatchObject({ given: 2, asked: 4, missing: 2, short: 2, setAside: 0, reason: WHY });
});

it("a reason that names a juror, a nominee or her firm is not published", async () => {
  const { cycle, panel, people } = await oneMissing();
  const named = await db.select().from(tables.person);
  const nameOf = (id = "") => named.find((one) => one.id === id)?.name ?? "";
  const [one] = await db.select().from(tables.nomination).where(eq(tables.nomination.cycleId, cycle.id));
  for (const name of [nameOf(panel[1]?.personId), nameOf(people[0]?.personId), one?.facts?.employer ?? ""]) {
    expect(name).not.toBe("");
    expect(await sealBallots(officers.province, cycle.slug, `${name}没有按时提交，来不及另聘。`)).toMatchObject({
      ok: false,
      field: "reason",
      reason: expect.stringMatching(/^notice\.named/),
    });
  }
});

it("where all are there no reason is asked for, and one that is given is not kept", async () => {
  const { cycle, panel } = await underReview(officers.province, officers.susong, { nominations: 1, jurors: 2 });
  for (const who of panel) await scores(who, cycle, 80, GIVEN);
  expect(await sealBallots(officers.province, cycle.slug, WHY)).toMatchObject({ ok: true, ballots: 2 });
  expect((await getCycle(db, cycle.id)).sealedReason).toBeNull();
});

it("of two officers who seal at once one does, and her reason is the one that stands", async () => {
  const { cycle } = await oneMissing();
  const other = await officerAt("340000", "province");
  const done = await Promise.allSettled([
    sealBallots(officers.province, cycle.slug, `${WHY}甲`),
    sealBallots(other, cycle.slug, `${WHY}乙`),
  ]);
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const won = done[0]?.status === "fulfilled" ? "甲" : "乙";
  expect((await getCycle(db, cycle.id)).sealedReason).toBe(`${WHY}${won}`);
});

it("who withdraws after the sealing was asked for her ballots; who had withdrawn before was not", async () => {
  const { cycle, people } = await oneMissing();
  const idOf = async (n: number) =>
    (
      await db
        .select()
        .from(tables.nomination)
        .where(eq(tables.nomination.personId, people[n]?.personId ?? ""))
    )[0]?.id ?? "";
  await withdrawNomination(people[0] as (typeof people)[0], await idOf(0));
  await sealBallots(officers.province, cycle.slug, WHY);
  const counted = async () => sealedCount(db, await getCycle(db, cycle.id));
  expect(await counted()).toMatchObject({ asked: 2, given: 1, missing: 1, short: 1 });
  vi.setSystemTime(cycle.reviewUntil + 1);
  await withdrawNomination(people[1] as (typeof people)[0], await idOf(1));
  expect(await counted()).toMatchObject({ asked: 2, given: 1, missing: 1, short: 1 });
});
