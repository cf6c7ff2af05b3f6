import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { commitmentsOf } from "~/domains/awards/decision/count.store.server";
import { findMeeting, type Meeting, wordsOf } from "~/domains/awards/decision/decision.store.server";
import { wordStand } from "~/domains/awards/decision/stands";
import { jurorsOf } from "~/domains/awards/jury/jury.store.server";
import { nameCommitmentTo } from "~/domains/awards/scores/name-commitment";
import { type OpenedFile, readOpenedFile } from "~/domains/awards/scores/opened-file";
import { recount } from "~/domains/awards/scores/recount";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { showCycle } from "../cycle/cycle-view.server";
import { wholeStatistics } from "../honour/statistics/cycle-statistics.server";
import { shownStatistics } from "../honour/statistics/public-statistics";
import { unblind } from "../jury/ballots/seal-ballots.server";
import { sealNames } from "../jury/ballots/seal-names.server";
import { withdrawNomination } from "../nomination/consent-nomination.server";
import { inTest } from "../nominations.fixture";
import { closeMeeting as closeAnother, publishNow } from "../notice/notices.fixture";
import { listNotices } from "../notice/shown/list-notices.server";
import { showNoticePage } from "../notice/shown/notice-page.server";
import { again, noticed, sealedCycle, unblindedCycle, wholeSeen } from "./decided.fixture";
import { openedFile } from "./opened-file.server";
import { publicBallots } from "./public-ballots.server";
import { closeMeeting, openMeeting } from "./run-meeting.server";
import { sayWord } from "./say-word.server";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});

/** A cycle from its ballots to its notice: one withdrawn before the meeting, one after it, one departure each way, a tie that the draw set apart. */
async function wholeCycle() {
  const points = [
    [96, 95],
    [90, 91],
    [80, 81],
    [80, 81],
    [80, 81],
    [60, 61],
    [99, 99],
  ];
  const scoring = await unblindedCycle(points, { cap: 3, ties: [{ by: "draw" }] });
  const { province, cycle, nominations } = scoring;
  const person = (at: number) => nominations[at] as (typeof nominations)[number];
  const names = ["示例甲", "示例乙", "示例丙", "示例丁", "示例戊", "示例己", "示例庚"];
  await inTest(async (tx) => {
    for (const [at, { id }] of nominations.entries()) {
      const [found] = await tx.select().from(tables.nomination).where(eq(tables.nomination.id, id));
      if (!found?.facts) throw new Error("no facts");
      await tx
        .update(tables.nomination)
        .set({ facts: { ...found.facts, name: names[at] as string }, publishOtherwise: at === 1 || at === 5 })
        .where(eq(tables.nomination.id, id));
    }
    await sealNames(tx, cycle.id);
  });
  await withdrawNomination(person(6).person, person(6).id);
  const facts = { heldOn: isoDayOf(now()), place: "x", chair: "主持", present: ["主持"], minutes: "x", stand: "" };
  const number = await openMeeting(province, cycle.slug, facts);
  const which = { slug: cycle.slug, number };
  const word = { reason: "示例：让出名额\n从缺", veto: null, votes: null, stand: wordStand(null) };
  await sayWord(province, { ...which, alias: person(1).alias }, { ...word, chosen: false });
  await sayWord(province, { ...which, alias: person(5).alias }, { ...word, chosen: true, reason: "示例：\n递补" });
  const meeting = (await findMeeting(db, cycle.id, number)) as Meeting;
  expect(await closeMeeting(province, which, await wholeSeen(cycle, number))).toEqual({ ok: true });
  await withdrawNomination(person(0).person, person(0).id);
  return { ...scoring, cycle: await noticed(cycle), names, meeting };
}
const kinds = (file: OpenedFile, change: (file: OpenedFile) => void, kept?: string) => {
  const altered = structuredClone(file);
  change(altered);
  return recount(altered, kept).differences.map(({ kind }) => kind);
};
const first = <T>(list: readonly T[]): T => list[0] as T;

