import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { addMaterial, removeMaterial } from "~/domains/events/after/keep-materials.server";
import { addPhotos, describePhoto, takeDownPhoto } from "~/domains/events/after/keep-photos.server";
import { materialsOf, photosOf } from "~/domains/events/after/material.store.server";
import { materialForm, photoForm } from "~/domains/events/after/material-forms";
import { changeEvent, organizerFor } from "~/domains/events/events.fixture";
import { fileStore } from "~/domains/files/disk-store.server";
import type { FileKind } from "~/domains/files/file-kind";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { sweepFiles } from "~/domains/files/sweep-files.server";
import { pdf, pngOf } from "~/domains/files/zoo.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Organizer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { config } from "~/kernel/config";
import { isoDayOf } from "~/kernel/instant-format";
import { typedInstant } from "~/kernel/typed-instant";
import { findOpenFile, findVisibleFile } from "../../file-access.server";
import { anOrganizer, attendedEvent, endedEvent, HOUR_MS, seat } from "./after.fixture";

beforeAll(seedRegions);

const upload = (
  who: Organizer,
  bytes: Buffer,
  typedName: string,
  kinds: readonly FileKind[] = ["pdf", "jpeg", "png"],
) => keepUpload(who, { bytes, typedName }, { kinds, fallback: "文件" });
async function kept(who: Organizer, bytes: Buffer, name: string): Promise<string> {
  const answer = await upload(who, bytes, name);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.file.id;
}
const paper = (releasedAt: number, change: Record<string, string> = {}) =>
  materialForm.parse({
    title: "三家企业的做法",
    author: "王工（演示企业）",
    consent: "yes",
    consentedOn: isoDayOf(now()),
    audience: "registered",
    sessionId: "",
    releasedAt: typedInstant(releasedAt),
    ...change,
  });
const GPS = { GPSLatitude: "31/1 51/1 0/1", GPSLatitudeRef: "N", GPSLongitude: "117/1 17/1 0/1", GPSLongitudeRef: "E" };
const photo = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: "#1f4e5f" } })
    .jpeg()
    .withExif({ IFD0: { Make: "SECRET-CAMERA" }, IFD3: GPS })
    .toBuffer();
const bytesOf = async (fileId: string) => {
  const [row] = await db.select().from(tables.storedFile).where(eq(tables.storedFile.id, fileId));
  const opened = row && (await fileStore.open(row.storageName));
  return opened ? Buffer.concat(await opened.stream.toArray()) : null;
};

describe("a material", () => {
  it("is for the registered from its release on, for its organizer before, for nobody else", async () => {
    const { event, people, who } = await attendedEvent(1);
    const her = people[0]?.person as (typeof people)[0]["person"];
    const { person: stranger } = await newcomer();
    const file = await kept(who, pdf(), "课件.pdf");
    const made = await addMaterial(who, event.slug, paper(now() + HOUR_MS), [file]);
    if (!made.ok) throw new Error(made.reason);
    const colleague = organizerFor((await newcomer()).person);
    const elsewhere = organizerFor((await newcomer()).person, "340200");
    const proved = (one: Organizer) => ({ ...one, grants: one.organizerGrants }) as unknown as typeof her;
    const sees = async (one: typeof her) => (await findVisibleFile(one, file)) !== null;
    expect([await sees(her), await sees(proved(colleague)), await sees(proved(elsewhere))]).toEqual([
      false,
      true,
      false,
    ]);
    const release = (change: object) => setMaterial(made.id, change);
    await release({ releasedAt: now() - 1 });
    expect([await sees(her), await sees(stranger), await findOpenFile(file)]).toEqual([true, false, null]);
    await release({ audience: "everyone" });
    expect([await sees(stranger), (await findOpenFile(file))?.id]).toEqual([true, file]);
    await changeEvent(event, { publishedAt: null });
    expect([await sees(stranger), await findOpenFile(file)]).toEqual([false, null]);
  });

  it("is not for who waits or gave her seat back", async () => {
    const event = await endedEvent();
    const who = await anOrganizer();
    const file = await kept(who, pdf(), "课件.pdf");
    await addMaterial(who, event.slug, paper(now() - HOUR_MS), [file]);
    for (const state of ["waitlisted", "pending", "cancelled", "declined"] as const) {
      const { person } = await newcomer();
      await seat(event, person, { state });
      expect(await findVisibleFile(person, file)).toBeNull();
    }
  });

  it("needs its author's consent and a day that has come; removed, its file is gone", async () => {
    const { event, who } = await attendedEvent(0);
    expect(
      materialForm.safeParse({ title: "课件", author: "王工" }).error?.issues.map(({ message }) => message),
    ).toEqual(expect.arrayContaining(["material.consentMissing", "material.consentDay", "material.audienceMissing"]));
    const file = await kept(who, pdf(), "课件.pdf");
    const tomorrow = { consentedOn: isoDayOf(now() + 86_400_000) };
    expect(await addMaterial(who, event.slug, paper(now(), tomorrow), [file])).toMatchObject({ field: "consentedOn" });
    const gone = { sessionId: "01900000-0000-7000-8000-000000000000" };
    expect(await addMaterial(who, event.slug, paper(now(), gone), [file])).toMatchObject({ field: "sessionId" });
    const made = await addMaterial(who, event.slug, paper(now()), [file]);
    if (!made.ok) throw new Error(made.reason);
    await expect(addMaterial(who, event.slug, paper(now()), [file])).rejects.toThrow("file.gone");
    await removeMaterial(who, event.slug, made.id, "作者改了主意");
    expect(await materialsOf(db, event.id)).toEqual([]);
    await sweepFiles(now() + 2 * HOUR_MS);
    expect(await bytesOf(file)).toBeNull();
    await changeEvent(event, { summarisedAt: 1, archivedAt: 2 });
    const late = await addMaterial(who, event.slug, paper(now()), [await kept(who, pdf(), "补.pdf")]);
    expect(late).toMatchObject({ ok: false, reason: "event.state.archived" });
  });
});

