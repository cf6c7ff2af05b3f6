import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { keepCycle } from "~/domains/awards/cycle/keep-cycle.server";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { checkArchive } from "../../../../../scripts/archive-verifier.mjs";
import { again, type Scoring, unblindedCycle } from "../../decision/decided.fixture";
import { inTest } from "../../nominations.fixture";
import { extendNotice } from "../../notice/extend-notice.server";
import { FILER, FILING, publishNow } from "../../notice/notices.fixture";
import {
  acceptObjection,
  answerObjection,
  refuseObjection,
  ruleOnObjection,
} from "../../notice/objections/decide-objection.server";
import { fileObjection } from "../../notice/objections/file-objection.server";
import { decideAwards } from "../decide-awards.server";
import { ISSUER, noticedCycle } from "../honours.fixture";
import { revokeAward } from "../revoke-award.server";
import { listedNow, put, signed, type Unpacked, unpacked } from "./archive.fixture";
import { archiveCycle } from "./archive-cycle.server";
import { type Any, passing, putFitting, putManifest, restored } from "./archive-mutants.fixture";
import { closeOver, correct, settle } from "./settled.fixture";

/** A cycle with something of all that an archive tells of, decided: an amendment, two notices, one of them longer, objections, an award taken back. */
async function decided(): Promise<Scoring> {
  const scoring = await unblindedCycle([[90], [80], [70]], { cap: 2, ties: [{ by: "draw" }] });
  const { province, nominations } = scoring;
  const cycle = await again(scoring.cycle);
  await inTest(async (tx) => {
    await tx.insert(tables.cycleAmendment).values({
      ...{ id: newId(tx.now), cycleId: cycle.id, number: 1, at: tx.now, reason: "示例：更正联系电话" },
      changes: { contact: { before: "", after: "0551-00000000" } },
    });
    const done = { act: "award-cycle.amended" as const, fields: ["contact"], reason: "示例：更正联系电话" };
    await keepCycle(tx, cycle, { contact: "0551-00000000" }, done);
  });
  await settle(scoring);
  await publishNow(province, cycle);
  const fix = { nomination: nominations[0]?.alias ?? "", employer: "示例机械股份有限公司" };
  expect(await correct(scoring, { reason: "示例：单位名称更正", words: "依据示例函。", ...fix })).toEqual({ ok: true });
  for (const n of [1, 2]) {
    const about = n === 1 ? (nominations[0]?.alias ?? "") : null;
    const filed = await fileObjection(cycle.slug, { ...FILING, nomination: about }, { ...FILER, address: `m${n}` });
    if (!filed.ok) throw new Error(filed.reason);
  }
  const named = { slug: cycle.slug, number: 1 };
  await acceptObjection(province, named);
  await ruleOnObjection(province, named, { upheld: true, reasons: "示例：属实，不影响名单。", material: false });
  await answerObjection(province, named, "示例：属实，不影响名单。");
  await refuseObjection(province, { ...named, number: 2 }, "示例：与名单无关。");
  const ends = (await standingNotice(db, cycle.id))?.endsAt ?? 0;
  const longer = { untilDay: isoDayOf(ends + 2 * DAY_MS), reason: "示例：顺延" };
  expect(await extendNotice(province, cycle.slug, longer)).toEqual({ ok: true });
  const listHash = await closeOver(scoring);
  const given = await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
  if (!given.ok) throw new Error(given.reason);
  expect(await revokeAward(province, nominations[1]?.id ?? "", "示例：事后查明材料不实")).toEqual({ ok: true });
  await signed();
  return { ...scoring, cycle: await again(cycle) };
}

const FILES = [
  ...["manifest.json", "01-rules.json", "02-amendments.json", "03-nominations.json", "04-assignment.json"],
  ...["05-opened.json", "07-meetings.json", "08-notices.json", "08-notices/1.list.json", "08-notices/2.list.json"],
  ...["09-objections.json", "10-awards.json", "12-ledger.json", "13-certificates.json"],
];

let scoring: Scoring;
let before: Unpacked;
let archive: Unpacked;
beforeAll(async () => {
  await seedRegions();
  scoring = await decided();
  before = await unpacked(scoring);
  await archiveCycle(scoring.province, scoring.cycle.slug);
  await listedNow(scoring);
  archive = await unpacked(scoring);
}, 120_000);
afterAll(() => {
  vi.useRealTimers();
});

describe("an archive whose contents are listed in the log", () => {
  it("verifies as it is", () => {
    expect(checkArchive(archive.folder)).toMatchObject({ faults: [], notes: [] });
  });

  it.each(FILES)("tells of everything that is taken out of, changed in or added to %s", (name) => {
    expect(passing(archive, name)).toEqual([]);
  });

  it("tells of every other file that was changed or taken out, and of one that was added", () => {
    for (const [name, bytes] of archive.files) {
      if (name === "manifest.json") continue;
      const whole = Buffer.concat([bytes, Buffer.from(" ")]);
      put(archive.folder, name, whole);
      const sha256 = createHash("sha256").update(whole).digest("hex");
      putManifest(archive, ({ files }) => {
        for (const one of files) if (one.path === name) Object.assign(one, { bytes: whole.length, sha256 });
      });
      // The log lists all but itself, and of itself all entries.
      expect([name, checkArchive(archive.folder).faults.length > 0]).toEqual([name, name !== "12-ledger.json"]);
      rmSync(join(archive.folder, name));
      putManifest(archive, (manifest) => {
        manifest.files = manifest.files.filter(({ path }: Any) => path !== name);
      });
      expect([name, checkArchive(archive.folder).faults.length > 0]).toEqual([name, true]);
      restored(archive);
    }
    put(archive.folder, "15-more.txt", "x");
    putManifest(archive, ({ files }) => {
      const sha256 = createHash("sha256").update("x").digest("hex");
      files.push({ path: "15-more.txt", bytes: 1, sha256 });
    });
    expect(checkArchive(archive.folder).faults).toEqual(["15-more.txt: 登记归档内容时没有 was not listed in the log"]);
    rmSync(join(archive.folder, "15-more.txt"));
    restored(archive);
  });

  it("does not pass for one of before by leaving the list out, nor by cutting the log", () => {
    const log = JSON.parse(String(archive.files.get("12-ledger.json")));
    const without = (...acts: string[]) => ({
      ...log,
      proofs: log.proofs.filter(({ entry }: Any) => !acts.includes(JSON.parse(entry).act)),
    });
    for (const [cut, told] of [
      [without("award-cycle.archive-listed"), "没有登记归档内容的记录"],
      [without("award-cycle.archive-listed", "award-cycle.archived"), "日志里没有归档这件事"],
      [{ ...log, proofs: log.proofs.slice(0, 3) }, "日志里没有归档这件事"],
    ] as const) {
      putFitting(archive, "12-ledger.json", cut);
      expect(checkArchive(archive.folder).faults.join("\n")).toContain(told);
    }
    restored(archive);
  });
});