it("an opened cycle recounts to the list that was decided, and whatever is changed in it is named", async () => {
  const { cycle, nominations, meeting } = await wholeCycle();
  const published = (await commitmentsOf(db, cycle))?.hash ?? "";
  const read = readOpenedFile(JSON.stringify(await openedFile(cycle)));
  if (!read.ok) throw new Error(read.fault);
  const { file } = read;
  const found = recount(file, published);
  expect(found.differences).toEqual([]);
  expect(found.checked).toMatchObject({ commitments: 21, ballots: 14, nominations: 7, withdrawn: 1, departures: 2 });
  const words = await wordsOf(db, meeting.id);
  expect(new Set(file.result.filter(({ chosen }) => chosen).map(({ nomination }) => nomination))).toEqual(
    new Set(words.filter(({ chosen }) => chosen).map(({ nomination }) => nomination)),
  );
  expect(file.result.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(file.departures.map(({ reason }) => reason).sort()).toEqual(["示例： 递补", "示例：让出名额 从缺"]);

  expect(kinds(file, (one) => void Object.assign(first(one.ballots).scores, { c1: 1 }))[0]).toBe("altered");
  expect(kinds(file, (one) => void Object.assign(first(one.criteria), { points: 50 }))).toContain("outside-rubric");
  expect(kinds(file, (one) => void Object.assign(first(one.result), { chosen: false }))).toEqual([
    "left-unchosen",
    "chosen",
  ]);
  expect(kinds(file, (one) => void one.departures.pop())).toEqual(["chosen"]);
  expect(kinds(file, (one) => void Object.assign(one.draw, { seed: "0".repeat(64) }))[0]).toBe("draw-seed");
  expect(kinds(file, (one) => void one.ballots.pop())).toContain("missing");
  expect(kinds(file, () => {}, "0".repeat(64))).toEqual(["other-list"]);
  // Names belong to the pseudonyms that they were sealed with, and nobody is invented or taken away.
  const [a, b] = file.nominations.filter(({ name }) => name !== null);
  const swap = (one: OpenedFile, ...fields: ("name" | "opening")[]) => {
    const [x, y] = [a, b].map((of) => one.nominations.find(({ pseudonym }) => pseudonym === of?.pseudonym));
    for (const field of fields)
      Object.assign(x ?? {}, { [field]: b?.[field] }) && Object.assign(y ?? {}, { [field]: a?.[field] });
  };
  expect(kinds(file, (one) => swap(one, "name"))).toEqual(["renamed", "renamed"]);
  expect(kinds(file, (one) => swap(one, "name", "opening"))).toEqual(["altered-name", "altered-name"]);
  const invented = { pseudonym: "invented", name: null, withdrawn: true };
  expect(kinds(file, (one) => void one.nominations.push(invented))).toEqual(["unbound"]);
  const of = { commitment: "0".repeat(64), opening: null };
  expect(kinds(file, (one) => void one.nominations.push({ ...invented, ...of }))).toEqual(["extra-name"]);
  const gone = file.nominations.find(({ withdrawn }) => withdrawn);
  const without = (one: OpenedFile) => one.nominations.filter(({ pseudonym }) => pseudonym !== gone?.pseudonym);
  expect(kinds(file, (one) => void Object.assign(one, { nominations: without(one) }))).toContain("missing");
  expect(kinds(file, (one) => void Object.assign(one.rule, { drop: 1, jurors: 3 }))).toEqual([]);
  expect(nominations).toHaveLength(7);
});

it("names nobody in it who did not agree, no juror, and nobody who withdrew", async () => {
  const { cycle, names } = await wholeCycle();
  const file = (await openedFile(cycle)) as OpenedFile;
  const text = JSON.stringify(file);
  // 甲 withdrew after the meeting; 乙 would have let her name stand, but the meeting gave a reason against her; one of 丙丁戊 was; 己 was chosen; 庚 withdrew before.
  const told = names.filter((name) => text.includes(name));
  expect(told).toContain("示例己");
  expect(told.filter((name) => ["示例甲", "示例乙", "示例庚"].includes(name))).toEqual([]);
  expect(told.filter((name) => ["示例丙", "示例丁", "示例戊"].includes(name))).toHaveLength(1);
  const jurors = await jurorsOf(db, cycle.id);
  const people = await db.select().from(tables.person);
  for (const { personId } of jurors) {
    expect(text).not.toContain(personId);
    const name = people.find(({ id }) => id === personId)?.name ?? "";
    expect(name).not.toBe("");
    expect(names.includes(name) || !text.includes(name)).toBe(true);
  }
  for (const { id, personId } of await db
    .select()
    .from(tables.nomination)
    .where(eq(tables.nomination.cycleId, cycle.id)))
    expect([id, personId].some((one) => text.includes(one ?? "-"))).toBe(false);
});

it("is of the meeting whose list is on notice, until the correction publishes another", async () => {
  const { cycle } = await wholeCycle();
  const before = await openedFile(cycle);
  const chosen = before?.result.find((row) => row.chosen)?.nomination ?? "";
  await closeAnother(cycle.id, [chosen]);
  expect(await openedFile(await again(cycle))).toEqual(before);
  const after = await openedFile(await noticed(cycle));
  expect(after?.result.map(({ nomination }) => nomination)).toEqual([chosen]);
});

it("shows nothing before the sealing, commitments from then on, ballots once the list is on notice", async () => {
  const { cycle } = await sealedCycle([[90], [80]]);
  expect(await publicBallots({ ...cycle, sealedAt: null })).toMatchObject({ commitments: null, opened: null });
  const sealed = await publicBallots(cycle);
  expect(sealed.commitments?.list).toHaveLength(4);
  expect(sealed.commitments).toMatchObject({ given: 2, names: 2 });
  expect(sealed.commitments?.unblindedFrom).toBeNull();
  const checked = { ...cycle, rules: { ...cycle.rules, checkHours: 24 } };
  const { unblindedFrom } = (await publicBallots(checked)).commitments ?? {};
  expect((unblindedFrom ?? 0) - (cycle.sealedAt ?? 0)).toBe(DAY_MS);
  expect(sealed.opened).toBeNull();
  // Without a meeting that was closed there is nothing to open.
  expect(await openedFile({ ...(await again(cycle)), noticedAt: now() })).toBeNull();
});

it("names who was not chosen on the page of the ballots and in the file where she agreed, and nowhere where she did not", async () => {
  const { province, cycle, nominations } = await unblindedCycle([[90], [80], [70]], { cap: 1 });
  const names = ["上官入选", "欧阳不允", "司徒同意"];
  await inTest(async (tx) => {
    for (const [at, { id }] of nominations.entries()) {
      const [found] = await tx.select().from(tables.nomination).where(eq(tables.nomination.id, id));
      const facts = found?.facts && { ...found.facts, name: names[at] as string };
      await tx
        .update(tables.nomination)
        .set({ facts, publishOtherwise: at === 2 })
        .where(eq(tables.nomination.id, id));
      // Registered by it too, or the list would bear the other.
      await tx
        .update(tables.person)
        .set({ name: names[at] as string })
        .where(eq(tables.person.id, found?.personId ?? ""));
    }
    await sealNames(tx, cycle.id);
  });
  const facts = { heldOn: isoDayOf(now()), place: "x", chair: "主持", present: ["主持"], minutes: "x", stand: "" };
  const number = await openMeeting(province, cycle.slug, facts);
  await closeMeeting(province, { slug: cycle.slug, number }, await wholeSeen(cycle, number));
  await publishNow(province, cycle);
  const on = await again(cycle);
  const at = { locale: "zh-CN" as const, now: now() };
  const told = (value: unknown) => names.filter((name) => JSON.stringify(value).includes(name));
  expect(told(await openedFile(on))).toEqual(["上官入选", "司徒同意"]);
  expect(told(await publicBallots(on))).toEqual(["上官入选", "司徒同意"]);
  expect(told(await showNoticePage(on, null, at))).toEqual(["上官入选"]);
  expect(told(await listNotices(now()))).toEqual([]);
  expect(told(await showCycle(on, at))).toEqual([]);
  expect(told(shownStatistics(await wholeStatistics(on, at)))).toEqual([]);
});

/** Both chosen, of one name; the dossiers of the two then swapped by somebody with the database. */
async function namesakes(sealedBefore = false) {
  const scoring = await sealedCycle([[90], [80], [70]], { cap: 2 });
  const { province, cycle, nominations } = scoring;
  const [first, second] = nominations as [(typeof nominations)[0], (typeof nominations)[0]];
  await inTest(async (tx) => {
    for (const { id } of [first, second]) {
      const [found] = await tx.select().from(tables.nomination).where(eq(tables.nomination.id, id));
      const facts = found?.facts && { ...found.facts, name: "王伟" };
      await tx.update(tables.nomination).set({ facts }).where(eq(tables.nomination.id, id));
    }
    await sealNames(tx, cycle.id);
    if (sealedBefore)
      for (const { alias, nonce, name } of await tx
        .select({ alias: tables.blindDossier.alias, nonce: tables.blindDossier.nonce, name: tables.nomination.facts })
        .from(tables.blindDossier)
        .innerJoin(tables.nomination, eq(tables.nomination.id, tables.blindDossier.nominationId))
        .where(eq(tables.blindDossier.cycleId, cycle.id))) {
        const whose = { nomination: alias, name: name?.name ?? "", nonce: nonce ?? "" };
        await tx
          .update(tables.blindDossier)
          .set({ commitment: nameCommitmentTo(cycle.id, whose) })
          .where(eq(tables.blindDossier.alias, alias));
      }
  });
  await unblind(province, cycle.slug);
  const facts = { heldOn: isoDayOf(now()), place: "x", chair: "主持", present: ["主持"], minutes: "x", stand: "" };
  const number = await openMeeting(province, cycle.slug, facts);
  expect(await closeMeeting(province, { slug: cycle.slug, number }, await wholeSeen(cycle, number))).toEqual({
    ok: true,
  });
  const swap = () =>
    inTest(async (tx) => {
      const of = (alias: string, nominationId: string) =>
        tx.update(tables.blindDossier).set({ nominationId }).where(eq(tables.blindDossier.alias, alias));
      await of(first.alias, "aside");
      await of(second.alias, first.id);
      await of(first.alias, second.id);
    });
  return { cycle: await noticed(cycle), first, second, swap };
}

it("tells namesakes apart by what each handed in: whoever swaps their dossiers opens neither commitment", async () => {
  const { cycle, first, second, swap } = await namesakes();
  const honest = (await openedFile(cycle)) as OpenedFile;
  expect([honest.format, kinds(honest, () => {})]).toEqual(["awards-opened/3", []]);
  const lines = honest.nominations.filter(({ name }) => name !== null);
  expect(lines.map(({ name }) => name)).toEqual(["王伟", "王伟"]);
  expect(new Set(lines.map(({ opening }) => opening?.locked)).size).toBe(2);
  await swap();
  const swapped = (await openedFile(cycle)) as OpenedFile;
  expect(swapped.format).toBe("awards-opened/3");
  const named = recount(swapped).differences.map((one) => [one.kind, "nomination" in one && one.nomination]);
  expect(new Set(named.map(String))).toEqual(
    new Set([first, second].map(({ alias }) => String(["altered-name", alias]))),
  );
  // Nor does a file that leaves out what tells them apart.
  const bare = (one: OpenedFile) => {
    for (const { opening } of one.nominations) delete opening?.locked;
  };
  expect(kinds(swapped, bare)).toEqual(["unopened-name", "unopened-name"]);
  const older = (one: OpenedFile) => {
    bare(one);
    one.format = "awards-opened/2";
  };
  expect(kinds(swapped, older)).toEqual(["altered-name", "altered-name"]);
});

it("still opens a cycle that was sealed by names alone, in the format of then", async () => {
  const { cycle } = await namesakes(true);
  const file = (await openedFile(cycle)) as OpenedFile;
  expect([file.format, kinds(file, () => {})]).toEqual(["awards-opened/2", []]);
  expect(JSON.stringify(file)).not.toContain("locked");
});
