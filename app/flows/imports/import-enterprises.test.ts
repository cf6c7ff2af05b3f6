import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import ExcelJS from "exceljs";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { addFirm, codeOf } from "~/domains/directory/enterprises.fixture";
import { headingOf, IMPORT_COLUMNS } from "~/domains/directory/import-words";
import { searchEnterprises } from "~/domains/directory/search-enterprises.server";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { writeWorkbook } from "~/domains/files/write-workbook";
import { findJob, jobRows } from "~/domains/jobs/long-job.store.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer } from "~/domains/people/proof";
import { haltLongJobs, type LongJobWorker, runLongJobs } from "../clock/long-jobs.server";
import { mergeEnterprises } from "../enterprises/merge-enterprises.server";
import { enterpriseImport } from "./import-enterprises.server";
import { cancelImport, getImport, listImports, startImport } from "./start-import.server";

const HEAD = IMPORT_COLUMNS.map(headingOf);
let made = 1_000;
const firm = (change: Partial<Record<(typeof IMPORT_COLUMNS)[number], string>> = {}): string[] => {
  made++;
  const good = {
    name: `导入第${made}号有限公司`,
    code: codeOf(made),
    region: "肥西县",
    industry: "制造业",
    size: "小型",
    kinds: "规上",
    group: "",
    codeReason: "",
  };
  return IMPORT_COLUMNS.map((column) => ({ ...good, ...change })[column]);
};

let county: BureauOfficer;
let city: BureauOfficer;
const officer = async (scopeId: string): Promise<BureauOfficer> => {
  const { person } = await newcomer();
  const grant = { id: "x", role: "county", scopeKind: "region", scopeId };
  return { ...person, bureauGrants: [grant] } as unknown as BureauOfficer;
};
beforeAll(async () => {
  await seedRegions();
  county = await officer("340123");
  city = await officer("340100");
});
afterEach(() => haltLongJobs(false));

async function start(
  who: BureauOfficer,
  bytes: Buffer,
  typedName = "企业.xlsx",
  how?: Parameters<typeof startImport>[2],
): Promise<string> {
  const kept = await keepUpload(who, { bytes, typedName }, { kinds: ["xlsx", "csv", "txt"], fallback: "文件" });
  if (!kept.ok) throw new Error(kept.reason);
  const started = await startImport(who, kept.file.id, how);
  if (!started.ok) throw new Error(started.reason);
  return started.importId;
}
const book = (rows: string[][], head: string[] = HEAD) => writeWorkbook({ name: "企业", head, rows, widths: [20] });
const run = (worker: LongJobWorker = enterpriseImport) => runLongJobs({ "enterprise-import": worker });
async function imported(bytes: Buffer, name?: string, who = county) {
  const id = await start(who, bytes, name);
  await run();
  const problems = (await jobRows(db, id, { limit: 500 })).flatMap(({ line, problems }) =>
    (problems ?? []).map(({ column, reason }) => `${line} ${column} ${reason}`),
  );
  return { id, job: await findJob(db, id), problems };
}
const count = () => db.$count(tables.enterprise);

