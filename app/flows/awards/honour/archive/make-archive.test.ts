import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findKeptArchive, readArchiveLog, unkeptArchives } from "~/domains/awards/honour/kept-archive.server";
import { fileStore } from "~/domains/files/disk-store.server";
import { PASSWORD } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { config } from "~/kernel/config";
import { erasePerson } from "../../../people/erase-person.server";
import { answerObjection, reopenObjection, ruleOnObjection } from "../../notice/objections/decide-objection.server";
import { decideAwards } from "../decide-awards.server";
import { addBallots, addObjection, ISSUER, type Noticed, noticedCycle } from "../honours.fixture";
import { revokeAward } from "../revoke-award.server";
import { listedNow, signed } from "./archive.fixture";
import { archiveCycle } from "./archive-cycle.server";
import { awardArchives, makeArchive } from "./make-archive.server";

beforeAll(async () => {
  await seedRegions();
});

async function archived(objection?: "answered"): Promise<Noticed> {
  const noticed = await noticedCycle({ chosen: 2, others: 1 });
  await addBallots(noticed, 2);
  if (objection) await addObjection(noticed, objection);
  const { province, cycle, listHash } = noticed;
  await decideAwards(province, cycle.slug, { issuerId: ISSUER, listHash });
  await archiveCycle(province, cycle.slug);
  return noticed;
}
/** The clock lists what the archive will hold, and makes it once that is under a checkpoint. */
async function clock() {
  await awardArchives.run(() => false);
  await signed();
  await awardArchives.run(() => false);
}
const cycleOf = ({ cycle }: Noticed) => getCycle(db, cycle.id);
async function bytesOf(noticed: Noticed): Promise<Buffer | null> {
  const kept = await findKeptArchive(db, await cycleOf(noticed));
  const found = kept && (await fileStore.open(kept.storageName));
  if (!found) return null;
  const all: Buffer[] = [];
  for await (const piece of found.stream) all.push(piece);
  return Buffer.concat(all);
}
const sha256 = (bytes: Buffer | null) =>
  createHash("sha256")
    .update(bytes as Buffer)
    .digest("hex");
const logOf = async (noticed: Noticed) => readArchiveLog(db, await cycleOf(noticed));

it("keeps the archive of a closed cycle once the log is signed, its hash in the log, and makes it once", async () => {
  const noticed = await archived();
  const run = () => awardArchives.run(() => false);
  await run();
  expect((await logOf(noticed)).listing).toBeNull();
  await signed();
  // What it will hold is listed first, so that the archive holds that entry.
  await run();
  const { listing } = await logOf(noticed);
  expect([Object.keys(listing?.contents ?? {}), await bytesOf(noticed)]).toEqual([
    expect.arrayContaining(["01-rules.json", "03-nominations/", "14-statistics-whole.xlsx", "manifest", "log"]),
    null,
  ]);
  await run();
  expect(await bytesOf(noticed)).toBeNull();
  await signed();
  await run();
  const bytes = await bytesOf(noticed);
  const { made } = await logOf(noticed);
  expect(made).toMatchObject([{ sha256: sha256(bytes), bytes: bytes?.length, why: "archived" }]);
  expect(bytes?.includes("12-ledger.json")).toBe(true);
  await signed();
  await clock();
  expect(await makeArchive(await cycleOf(noticed))).toBe(false);
  expect([sha256(await bytesOf(noticed)), (await logOf(noticed)).made.length]).toEqual([sha256(bytes), 1]);
});

it("of a cycle that is not closed there is none to make", async () => {
  const noticed = await noticedCycle();
  expect((await unkeptArchives(db)).map(({ id }) => id)).not.toContain(noticed.cycle.id);
});

it("goes with whoever is erased, and is made anew without her, the new hash in the log with why", async () => {
  const noticed = await archived();
  await signed();
  await clock();
  const before = await findKeptArchive(db, await cycleOf(noticed));
  const old = await bytesOf(noticed);
  const [her] = noticed.people as [Noticed["people"][0]];
  expect((await erasePerson(her, PASSWORD, now())).ok).toBe(true);
  expect(await findKeptArchive(db, await cycleOf(noticed))).toBeNull();
  const name = before?.storageName ?? "";
  expect(existsSync(join(config.dataDir, "files", name.slice(0, 2), name))).toBe(false);
  const [entry] = (
    await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.subjectId, noticed.cycle.id))
  ).filter(({ act }) => act === "award-cycle.archive-outdated");
  expect(entry).toMatchObject({ sealed: null, aboutPersonId: null });
  await signed();
  await clock();
  const { made } = await logOf(noticed);
  expect(made.map(({ why }) => why)).toEqual(["archived", "erased"]);
  expect(made.map((one) => one.sha256)).toEqual([sha256(old), sha256(await bytesOf(noticed))]);
  expect(made[0]?.sha256).not.toBe(made[1]?.sha256);
});

it("is made anew when an award is taken back", async () => {
  const noticed = await archived();
  await signed();
  await clock();
  await revokeAward(noticed.province, noticed.ids[0] ?? "", "事后查明材料不实");
  await signed();
  await clock();
  expect((await logOf(noticed)).made.map(({ why }) => why)).toEqual(["archived", "revoked"]);
});

it("is made anew after each act on an objection that was taken up again", async () => {
  const noticed = await archived("answered");
  const named = { slug: noticed.cycle.slug, number: 1 };
  const acts = [
    () => reopenObjection(noticed.province, named, "有新的证据，需要重新核查。"),
    () => ruleOnObjection(noticed.province, named, { upheld: false, reasons: "核查无误。", material: false }),
    () => answerObjection(noticed.province, named, "核查无误，名单不作改动。"),
  ];
  await signed();
  await clock();
  for (const act of acts) {
    expect(await act()).toEqual({ ok: true });
    expect(await findKeptArchive(db, await cycleOf(noticed))).toBeNull();
    await signed();
    await clock();
  }
  const { made } = await logOf(noticed);
  expect(made.map(({ why }) => why)).toEqual(["archived", "objection", "objection", "objection"]);
  expect(made.at(-1)?.sha256).toBe(sha256(await bytesOf(noticed)));
});

it("keeps nothing of a cycle that changed while its archive was made", async () => {
  const noticed = await archived();
  await listedNow(noticed);
  const [made] = await Promise.all([
    makeArchive(await cycleOf(noticed)),
    revokeAward(noticed.province, noticed.ids[0] ?? "", "事后查明材料不实"),
  ]);
  expect(made).toBe(false);
  expect(await bytesOf(noticed)).toBeNull();
});