/** What passes where nothing is listed, and by what name it is told; what is no difference is told by none. */
const TOLD: [RegExp, string | null][] = [
  [/ member added$/, "多出来的字段"],
  [/ null removed$/, null],
  // Without it the notice is found by its number.
  [/^08-notices.json \d log |log id (removed|nulled)$/, null],
  [/^08-notices.json \d erased (removed|nulled)$/, null],
  [/^08-notices.json \d summariesWithdrawn (removed|nulled)$/, null],
  // What is not opened by it is told by its own name.
  [/log (salts?) |log\.salts /, null],
  [/^02-amendments.json \d log |extensions\.\d log |^01-rules.json {2}log /, null],
  [/ (\w+At|at|givenOn) (removed|changed|nulled)$/, "各步时间"],
  [/^manifest.json {2}public /, "可以公开哪些文件"],
  [/^01-rules.json {2}label /, "奖项名称"],
  [/^02-amendments.json \d\.changes/, "规则调整的内容"],
  [/^03-nominations.json /, "申报汇总和推荐表"],
  [/^04-assignment.json .*(format|cycle|version|loads)/, "评审分配的程序版本和份数"],
  [/^04-assignment.json drawings\.\d input nulled$/, null],
  [/^05-opened.json .*name nulled$/, null],
  [/^12-ledger.json (proofs \[|keys)/, "日志证明和公钥是否齐全"],
];

describe("an archive whose contents are not listed", () => {
  it.each(FILES)("lets nothing of %s pass that it does not tell as not bound", (name) => {
    const { faults, notes } = checkArchive(before.folder);
    expect(faults).toEqual([]);
    for (const mutant of passing(before, name)) {
      const found = TOLD.find(([kind]) => kind.test(`${name} ${mutant}`));
      expect([name, mutant, found !== undefined]).toEqual([name, mutant, true]);
      const what = found?.[1];
      if (what) expect(notes.filter((note) => note.includes(what))).toHaveLength(1);
    }
  });

  it("tells what is not opened any more by its name", () => {
    for (const [name, alter, told] of [
      ["09-objections.json", (file: Any) => Object.assign(file[0].log.salts, { upheld: null }), "裁定 a ruling"],
      ["07-meetings.json", (file: Any) => Object.assign(file[0].log.salts, { minutes: null }), "会议记录 minutes"],
      ["02-amendments.json", (file: Any) => void delete file[0].log, "a reason of an amendment"],
      ["10-awards.json", (file: Any) => Object.assign(file[0].log.salts, { employer: null }), "a firm honoured"],
    ] as const) {
      const file = JSON.parse(String(before.files.get(name)));
      alter(file);
      putFitting(before, name, file);
      expect(checkArchive(before.folder).notes.join("\n")).toContain(told);
      restored(before);
    }
  });

  it("as those of before are, verifies and tells what it lacks", async () => {
    const noticed = await noticedCycle();
    const { province, cycle, listHash } = noticed;
    await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
    await inTest(async (tx) => {
      const archived = await again(cycle);
      await keepCycle(tx, archived, { archivedAt: tx.now }, { act: "award-cycle.archived" });
    });
    await signed();
    const old = await unpacked(noticed);
    // As they were: without the verifier's third part, and what the acts' entries open by now.
    const { files } = JSON.parse(String(old.files.get("manifest.json")));
    const kept = new Map(old.files);
    for (const name of ["01-rules.json", "02-amendments.json", "08-notices.json", "10-awards.json"]) {
      const file = JSON.parse(String(kept.get(name)));
      for (const one of name === "01-rules.json" ? [file] : file)
        if (name === "10-awards.json") delete one.log.salts.employer;
        else delete one.log;
      const bytes = Buffer.from(JSON.stringify(file));
      put(old.folder, name, bytes);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      Object.assign(
        files.find(({ path }: Any) => path === name),
        { bytes: bytes.length, sha256 },
      );
    }
    rmSync(join(old.folder, "verify-acts.mjs"));
    putManifest(old, (manifest) => {
      manifest.files = files.filter(({ path }: Any) => path !== "verify-acts.mjs");
    });
    const { faults, notes } = checkArchive(old.folder);
    expect(faults).toEqual([]);
    for (const lacks of ["各步时间", "申报汇总和推荐表", "公示的说明", "异议由谁提出", "日志证明和公钥是否齐全"])
      expect(notes.filter((note) => note.includes(`not bound by the log: ${lacks}`))).toHaveLength(1);
    expect(notes.join("\n")).not.toContain("归档以前");
  });
});
