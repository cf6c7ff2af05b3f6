import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, describe, expect, it } from "vitest";
import { answerSurvey } from "~/domains/events/after/answer-survey.server";
import { addMaterial } from "~/domains/events/after/keep-materials.server";
import { addPhotos, describePhoto } from "~/domains/events/after/keep-photos.server";
import { photosOf } from "~/domains/events/after/material.store.server";
import { materialForm } from "~/domains/events/after/material-forms";
import { minutesForm } from "~/domains/events/after/minutes-forms";
import { saveMinutes } from "~/domains/events/after/save-minutes.server";
import { surveyField } from "~/domains/events/after/survey-forms";
import { typedStretches } from "~/domains/events/after/typed-stretches";
import { settleScan } from "~/domains/events/check-in/settle-scan.server";
import { getEvent } from "~/domains/events/event/event.store.server";
import { organizerFor } from "~/domains/events/events.fixture";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { sheetRows } from "~/domains/files/sheet-rows.server";
import { dataOf, readZipEntries } from "~/domains/files/zip-entries";
import { pdf, pngOf } from "~/domains/files/zoo.fixture";
import { entriesOfEvent } from "~/domains/hours/hour.store.server";
import { newcomer, PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import { typedInstant } from "~/kernel/typed-instant";
import { erasePerson } from "../../people/erase-person.server";
import { anOrganizer, attendedEvent, endedEvent, HOUR_MS, scan, seat } from "../after/after.fixture";
import { bookAttendance } from "../after/book-attendance.server";
import { endSurvey } from "../after/close-surveys.server";
import { correctAttendance } from "../after/correct-attendance.server";
import { correctTimes } from "../after/correct-times.server";
import { publishMinutes } from "../after/publish-minutes.server";
import { archiveEvent } from "../after/summarise-event.server";
import { announceToComers } from "../told/announce.server";
import { archiveFile } from "./archive-event.server";

beforeAll(seedRegions);

/** An event with all that an archive can hold: five answers, minutes, a paper, a photo that is shown and one that is not, a walk-in. */
async function fullEvent() {
  const { event, people, who } = await attendedEvent(5);
  await seat(event, null, { walkInName: "李来", walkInEmployer: "示例公司", walkInContact: "13812345678" });
  for (const { person } of people)
    await answerSurvey(person, event.slug, { [surveyField("content")]: "5", [surveyField("best")]: "案例讲得细" });
  await endSurvey(who, event.slug);
  await saveMinutes(
    who,
    event.slug,
    minutesForm.parse({ stand: "", text: "三家企业介绍。", summary: "摘要。", decisions: "建群" }),
  );
  const keep = async (bytes: Buffer, typedName: string) => {
    const kept = await keepUpload(who, { bytes, typedName }, { kinds: ["pdf", "png"], fallback: "文件" });
    if (!kept.ok) throw new Error(kept.reason);
    return kept.file.id;
  };
  const paper = materialForm.parse({
    title: "课件",
    author: "王工",
    consent: "yes",
    consentedOn: isoDayOf(now()),
    audience: "registered",
    sessionId: "",
    releasedAt: typedInstant(now()),
  });
  await addMaterial(who, event.slug, paper, [await keep(pdf(), "课件.pdf")]);
  await addPhotos(who, event.slug, "合影", [await keep(pngOf(8, 8), "a.png"), await keep(pngOf(9, 9), "b.png")]);
  const [first] = await photosOf(db, event.id);
  const agreed = { caption: "合影", consentNote: "都当面同意", shown: "yes" as const };
  await describePhoto(who, event.slug, first?.photo.id as string, agreed);
  const words = { audience: "everyone", subject: "会后材料", text: "课件已经放上", formKey: null } as const;
  expect(await announceToComers(who, event.slug, words)).toMatchObject({ ok: true });
  await publishMinutes(who, event.slug);
  await bookAttendance(who, event.slug);
  await archiveEvent(who, event.slug);
  return { event: await getEvent(db, event.id), who, people };
}

async function archiveOf({ event, who }: Pick<Awaited<ReturnType<typeof fullEvent>>, "event" | "who">, at = now()) {
  const { pieces } = await archiveFile(event, who.personId, at);
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
function unpacked(zip: Buffer): Map<string, Buffer> {
  const entries = readZipEntries(zip);
  if (!entries) throw new Error("no ZIP file");
  return new Map(
    entries.map((entry) => {
      const begin = dataOf(zip, entry) as number;
      const data = zip.subarray(begin, begin + entry.packed);
      return [entry.name, entry.method === 8 ? inflateRawSync(data) : data];
    }),
  );
}

/** The rows of a sheet, each by its head. */
async function sheetOf(files: Map<string, Buffer>, name: string): Promise<Record<string, string>[]> {
  const rows: string[][] = [];
  for await (const { cells } of sheetRows(files.get(name) as Buffer)) rows.push([...cells]);
  const [head, ...rest] = rows as [string[], ...string[][]];
  return rest.map((cells) => Object.fromEntries(head.map((title, n) => [title, cells[n] ?? ""])));
}

describe("the archive of an event", () => {
  it("says of a code that nobody has what was read, and who decided what, with why", async () => {
    const { event, people } = await attendedEvent(1);
    const [whoName, otherName] = ["李组织", "周组织"] as const;
    const who = organizerFor((await newcomer({ name: whoName })).person);
    const other = organizerFor((await newcomer({ name: otherName })).person);
    const known = people[0] as (typeof people)[0];
    await scan(event, null, 3, { read: "=zzzz-zzzz", how: "code", verdict: "unknown" });
    const gone = (await newcomer()).person;
    await scan(event, await seat(event, gone), 5);
    const { person: settled } = await newcomer({ name: "赵来迟" });
    const cancelled = await scan(event, await seat(event, settled, { state: "cancelled" }), 6, {
      verdict: "invalid-pass",
    });
    await settleScan(other, event.slug, cancelled, { how: "counts", reason: "名额是误取消的" });
    await correctTimes(
      who,
      event.slug,
      { startsAt: event.startsAt, endsAt: event.endsAt, earnsHours: false, sessions: [] },
      "先不记学时",
    );
    const earning = { startsAt: event.startsAt, endsAt: event.endsAt, earnsHours: true, sessions: [] };
    await correctTimes(other, event.slug, earning, "还是记学时");
    expect((await erasePerson(gone, PASSWORD, now())).ok).toBe(true);
    await bookAttendance(who, event.slug);
    const half = typedStretches([{ from: event.startsAt, to: event.startsAt + HOUR_MS }], event);
    const reason = "中途离场一小时";
    expect(await correctAttendance(other, event.slug, known.registrationId, { times: half, reason })).toEqual({
      ok: true,
    });
    const files = unpacked(await archiveOf({ event: await getEvent(db, event.id), who }));

    const checkIns = await sheetOf(files, "05-check-ins.xlsx");
    expect(checkIns.find(({ 姓名 }) => 姓名 === "没有这个码")).toMatchObject({
      结论: "认不出",
      备注: "读到的是“=zzzz-zzzz”",
    });
    expect(checkIns.filter(({ 姓名 }) => 姓名?.startsWith("（已删除账号"))).toHaveLength(1);
    expect(checkIns.find(({ 姓名 }) => 姓名 === settled.name)?.备注).toBe(
      `处理后计入（经办：${otherName}，理由：名额是误取消的）`,
    );

    expect((await sheetOf(files, "03-changes.xlsx")).slice(-2)).toMatchObject([
      { 改了什么: "参加的人记学时由“是”改成“否”", 经办: whoName, 理由: "先不记学时" },
      { 改了什么: "参加的人记学时由“否”改成“是”", 经办: otherName, 理由: "还是记学时" },
    ]);

    const attendance = await sheetOf(files, "06-attendance-and-hours.xlsx");
    const noteOf = (name: string | null) => attendance.find(({ 姓名 }) => 姓名 === name)?.备注;
    expect(noteOf(known.person.name)).toBe(`由组织者认定（经办：${otherName}，理由：${reason}）`);
    expect(noteOf(settled.name)).toBe(`处理后计入（经办：${otherName}）`);

    const ledger = await sheetOf(files, "06-hours-ledger.xlsx");
    const told = (name: string | null) =>
      ledger
        .filter(({ 姓名 }) => 姓名 === name)
        .map((row) => [row.这一笔?.slice(0, 2), row.分钟, row.谁核对, row.经办, row.理由, row.依据]);
    expect(told(settled.name)).toEqual([
      ["记入", "114", "活动组织者核对", otherName, "", "按在场时间合并计算（union-1）"],
    ]);
    expect(told(known.person.name)).toEqual([
      ["记入", "120", "程序，现场签到", "", "", "按在场时间合并计算（union-1）"],
      ["冲销", "-120", "活动组织者更正", otherName, reason, "按在场时间合并计算（union-1）"],
      ["记入", "60", "活动组织者核对", otherName, reason, "按组织者写明的时间（by-hand）"],
    ]);
    expect(ledger).toHaveLength(4);

    const facts = String(files.get("01-facts.txt"));
    expect(facts).toContain(`时间：${formatSpan(event.startsAt, event.endsAt, "zh-CN")}\r\n`);
    expect(String(files.get("README.txt"))).toContain("从标总学堂导出");
  });

  it("lists no hours of another event, nor of who came to none", async () => {
    const [one, other] = [
      await endedEvent(),
      await endedEvent({ startsAt: now() - 50 * HOUR_MS, endsAt: now() - 49 * HOUR_MS }),
    ];
    const { person } = await newcomer();
    for (const event of [one, other]) await scan(event, await seat(event, person), 0);
    const who = await anOrganizer();
    for (const event of [one, other]) await bookAttendance(who, event.slug);
    const files = unpacked(await archiveOf({ event: await getEvent(db, other.id), who }));
    expect((await sheetOf(files, "06-hours-ledger.xlsx")).map(({ 分钟 }) => 分钟)).toEqual(["60"]);
    expect((await entriesOfEvent(db, one.id, [])).length).toBe(0);
  });

  it("holds everything, each file with its hash, and no way to reach anybody", async () => {
    const full = await fullEvent();
    const files = unpacked(await archiveOf(full));
    expect([...files.keys()]).toEqual([
      ...[
        "README.txt",
        "01-facts.txt",
        "02-agenda.xlsx",
        "03-changes.xlsx",
        "04-registrations.xlsx",
        "05-check-ins.xlsx",
      ],
      ...[
        "06-attendance-and-hours.xlsx",
        "06-hours-ledger.xlsx",
        "08-survey.xlsx",
        "09-materials.xlsx",
        "10-photos.xlsx",
        "11-announcements.xlsx",
      ],
      ...["07-minutes.pdf", "07-minutes.txt", "materials/01.pdf", "photos/01.png", "manifest.json"],
    ]);
    const manifest = JSON.parse(String(files.get("manifest.json")));
    expect(manifest).toMatchObject({ event: full.event.slug, state: "archived" });
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual([...files.keys()].slice(0, -1));
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = files.get(path) as Buffer;
      expect([content.length, createHash("sha256").update(content).digest("hex")]).toEqual([bytes, sha256]);
    }
    const cells: string[] = [];
    for (const [name, bytes] of files)
      if (name.endsWith(".xlsx")) for await (const row of sheetRows(bytes)) cells.push(...row.cells);
    const told = [
      ...cells,
      String(files.get("README.txt")),
      String(files.get("01-facts.txt")),
      String(files.get("07-minutes.txt")),
    ].join("\n");
    for (const word of ["李来", "示例公司", "120", "案例讲得细", "建群", "合影", "课件", "课件已经放上"])
      expect(told).toContain(word);
    expect(told).not.toContain("13812345678");
    expect(told).not.toContain("@example.org");
    expect(told).not.toContain("都当面同意");
  });

  it("is the same bytes whenever it is made", async () => {
    const full = await fullEvent();
    const first = await archiveOf(full);
    expect((await archiveOf(full, now() + 86_400_000)).equals(first)).toBe(true);
  });

  it("is read by other programs", async () => {
    const folder = mkdtempSync(join(tmpdir(), "archive-"));
    try {
      const path = join(folder, "archive.zip");
      writeFileSync(path, await archiveOf(await fullEvent()));
      const script =
        "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])";
      const out = join(folder, "out");
      const python = run("python3", ["-c", script, path, out]);
      const unzip = python ? true : run("unzip", ["-q", path, "-d", out]);
      if (!python && !unzip) return;
      const { files } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
      for (const { path: name, sha256 } of files)
        expect(
          createHash("sha256")
            .update(readFileSync(join(out, name)))
            .digest("hex"),
        ).toBe(sha256);
      expect(readdirSync(out)).toContain("README.txt");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Whether a program is here and did it; one that is here and cannot is a failure. */
function run(program: string, values: string[]): boolean {
  try {
    execFileSync(program, values, { stdio: "pipe" });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return false;
    throw error;
  }
}
