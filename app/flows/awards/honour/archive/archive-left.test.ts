import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { readOpenedFile } from "~/domains/awards/scores/opened-file";
import { readPublishedList } from "~/domains/awards/scores/published-list";
import { recount } from "~/domains/awards/scores/recount";
import { PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { erasePerson } from "../../../people/erase-person.server";
import { again, type Scoring, unblindedCycle } from "../../decision/decided.fixture";
import { publicBallots } from "../../decision/public-ballots.server";
import { withdrawNomination } from "../../nomination/consent-nomination.server";
import { publishNow } from "../../notice/notices.fixture";
import { put, putListed, type Unpacked, verified } from "./archive.fixture";
import { archivedNow, correct, settle } from "./settled.fixture";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});

type Nominated = Scoring["nominations"][number];
const POINTS = [[90], [80], [70]];
const nth = ({ nominations }: Scoring, at: number) => nominations[at] as Nominated;
/** What recounting the opened file of an archive against its last list finds, list altered. */
function recounted({ files }: Unpacked, number: number, left?: boolean) {
  const [file, list] = [
    readOpenedFile(String(files.get("05-opened.json"))),
    readPublishedList(String(files.get(`08-notices/${number}.list.json`))),
  ];
  if (!file.ok || !list.ok) throw new Error("not read");
  if (left !== undefined)
    for (const line of file.file.nominations)
      if (left) line.leftSince = true;
      else delete line.leftSince;
  return recount(file.file, undefined, { list: list.file }).differences.map(({ kind }) => kind);
}

it("verifies where somebody chosen withdrew before the list was on notice, and says that she left", async () => {
  const scoring = await unblindedCycle(POINTS, { cap: 2 });
  const [gone, stays] = [nth(scoring, 0), nth(scoring, 1)];
  await settle(scoring);
  await withdrawNomination(gone.person, gone.id);
  await publishNow(scoring.province, scoring.cycle);
  const { opened } = await publicBallots(await again(scoring.cycle));
  expect(opened?.rows.map(({ pseudonym, chosen, left }) => [pseudonym, chosen, left]).slice(0, 2)).toEqual([
    [gone.alias, true, true],
    [stays.alias, true, false],
  ]);
  const archive = await archivedNow(scoring);
  const told = `05-opened.json ${gone.alias}: 会上入选`;
  expect(verified(archive.folder)).toMatchObject({ status: 0, said: expect.stringContaining(told) });
  expect(recounted(archive, 1)).toEqual([]);

  // Exactly her: nobody falls from the list without having left, and nobody on it has left.
  expect(recounted(archive, 1, false)).toEqual(["off-list"]);
  expect(recounted(archive, 1, true).sort()).toEqual(["left-unchosen", "listed-left"]);
  const file = JSON.parse(String(archive.files.get("05-opened.json")));
  const marked = (alias: string, mark: boolean) => ({
    ...file,
    nominations: file.nominations.map(({ leftSince, ...one }: { pseudonym: string; leftSince?: boolean }) =>
      (one.pseudonym === alias ? mark : leftSince) ? { ...one, leftSince: true } : one,
    ),
  });
  for (const [alias, mark, said] of [
    [gone.alias, false, "会上入选、公示没有"],
    [stays.alias, true, "在公示名单里，又说公示前已退出"],
    [nth(scoring, 2).alias, true, "没有入选，又说公示前已退出"],
  ] as const) {
    putListed(archive, "05-opened.json", marked(alias, mark));
    const { status, said: all } = verified(archive.folder);
    expect([status, all]).toEqual([1, expect.stringContaining(said)]);
    // The log has the file as it was published, marks included.
    expect(all).toContain("不是发布公示时的那一份");
    for (const name of ["05-opened.json", "manifest.json"])
      put(archive.folder, name, archive.files.get(name) as Buffer);
  }
});

it("verifies where somebody on the first list withdrew and another line was corrected", async () => {
  const scoring = await unblindedCycle(POINTS, { cap: 2 });
  const [gone, misprinted] = [nth(scoring, 0), nth(scoring, 1)];
  await settle(scoring);
  await publishNow(scoring.province, scoring.cycle);
  await withdrawNomination(gone.person, gone.id);
  const change = { nomination: misprinted.alias, employer: "示例机械股份有限公司" };
  expect(await correct(scoring, { reason: "一人撤回申报，名单更正。", ...change })).toEqual({ ok: true });
  expect((await standingNotice(db, scoring.cycle.id))?.list).toHaveLength(1);
  const archive = await archivedNow(scoring);
  expect(verified(archive.folder)).toMatchObject({ status: 0, said: expect.stringContaining(gone.alias) });
  expect(recounted(archive, 2)).toEqual([]);
});

it("verifies where somebody chosen was erased before the notice, and keeps its hash where one is after it", async () => {
  const scoring = await unblindedCycle(POINTS, { cap: 2 });
  await settle(scoring);
  expect((await erasePerson(nth(scoring, 0).person, PASSWORD, now())).ok).toBe(true);
  await publishNow(scoring.province, scoring.cycle);
  const archive = await archivedNow(scoring);
  const { status, said } = verified(archive.folder);
  expect([status, said]).toEqual([0, expect.stringContaining("会上入选，公示前")]);
  expect(said).not.toContain("去掉了姓名");
});