describe("an import", () => {
  it("takes a list whole, groups and kinds with it, and leaves no row behind", async () => {
    const group = firm();
    const member = firm({ group: group[1] as string, kinds: "领跑者、规上" });
    const { job, problems } = await imported(book([member, group]));
    expect([job?.outcome, job?.result, problems]).toEqual(["done", { rows: 2 }, []]);
    const [found] = await searchEnterprises(db, member[0] as string, 5);
    const [parent] = await searchEnterprises(db, group[1] as string, 5);
    expect(found).toMatchObject({
      parentId: parent?.id,
      heldBy: null,
      regionCode: "340123",
      industry: "C",
      size: "small",
    });
    const kinds = await db
      .select()
      .from(tables.enterpriseKind)
      .where(eq(tables.enterpriseKind.enterpriseId, found?.id ?? ""));
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(["above-designated-size", "front-runner"]);
    expect(await jobRows(db, job?.id ?? "", { limit: 5 })).toEqual([]);
  });

  it("passes over what is registered already where the officer says so, and counts it; otherwise it refuses the list", async () => {
    const there = await addFirm({ code: codeOf(901), name: "在册不动有限公司" });
    const list = () => [firm(), firm({ code: there.code, name: "改了名的有限公司" }), firm({ group: there.code })];
    const refused = await imported(book(list()));
    expect([refused.job?.outcome, refused.problems]).toEqual(["refused", ["3 code import.there"]]);
    const before = await count();
    const id = await start(county, book(list()), "企业.xlsx", { skipKnown: true });
    await run();
    expect(await findJob(db, id)).toMatchObject({ outcome: "done", result: { rows: 2, skipped: 1 } });
    expect((await count()) - before).toBe(2);
    expect(await findEnterprise(db, there.id)).toMatchObject({ name: "在册不动有限公司", changedAt: there.changedAt });
    // A row that is wrong in itself is told all the same.
    const wrong = await start(county, book([firm({ code: there.code, region: "某地" })]), "x.xlsx", {
      skipKnown: true,
    });
    await run();
    expect(await findJob(db, wrong)).toMatchObject({ outcome: "refused", result: { refused: 1 } });
  });

  it("keeps a code whose check character is wrong where the row says why, as staff may for one firm", async () => {
    const right = codeOf(902);
    const code = right.slice(0, 17) + (right.endsWith("0") ? "1" : "0");
    const row = firm({ code, codeReason: "与登记机关核对无误" });
    const { job, problems } = await imported(book([row, firm({ codeReason: "多余的说明" })]));
    expect([job?.outcome, problems]).toEqual(["done", []]);
    const [kept] = await searchEnterprises(db, row[0] as string, 1);
    expect(kept).toMatchObject({ code, codeReason: "与登记机关核对无误" });
    const short = await imported(book([firm({ code: code, codeReason: "对" })]));
    expect(short.problems).toContain("2 code enterprise.codeReasonShort");
  });

  it("reads what people really have: a sum below, finer industries, codes guarded for a table program, a hidden sheet first", async () => {
    const [a, b] = [firm({ industry: "C39" }), firm({ industry: "6510" })];
    const guarded = [b[0], `="${b[1]}"`, ...b.slice(2)] as string[];
    const csv = [HEAD, a, guarded, ["合计", "", "2家"]]
      .map((row) => row.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(","))
      .join("\r\n");
    const { job, problems } = await imported(Buffer.from(csv), "企业.csv");
    expect([job?.outcome, job?.result, problems]).toEqual(["done", { rows: 2 }, []]);
    expect((await searchEnterprises(db, a[0] as string, 1))[0]).toMatchObject({ industry: "C" });
    expect((await searchEnterprises(db, b[0] as string, 1))[0]).toMatchObject({ industry: "I" });
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("填写说明", { state: "hidden" }).addRow(["请先看说明"]);
    workbook.addWorksheet("名单").addRows([HEAD, firm()]);
    const hidden = await imported(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect([hidden.job?.outcome, hidden.problems]).toEqual(["done", []]);
  });

  it("imports nothing when a row is wrong, and tells every one by line, column and reason", async () => {
    const there = await addFirm({ code: codeOf(900), name: "早已登记有限公司" });
    const before = await count();
    const twice = firm();
    const [a, b] = [firm(), firm()];
    const rows = [
      firm(),
      twice,
      firm({ code: twice[1] as string }),
      firm({ code: there.code, name: "x" }),
      firm({ region: "肥东县" }),
      firm({ industry: "巫术", size: "巨" }),
      IMPORT_COLUMNS.map((column, i) => (column === "group" ? (b[1] as string) : (a[i] as string))),
      IMPORT_COLUMNS.map((column, i) => (column === "group" ? (a[1] as string) : (b[i] as string))),
      firm({ group: codeOf(999_999) }),
    ];
    const { id, job, problems } = await imported(book(rows));
    expect(job).toMatchObject({ outcome: "refused", result: { rows: 9, refused: 7 } });
    expect(problems).toEqual([
      "4 code import.twice",
      "5 name enterprise.nameSigns",
      "5 code import.there",
      "6 region import.regionOutside",
      "7 industry import.industryUnknown",
      "7 size import.sizeUnknown",
      "8 group import.circle",
      "9 group import.circle",
      "10 group import.groupUnknown",
    ]);
    expect(await count()).toBe(before);
    expect((await jobRows(db, id, { limit: 99 })).map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  it("reads what people send: other headings in another order, and every encoding", async () => {
    const csv = (n: number) => `企业名单,,\r\n信用代码,单位名称,县区\r\n${codeOf(n)},"第${n}号，某某公司",肥西县\r\n`;
    const gb = Buffer.from([0xc6, 0xf3, 0xd2, 0xb5, 0xc3, 0xfb, 0xb3, 0xc6]); // 企业名称
    const gbRow = Buffer.concat([gb, Buffer.from(",code,uscc2\n"), gb, Buffer.from(`,${codeOf(704)}\n`)]);
    const files = [
      Buffer.from(csv(701)),
      Buffer.from(`\ufeff${csv(702)}`),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(703), "utf16le")]),
      gbRow,
    ];
    for (const [i, bytes] of files.entries()) {
      const { job, problems } = await imported(bytes, "名单.csv");
      expect([i, job?.outcome, problems]).toEqual([i, "done", []]);
    }
    expect((await searchEnterprises(db, "某某公司", 9)).map(({ name }) => name).sort()).toEqual([
      "第701号，某某公司",
      "第702号，某某公司",
      "第703号，某某公司",
    ]);
  });

  it("says what is wrong with a whole file", async () => {
    expect((await imported(book([["甲", "乙"]], ["电话", "地址"]))).problems).toEqual(["1 row import.headingsMissing"]);
    expect((await imported(book([]))).problems).toEqual(["1 row import.empty"]);
  });
});

describe("an import that is cut off", () => {
  it("goes on wherever that was: every firm once, none before the end", async () => {
    for (let stopAt = 1; ; stopAt++) {
      const rows = Array.from({ length: 700 }, () => firm());
      const before = await count();
      const id = await start(county, book(rows));
      let beats = 0;
      const cut: LongJobWorker = {
        ...enterpriseImport,
        run: (job, beat) =>
          enterpriseImport.run(job, async (progress) => {
            await beat(progress);
            if (++beats === stopAt) haltLongJobs(true);
          }),
      };
      await run(cut);
      const stopped = (await findJob(db, id))?.endedAt === null;
      if (stopped) expect(await searchEnterprises(db, rows[0]?.[1] as string, 5)).toEqual([]);
      haltLongJobs(false);
      await run();
      expect(await findJob(db, id)).toMatchObject({ outcome: "done", result: { rows: 700 } });
      expect((await count()) - before).toBe(700);
      expect(await jobRows(db, id, { limit: 1 })).toEqual([]);
      if (!stopped) break;
    }
  }, 120_000);

  it("leaves nothing when it is cancelled, at whatever step", async () => {
    for (const stopAt of [1, 3, 6, 9]) {
      const before = await count();
      const id = await start(county, book(Array.from({ length: 1_200 }, () => firm())));
      let beats = 0;
      await run({
        ...enterpriseImport,
        run: (job, beat) =>
          enterpriseImport.run(job, async (progress) => {
            if (++beats === stopAt) expect(await cancelImport(county, id)).toEqual({ ok: true });
            await beat(progress);
          }),
      });
      expect(await findJob(db, id)).toMatchObject({ outcome: "cancelled" });
      expect([await count(), await jobRows(db, id, { limit: 1 })]).toEqual([before, []]);
    }
  });

  it("is refused when somebody takes one of its codes meanwhile", async () => {
    const before = await count();
    const rows = Array.from({ length: 600 }, () => firm());
    const id = await start(county, book(rows));
    let done = false;
    await run({
      ...enterpriseImport,
      run: (job, beat) =>
        enterpriseImport.run(job, async (progress) => {
          await beat(progress);
          if (progress?.step === "holding" && !done) {
            done = true;
            await addFirm({ code: rows[550]?.[1] as string });
          }
        }),
    });
    expect(await findJob(db, id)).toMatchObject({ outcome: "refused", result: { refused: 1 } });
    expect(await count()).toBe(before + 1);
  });
});

it("ties its firms to what their group became, at whatever step that is merged into another", async () => {
  for (let stopAt = 1; ; stopAt++) {
    const [group, middle, last] = [await addFirm(), await addFirm(), await addFirm()];
    const rows = Array.from({ length: 600 }, () => firm({ group: group.code }));
    const id = await start(county, book(rows));
    const merge = async (from: string, into: string) =>
      expect(await mergeEnterprises(county, { fromId: from, intoId: into, reason: "同一家企业" })).toMatchObject({
        ok: true,
      });
    let [beats, merged] = [0, false];
    await run({
      ...enterpriseImport,
      run: (job, beat) =>
        enterpriseImport.run(job, async (progress) => {
          await beat(progress);
          // While the file is looked through, a group that is no firm any more is a mistake of its row.
          const held = !["reading", "checking"].includes((await findJob(db, id))?.step ?? "");
          if (!held || ++beats !== stopAt) return;
          merged = true;
          await merge(group.id, middle.id);
          await merge(middle.id, last.id);
        }),
    });
    if (!merged) break;
    expect(await findJob(db, id)).toMatchObject({ outcome: "done", result: { rows: 600 } });
    const members = (of: { id: string }) => db.$count(tables.enterprise, eq(tables.enterprise.parentId, of.id));
    const counts = [await members(group), await members(middle), await members(last)].map(Number);
    expect([stopAt, ...counts]).toEqual([stopAt, 0, 0, 600]);
  }
}, 120_000);

it("is seen by its bureau and those above it, and by nobody else", async () => {
  const id = await start(county, book([firm()]));
  await run();
  expect((await getImport(county, id)).id).toBe(id);
  expect((await getImport(city, id)).id).toBe(id);
  expect((await listImports(city, 50)).map((job) => job.id)).toContain(id);
  const other = await officer("340121");
  await expect(getImport(other, id)).rejects.toMatchObject({ status: 404 });
  await expect(cancelImport(other, id)).rejects.toMatchObject({ status: 404 });
  expect(await listImports(other, 50)).toEqual([]);
  const cityImport = await start(city, book([firm()]));
  await run();
  await expect(getImport(county, cityImport)).rejects.toMatchObject({ status: 404 });
});