describe("a photo", () => {
  it("is kept without its place, and shown only once somebody says that everyone on it agreed", async () => {
    const { event, who } = await attendedEvent(0);
    const shot = await photo();
    expect(shot.includes("SECRET-CAMERA")).toBe(true);
    expect((await sharp(shot).metadata()).exif).toBeDefined();
    const file = await kept(who, shot, "IMG_1.jpg");
    expect(await addPhotos(who, event.slug, "现场交流", [file])).toEqual({ ok: true });
    const bytes = (await bytesOf(file)) as Buffer;
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect([bytes.includes("SECRET-CAMERA"), bytes.includes("GPS"), bytes.includes("Exif")]).toEqual([
      false,
      false,
      false,
    ]);
    const [one] = await photosOf(db, event.id);
    const id = one?.photo.id as string;
    expect([await findOpenFile(file), await photosOf(db, event.id, { shown: true })]).toEqual([null, []]);
    expect(photoForm.safeParse({ caption: "现场交流", consentNote: "", shown: "yes" }).success).toBe(false);
    const agreed = photoForm.parse({ caption: "现场交流", consentNote: "两人都当面同意", shown: "yes" });
    await describePhoto(who, event.slug, id, agreed);
    expect((await findOpenFile(file))?.id).toBe(file);
    await takeDownPhoto(who, event.slug, id, "本人要求");
    expect([await findOpenFile(file), await photosOf(db, event.id)]).toEqual([null, []]);
    await sweepFiles(now() + 2 * HOUR_MS);
    expect(await bytesOf(file)).toBeNull();
  });

  it("that is none, or a bomb, is refused and nothing of it kept", async () => {
    const who = await anOrganizer();
    const shelves = async () => {
      const folder = join(config.dataDir, "files");
      const all = await Promise.all(
        (await readdir(folder)).map((shelf) => readdir(join(folder, shelf)).catch(() => [])),
      );
      return all.flat().length;
    };
    const rows = async () => (await db.select({ id: tables.storedFile.id }).from(tables.storedFile)).length;
    const before = [await shelves(), await rows()];
    const pictures = ["png", "jpeg", "webp"] as const;
    const reason = async (bytes: Buffer, name: string) => {
      const answer = await upload(who, bytes, name, pictures);
      return answer.ok ? "kept" : answer.reason;
    };
    expect(await reason(pngOf(10_000, 10_000), "a.png")).toBe("file.pixels");
    expect(await reason(Buffer.from("\x89PNG\r\n\x1a\nno picture", "latin1"), "a.png")).toBe("file.broken");
    expect(await reason((await photo()).subarray(0, 900), "a.jpg")).toBe("file.broken");
    expect(await reason(pdf(), "a.jpg")).toBe("file.notHere");
    expect(await reason(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "a.png")).toBe("file.kind");
    expect([await shelves(), await rows()]).toEqual(before);
  });
});

async function setMaterial(id: string, change: object): Promise<void> {
  const { system, transact } = await import("~/domains/ledger/transact.server");
  await transact(system("test"), async (tx) => {
    await tx.update(tables.eventMaterial).set(change).where(eq(tables.eventMaterial.id, id));
    tx.record({ act: "test.prepared", subject: { kind: "test", id } });
  });
}
