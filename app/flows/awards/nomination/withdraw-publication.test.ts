import { existsSync } from "node:fs";
import { join } from "node:path";
import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findKeptArchive, readArchiveLog } from "~/domains/awards/honour/kept-archive.server";
import { findNomination } from "~/domains/awards/nomination/nomination.store.server";
import { readNominationRecords } from "~/domains/awards/nomination/nomination-records.server";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { listHash } from "~/domains/awards/notice/notice-list";
import { countedHash } from "~/domains/awards/scores/opened-hash";
import { sequenceEntries, signNewCheckpoint } from "~/domains/ledger/sequence-entries.server";
import { newcomer, PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { config } from "~/kernel/config";
import { NotFound } from "~/kernel/errors";
import { erasePerson } from "../../people/erase-person.server";
import { openedFile } from "../decision/opened-file.server";
import { archiveCycle } from "../honour/archive/archive-cycle.server";
import { awardArchives } from "../honour/archive/make-archive.server";
import { decideAwards } from "../honour/decide-awards.server";
import { addBallots, ISSUER, type Noticed, noticedCycle, setNomination } from "../honour/honours.fixture";
import { rollOfHonour } from "../honour/roll.server";
import { officerAt } from "../nominations.fixture";
import { correctNotice } from "../notice/correct-notice.server";
import { noticeDesk } from "../notice/notice-desk.server";
import { decidedCycle, publishNow } from "../notice/notices.fixture";
import { noticePaper } from "../notice/shown/notice-paper.server";
import { showNotice } from "../notice/shown/notice-view.server";
import { noticeWorkbook } from "../notice/shown/notice-workbook.server";
import { withdrawPublication } from "./withdraw-publication.server";

beforeAll(seedRegions);

const AT = { locale: "zh-CN" as const, now: now() };
const HERS = "只在她摘要里的一句话。";
type Who = Noticed["people"][number];

/** Decided and closed: two chosen with their summaries, one not chosen who let her name stand with the scores. */
async function closed() {
  const noticed = await noticedCycle({ chosen: 2, others: 1 });
  const { province, cycle, listHash: hash, ids } = noticed;
  await setNomination(ids[0] ?? "", { summary: HERS });
  await setNomination(ids[2] ?? "", { publishOtherwise: true });
  await addBallots(noticed, 2);
  await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash: hash });
  await archiveCycle(province, cycle.slug);
  await makeArchive();
  return { ...noticed, at: await getCycle(db, cycle.id), people: noticed.people as [Who, Who, Who] };
}
/** As the clock does it: what it will hold is listed in the log first. */
async function makeArchive() {
  for (let round = 0; round < 2; round++) {
    await sequenceEntries();
    await signNewCheckpoint(now());
    await awardArchives.run(() => false);
  }
}
const rollOf = async (slug: string) =>
  (await rollOfHonour({ text: "", label: "", year: "" }, "zh-CN", slug))[0]?.rows ?? [];

it("takes the summary from roll, notice and archive after the decision, and keeps what was agreed to", async () => {
  const { at, people, ids, listHash: published } = await closed();
  const before = await findNomination(db, ids[0] ?? "");
  const archive = await findKeptArchive(db, at);
  expect((await rollOf(at.slug)).filter(({ summary }) => summary !== null)).toHaveLength(2);
  await withdrawPublication(people[0], ids[0] ?? "", ["summary"]);

  const rows = await rollOf(at.slug);
  expect(JSON.stringify(rows)).not.toContain(HERS);
  expect(rows.map(({ summary }) => summary)).toEqual(expect.arrayContaining([null, "摘要"]));
  expect(rows.every(({ name }) => name !== null)).toBe(true);
  const shown = await showNotice(at, null, AT);
  expect(shown.listHash).toBe(published);
  expect(shown.lines.map(({ summary, summaryWithdrawn }) => [summary, summaryWithdrawn]).sort()).toEqual(
    [
      ["摘要", false],
      [null, true],
    ].sort(),
  );
  expect(shown.lines.every(({ name, erased }) => name !== "" && !erased)).toBe(true);
  expect((await noticePaper(at, null)).bytes.length).toBeGreaterThan(0);
  expect((await noticeWorkbook(at, null, AT)).bytes.length).toBeGreaterThan(0);
  expect(listHash((await standingNotice(db, at.id))?.list ?? [])).not.toBe(published);

  const kept = await findNomination(db, ids[0] ?? "");
  expect(kept).toMatchObject({
    publishSummary: true,
    consentHash: before?.consentHash,
    consentedAt: before?.consentedAt,
    lockedHash: before?.lockedHash,
    nameWithdrawnAt: null,
  });
  expect(kept?.summaryWithdrawnAt).toBeGreaterThan(0);
  const name = archive?.storageName ?? "none";
  expect([await findKeptArchive(db, at), existsSync(join(config.dataDir, "files", name.slice(0, 2), name))]).toEqual([
    null,
    false,
  ]);
  await makeArchive();
  expect((await readArchiveLog(db, at)).made.map(({ why }) => why)).toEqual(["archived", "unpublished"]);
  const { ledgerEntry } = tables;
  const [entry] = await db
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.subjectId, ids[0] ?? ""), eq(ledgerEntry.act, "nomination.publication-withdrawn")));
  expect(entry).toMatchObject({ aboutPersonId: people[0].personId });
  expect(JSON.parse(entry?.body ?? "{}").facts).toEqual({ summary: true, name: false });
});

