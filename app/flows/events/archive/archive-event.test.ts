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
import { getEvent } from "~/domains/events/event/event.store.server";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { sheetRows } from "~/domains/files/sheet-rows.server";
import { dataOf, readZipEntries } from "~/domains/files/zip-entries";
import { pdf, pngOf } from "~/domains/files/zoo.fixture";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { typedInstant } from "~/kernel/typed-instant";
import { attendedEvent, seat } from "../after/after.fixture";
import { bookAttendance } from "../after/book-attendance.server";
import { endSurvey } from "../after/close-surveys.server";
import { publishMinutes } from "../after/publish-minutes.server";
import { archiveEvent } from "../after/summarise-event.server";
import { announceToComers } from "../announce.server";
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
    ...{
      title: "课件",
      author: "王工",
      consent: "yes",
      consentedOn: isoDayOf(now()),
      audience: "registered",
      sessionId: "",
    },
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

describe("the archive of an event", () => {
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
