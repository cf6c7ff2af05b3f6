import { readFileSync } from "node:fs";
import { join } from "node:path";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, describe, expect, it } from "vitest";
import { type Drawing, readDrawingsFile } from "~/domains/awards/jury/assignment/drawings-file";
import { redraw } from "~/domains/awards/jury/assignment/redraw";
import { readOpenedFile } from "~/domains/awards/scores/opened-file";
import { recount } from "~/domains/awards/scores/recount";
import { PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { DAY_MS } from "~/kernel/milliseconds";
import { erasePerson } from "../../../people/erase-person.server";
import { withdrawPublication } from "../../nomination/withdraw-publication.server";
import { addCycle, officerAt } from "../../nominations.fixture";
import { decideAwards } from "../decide-awards.server";
import { endCycle } from "../end-cycle.server";
import { addBallots, addObjection, ISSUER, type Noticed, noticedCycle } from "../honours.fixture";
import { revokeAward } from "../revoke-award.server";
import { listedNow, put, putListed, signed, unpacked, verified } from "./archive.fixture";
import { archiveCycle } from "./archive-cycle.server";

const ended = (one: Drawing["added"][0] | undefined) => Object.assign(one ?? {}, { endedAt: "2026-01-01T00:00:00Z" });
let noticed: Noticed;
beforeAll(async () => {
  await seedRegions();
  noticed = await noticedCycle({ chosen: 2, others: 2 });
  await addBallots(noticed, 2);
  await addObjection(noticed, "answered");
  const { province, cycle, listHash } = noticed;
  await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
  await archiveCycle(province, cycle.slug);
  await revokeAward(province, noticed.ids[1] ?? "", "事后查明材料不实");
  await listedNow(noticed);
});

describe("the archive of a cycle", () => {
  it("holds everything, and verifies by itself", async () => {
    const { folder, files } = await unpacked(noticed);
    expect([...files.keys()]).toEqual([
      ...["README.txt", "verify.mjs", "verify-log.mjs", "verify-acts.mjs"],
      ...["01-rules.json", "02-amendments.json"],
      ...["03-nominations.json", "03-nominations.xlsx"],
      ...["03-nominations/001.pdf", "03-nominations/002.pdf", "03-nominations/003.pdf", "03-nominations/004.pdf"],
      ...["04-assignment.json", "05-commitments.txt", "05-opened.json", "06-ranking.xlsx", "07-meetings.json"],
      ...["08-notices.json", "08-notices/1.list.json", "09-objections.json", "10-awards.json", "10-awards.xlsx"],
      ...["11-statistics.xlsx", "12-ledger.json", "13-certificates.json", "14-statistics-whole.xlsx", "manifest.json"],
    ]);
    expect(verified(folder)).toMatchObject({ status: 0, said: expect.stringContaining("核对无误") });
    const opened = readOpenedFile(String(files.get("05-opened.json")));
    if (!opened.ok) throw new Error(opened.fault);
    expect(recount(opened.file).differences).toEqual([]);
    expect(opened.file.nominations.filter(({ name }) => name !== null)).toHaveLength(2);
    const { proofs } = JSON.parse(String(files.get("12-ledger.json")));
    const acts = proofs.map(({ entry }: { entry: string }) => JSON.parse(entry).act);
    expect(acts).toEqual(expect.arrayContaining(["award-cycle.decided", "award-cycle.archived", "award.revoked"]));
    expect(String(files.get("README.txt"))).toContain("node verify.mjs");
  });

  it("never says who objected, nor in whose words", async () => {
    const { files } = await unpacked(noticed);
    for (const [name, bytes] of files)
      for (const secret of ["异议人姓名", "objector@example.org", "异议内容"])
        expect([name, bytes.includes(Buffer.from(secret))]).toEqual([name, false]);
  });

  it("names the file of which a single byte is another", async () => {
    const { folder, files } = await unpacked(noticed);
    for (const name of ["02-amendments.json", "03-nominations/001.pdf", "08-notices/1.list.json", "12-ledger.json"]) {
      const bytes = Buffer.from(files.get(name) as Buffer);
      bytes[bytes.length - 2] = (bytes[bytes.length - 2] as number) ^ 1;
      put(folder, name, bytes);
      const { status, said } = verified(folder);
      expect([name, status, said.includes(`✗ ${name}: 内容变了`)]).toEqual([name, 1, true]);
      put(folder, name, files.get(name) as Buffer);
    }
    put(folder, "07-more.txt", "x");
    expect(verified(folder)).toMatchObject({ status: 1, said: expect.stringContaining("07-more.txt: 清单里没有") });
  });

  it.each([
    [
      "points",
      (file: Opened) => {
        (file.ballots[0] as Ballot).scores.c1 = 99;
      },
      "评分与承诺不符",
    ],
    [
      "a chosen flag",
      (file: Opened) => {
        (file.result[0] as Row).chosen = false;
      },
      "是否入选不符",
    ],
    [
      "a place",
      (file: Opened) => {
        (file.result[0] as Row).place = 2;
      },
      "名次或得分不符",
    ],
    ["the list of commitments", (file: Opened) => void file.commitments.list.pop(), "承诺清单的校验值不符"],
    [
      "the seed",
      (file: Opened) => {
        file.draw.seed = "0".repeat(64);
      },
      "抽签种子不是承诺清单的校验值",
    ],
  ])("finds %s that was altered also where the manifest was made to fit", async (_, alter, said) => {
    const { folder, files } = await unpacked(noticed);
    const file = JSON.parse(String(files.get("05-opened.json"))) as Opened;
    alter(file);
    putListed({ folder, files }, "05-opened.json", file);
    expect(verified(folder)).toMatchObject({ status: 1, said: expect.stringContaining(said) });
  });

  it.each([
    ["a juror left out", ({ input }: Drawing) => void input?.jurors.pop(), "依据与校验值不符"],
    ["a pair", ({ added: [one] }: Drawing) => Object.assign(one ?? {}, { juror: "another" }), "不应分配的评审"],
    ["a reading that no ballot may come from", ({ added }: Drawing) => void added.pop(), "没有分配过的评分"],
    ["a reading that ended", ({ added: [one] }: Drawing) => ended(one), "没有分配过的评分"],
    ["another seed", (one: Drawing) => Object.assign(one, { seed: "0ff5" }), "日志里的分配不在归档里"],
    ["somebody kept apart", ({ apart }: Drawing) => void apart.push({ nomination: "n", juror: "j" }), "应当回避"],
  ])("finds %s of a drawing that was altered", async (_, alter, said) => {
    const { folder, files } = await unpacked(noticed);
    const found = readDrawingsFile(String(files.get("04-assignment.json")));
    if (!found.ok) throw new Error(found.fault);
    expect(redraw(found.file)).toMatchObject({ same: true, drawings: [{ added: 12 }] });
    alter(found.file.drawings[0] as Drawing);
    putListed({ folder, files }, "04-assignment.json", found.file);
    expect(verified(folder)).toMatchObject({ status: 1, said: expect.stringContaining(said) });
  });

  it("finds a log that says otherwise, and one that nobody signed", async () => {
    const { folder, files } = await unpacked(noticed);
    const ledger = JSON.parse(readFileSync(join(folder, "12-ledger.json"), "utf8"));
    ledger.proofs[0].entry = ledger.proofs[0].entry.replace(/"at":/, '"at" :');
    put(folder, "12-ledger.json", JSON.stringify(ledger));
    expect(verified(folder).said).toContain("不在日志里");
    const again = JSON.parse(String(files.get("12-ledger.json")));
    put(folder, "12-ledger.json", JSON.stringify({ ...again, keys: [] }));
    expect(verified(folder).said).toContain("检查点的签名不对");
  });
});

describe("archiving", () => {
  it("is the province's, once, and only of what is decided", async () => {
    const fresh = await noticedCycle();
    const { province, cycle, listHash } = fresh;
    await expect(archiveCycle(province, cycle.slug)).rejects.toMatchObject({ reason: "award.cycleState.noticed" });
    await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
    await expect(archiveCycle(await officerAt("340826", "county"), cycle.slug)).rejects.toBeInstanceOf(NotFound);
    await archiveCycle(province, cycle.slug);
    await expect(archiveCycle(province, cycle.slug)).rejects.toMatchObject({ reason: "award.cycleState.archived" });
  });

  it("verifies after somebody on the notice was erased, and says which list cannot be counted again", async () => {
    const fresh = await noticedCycle();
    const { province, cycle, listHash, people } = fresh;
    await addBallots(fresh, 2);
    await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
    await archiveCycle(province, cycle.slug);
    expect((await erasePerson(people[0] as Noticed["people"][0], PASSWORD, now())).ok).toBe(true);
    await listedNow(fresh);
    const { folder, files } = await unpacked(fresh);
    expect(verified(folder)).toMatchObject({
      status: 0,
      said: expect.stringContaining("08-notices/1.list.json: 有1行因当事人注销"),
    });
    // A line that only says that it was erased is told.
    const list = JSON.parse(String(files.get("08-notices/1.list.json")));
    put(folder, "08-notices/1.list.json", JSON.stringify(list.map((line: object) => ({ ...line, erased: true }))));
    expect(verified(folder)).toMatchObject({ status: 1, said: expect.stringContaining("与注销的1行不符") });
  });

  it("verifies after a summary was taken back, and says which list cannot be counted again", async () => {
    const fresh = await noticedCycle();
    const { province, cycle, listHash, people, ids } = fresh;
    await addBallots(fresh, 2);
    await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
    await archiveCycle(province, cycle.slug);
    await withdrawPublication(people[0] as Noticed["people"][0], ids[0] ?? "", ["summary"]);
    await listedNow(fresh);
    const { folder, files } = await unpacked(fresh);
    expect(verified(folder)).toMatchObject({
      status: 0,
      said: expect.stringContaining("08-notices/1.list.json: 有1行的摘要已由本人收回"),
    });
    const list = JSON.parse(String(files.get("08-notices/1.list.json")));
    put(folder, "08-notices/1.list.json", JSON.stringify(list.map((line: object) => ({ ...line, summary: "另一段" }))));
    expect(verified(folder)).toMatchObject({ status: 1, said: expect.stringContaining("与收回摘要的1行不符") });
  });

  it("of a cycle without opened ballots leaves them out and says so", async () => {
    const fresh = await noticedCycle();
    const { province, cycle, listHash } = fresh;
    await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
    await signed();
    const { folder, files } = await unpacked(fresh);
    expect(files.has("05-opened.json")).toBe(false);
    expect(String(files.get("README.txt"))).toContain("没有公开的评分");
    expect(verified(folder).status).toBe(0);
  });
});

interface Ballot {
  scores: Record<string, number>;
}
interface Row {
  place: number;
  chosen: boolean;
}
interface Opened {
  ballots: Ballot[];
  result: Row[];
  commitments: { list: string[] };
  draw: { seed: string };
}

describe("the archive of a cycle that ended without an award", () => {
  it("holds what there is and why, and verifies by itself", async () => {
    const past = { submissionsUntil: now() - 9 * DAY_MS, citiesUntil: now() - DAY_MS, label: "outstanding-director" };
    const [province, cycle] = [await officerAt("340000", "province"), await addCycle(past)];
    await endCycle(province, cycle.slug, { reason: "没有收到申报，经批准单位同意终止。" });
    await archiveCycle(province, cycle.slug);
    await listedNow({ cycle });
    const { folder, files } = await unpacked({ province, cycle });
    expect(verified(folder)).toMatchObject({ status: 0, said: expect.stringContaining("核对无误") });
    expect(JSON.parse(String(files.get("01-rules.json")))).toMatchObject({
      endedReason: "没有收到申报，经批准单位同意终止。",
      times: { endedAt: expect.any(String), decidedAt: null },
    });
    expect(JSON.parse(String(files.get("10-awards.json")))).toEqual([]);
  });
});