it("takes the name of whoever was not chosen from the opened file, and nothing else of it", async () => {
  const { at, people, ids, aliases } = await closed();
  const nameOf = async () => {
    const file = await openedFile(at);
    if (!file) throw new Error("nothing opened");
    const one = file.nominations.find(({ pseudonym }) => pseudonym === aliases[2]);
    return { name: one?.name, opening: one?.opening, counted: countedHash(file) };
  };
  const before = await nameOf();
  expect(before.name).toBe(people[2].name);
  await withdrawPublication(people[2], ids[2] ?? "", ["name"]);
  expect(await nameOf()).toEqual({ name: null, opening: null, counted: before.counted });
  expect(await findNomination(db, ids[2] ?? "")).toMatchObject({ publishOtherwise: true });
  expect(await findKeptArchive(db, at)).toBeNull();
});

it("is the nominee's alone, once, and of what she let be published", async () => {
  const { people, ids, province } = await closed();
  const hers = ids[0] ?? "";
  for (const other of [people[1], province, (await newcomer()).person])
    await expect(withdrawPublication(other, hers, ["summary"])).rejects.toBeInstanceOf(NotFound);
  await expect(withdrawPublication(people[0], hers, ["name"])).rejects.toMatchObject({
    reason: "award.publication.notAgreed.name",
  });
  await withdrawPublication(people[0], hers, ["summary"]);
  const first = await findNomination(db, hers);
  await expect(withdrawPublication(people[0], hers, ["summary"])).rejects.toMatchObject({
    reason: "award.publication.over.summary",
  });
  expect(await findNomination(db, hers)).toEqual(first);
});

it("stands in her export, and goes with her account", async () => {
  const { people, ids, at } = await closed();
  await withdrawPublication(people[0], ids[0] ?? "", ["summary"]);
  const [told] = await readNominationRecords(db, people[0].personId);
  expect(told?.summaryWithdrawnAt).toBeGreaterThan(0);
  expect((await erasePerson(people[0], PASSWORD, now())).ok).toBe(true);
  expect(await findNomination(db, ids[0] ?? "")).toMatchObject({ summaryWithdrawnAt: null, nameWithdrawnAt: null });
  const lines = (await standingNotice(db, at.id))?.list ?? [];
  const [gone] = lines.filter(({ erased }) => erased);
  expect(gone).toMatchObject({ name: "", summary: null });
  expect(gone?.summaryWithdrawn).toBeUndefined();
});

it("makes no other list of a notice that runs: there is nothing to correct, and the next one leaves the summary out", async () => {
  const province = await officerAt("340000", "province");
  const { cycle, people } = await decidedCycle();
  await publishNow(province, cycle);
  const [her] = people;
  if (!her) throw new Error("nobody");
  await withdrawPublication(her.person, her.nominationId, ["summary"]);
  const desk = await noticeDesk(await getCycle(db, cycle.id), AT);
  expect(desk.draft?.changed).toBe(false);
  expect(desk.draft?.lines.filter(({ summary }) => summary === null)).toHaveLength(1);
  const line = { nomination: "", name: "", employer: "" };
  const correction = { reason: "名单有误，现予更正。", words: "", renamed: [], ...line, seen: desk.draft?.seen ?? "" };
  expect(await correctNotice(province, cycle.slug, correction)).toMatchObject({ reason: "notice.nothingCorrected" });
});
