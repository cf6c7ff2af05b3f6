import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { openedFile } from "../../decision/opened-file.server";
import { publicBallots } from "../../decision/public-ballots.server";
import { inTest } from "../../nominations.fixture";
import { showNotice } from "../../notice/shown/notice-view.server";
import { decideAwards } from "../decide-awards.server";
import { addBallots, ISSUER, type Noticed, noticedCycle } from "../honours.fixture";
import { rollOfHonour } from "../roll.server";
import { listedNow, put, putListed, type Unpacked, unpacked, verified } from "./archive.fixture";
import { archiveCycle } from "./archive-cycle.server";

/** What a meeting is, in words that stand nowhere else; nominees are spoken of by name in it (048). */
const SAID = {
  place: "纪要地点甲",
  chair: "纪要主持乙",
  present: ["纪要到会丙"],
  minutes: "纪要丁：会上谈到被申报人王小明的材料。",
};
let noticed: Noticed;
let archive: Unpacked;
beforeAll(async () => {
  await seedRegions();
  noticed = await noticedCycle({ chosen: 2, others: 1 });
  await addBallots(noticed, 2);
  const { province, cycle, listHash, people } = noticed;
  await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
  await inTest((tx) =>
    tx.insert(tables.consent).values({
      id: newId(tx.now),
      personId: people[0]?.personId ?? "",
      purpose: "public-verification",
      textVersion: "1",
      textHash: "0",
      givenAt: tx.now,
      withdrawnAt: null,
    }),
  );
  await inTest((tx) => tx.update(tables.awardMeeting).set(SAID).where(eq(tables.awardMeeting.cycleId, cycle.id)));
  await archiveCycle(province, cycle.slug);
  await listedNow(noticed);
  archive = await unpacked(noticed);
});

/** Files that the archive itself calls public, by the numbers in its list of files. */
function publicFiles(): [string, Buffer][] {
  const { public: listed } = JSON.parse(String(archive.files.get("manifest.json"))) as { public: string };
  const parts = listed.split(" ");
  expect(String(archive.files.get("README.txt"))).toContain(`可以公开的：${parts.join("、")}。`);
  return [...archive.files].filter(([name]) => parts.some((part) => name === part || name.startsWith(`${part}-`)));
}
const cells = async (name: string) => {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(archive.files.get(name) as unknown as ArrayBuffer);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as string[]).slice(1)));
  return rows;
};

it("holds no certificate's code in what may be public, and all of them in a file of its own, which verifies", async () => {
  const codes = (await db.select({ code: tables.assertion.code }).from(tables.assertion)).map(({ code }) => code);
  const told = publicFiles().map(([name]) => name);
  expect(told).toEqual(expect.arrayContaining(["10-awards.json", "10-awards.xlsx", "11-statistics.xlsx"]));
  expect(told.filter((name) => /^(03|04|06|07|09|13|14)/.test(name))).toEqual([]);
  for (const [name, bytes] of publicFiles())
    for (const code of codes)
      expect([
        name,
        name.endsWith(".xlsx") ? JSON.stringify(await cells(name)).includes(code) : bytes.includes(code),
      ]).toEqual([name, false]);
  expect(JSON.stringify(await cells("10-awards.xlsx"))).not.toContain(formatCertificateCode(codes[0] ?? ""));
  const kept = JSON.parse(String(archive.files.get("13-certificates.json"))) as { code: string }[];
  expect(kept.map(({ code }) => code).sort()).toEqual([...codes].sort());
  const { status, said } = verified(archive.folder);
  expect([status, said.includes("证书编号")]).toEqual([0, false]);
  putListed(
    archive,
    "13-certificates.json",
    kept.map((one) => ({ ...one, code: "0123456789AB" })),
  );
  expect(verified(archive.folder)).toMatchObject({ status: 1, said: expect.stringContaining("证书编号") });
  for (const name of ["13-certificates.json", "manifest.json"])
    put(archive.folder, name, archive.files.get(name) as Buffer);
});

it("keeps the minutes, in which nominees may be named, out of what may be public, and out of every public page", async () => {
  const words = [SAID.place, SAID.chair, ...SAID.present, SAID.minutes];
  const kept = String(archive.files.get("07-meetings.json"));
  expect(words.filter((word) => !kept.includes(word))).toEqual([]);
  const told = async (name: string, bytes: Buffer) =>
    name.endsWith(".xlsx") ? JSON.stringify(await cells(name)) : String(bytes);
  for (const [name, bytes] of publicFiles()) {
    const text = await told(name, bytes);
    expect([name, words.filter((word) => text.includes(word))]).toEqual([name, []]);
  }
  const cycle = await getCycle(db, noticed.cycle.id);
  const at = { locale: "zh-CN", now: now() } as const;
  const shown = JSON.stringify([
    await showNotice(cycle, null, at),
    await publicBallots(cycle),
    await rollOfHonour({ text: "", label: "", year: "" }, "zh-CN", cycle.slug),
    await openedFile(cycle),
  ]);
  expect(words.filter((word) => shown.includes(word))).toEqual([]);
});

it("tells figures in public as the page does, and in full beside it", async () => {
  const figures = async (name: string) => (await cells(name)).find(([, row]) => row === "宿松县")?.slice(2, 6);
  expect(await figures("11-statistics.xlsx")).not.toContain("3");
  expect(await figures("14-statistics-whole.xlsx")).toEqual(["3", "3", "3", "2"]);
  // Of so few nominations the burden is told of none.
  const burden = async (name: string) => (await cells(name)).some(([what]) => what === "填写项数");
  expect([await burden("11-statistics.xlsx"), await burden("14-statistics-whole.xlsx")]).toEqual([false, true]);
});
