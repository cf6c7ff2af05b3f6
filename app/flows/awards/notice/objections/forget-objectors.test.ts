import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findObjection } from "~/domains/awards/notice/notice.store.server";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { findFile } from "~/domains/files/stored-file.store.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer } from "~/domains/people/proof";
import { NUMBERS } from "~/domains/settings/programme";
import { dayAfterMonths } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { startOfDay } from "~/kernel/typed-day";
import { inTest, officerAt } from "../../nominations.fixture";
import { decidedCycle, FILER, FILING, publishNow } from "../notices.fixture";
import { acceptObjection, answerObjection, reopenObjection, ruleOnObjection } from "./decide-objection.server";
import { eraseObjector } from "./erase-objector.server";
import { fileObjection } from "./file-objection.server";
import { forgetObjectors } from "./forget-objectors.server";
import { openObjection } from "./objection-views.server";
import { typeReceipt } from "./read-receipt.server";

let province: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  province = await officerAt("340000", "province");
});

const monthsAgo = (months: number) => startOfDay(dayAfterMonths(isoDayOf(now()), -months));
const CONTACT = "long-ago@example.cn";

async function objected({ answered = true } = {}) {
  const { cycle } = await decidedCycle();
  await publishNow(province, cycle);
  const { person } = await newcomer();
  const kept = await keepUpload(
    { personId: null },
    { bytes: Buffer.from("名单与事实不符"), typedName: "证明.txt" },
    { kinds: ["txt"], fallback: "文件" },
  );
  if (!kept.ok) throw new Error(kept.reason);
  const filing = { ...FILING, contact: CONTACT, fileIds: [kept.file.id] };
  const filed = await fileObjection(cycle.slug, filing, { ...FILER, personId: person.personId, address: cycle.slug });
  if (!filed.ok) throw new Error(filed.reason);
  const named = { slug: cycle.slug, number: 1 };
  await acceptObjection(province, named);
  await ruleOnObjection(province, named, { upheld: false, reasons: "材料属实，异议不成立。", material: false });
  if (answered) await answerObjection(province, named, "经核查，材料属实，名单不作改动。");
  const archivedAt = (at: number) =>
    inTest((tx) => tx.update(tables.awardCycle).set({ archivedAt: at }).where(eq(tables.awardCycle.id, cycle.id)));
  return {
    cycle,
    archivedAt,
    named,
    personId: person.personId,
    receipt: filed.receipt,
    fileId: kept.file.id,
    ofHer: () => findObjection(db, cycle.id, 1),
  };
}

it("forgets who objected once the archive is as old as the programme says, and keeps number, ruling and answer", async () => {
  const { cycle, archivedAt, receipt, fileId, ofHer } = await objected();
  const id = (await ofHer())?.id ?? "";
  await archivedAt(monthsAgo(24) + 1);
  await forgetObjectors(now());
  expect(await ofHer()).toMatchObject({ name: FILING.name, forgottenAt: null });
  await archivedAt(monthsAgo(24) - DAY_MS);
  expect(await forgetObjectors(now())).toBe(1);
  expect(await ofHer()).toMatchObject({
    number: 1,
    state: "answered",
    ruling: "材料属实，异议不成立。",
    answer: "经核查，材料属实，名单不作改动。",
    name: null,
    contactPerson: null,
    contact: null,
    statement: null,
    personId: null,
    formKey: null,
    forgottenAt: expect.any(Number),
  });
  expect(await findFile(db, fileId)).toBeNull();
  expect(JSON.stringify(await db.select().from(tables.mail))).not.toContain(CONTACT);
  const { ledgerEntry } = tables;
  const paper = await db.select().from(ledgerEntry).where(eq(ledgerEntry.subjectId, fileId));
  expect(paper.map(({ act, sealed }) => [act, sealed])).toEqual(
    ["file.uploaded", "file.attached", "file.removed"].map((act) => [act, null]),
  );
  const [filed] = (await db.select().from(ledgerEntry).where(eq(ledgerEntry.subjectId, id))).filter(
    ({ act }) => act === "objection.filed",
  );
  expect(filed?.sealed).toBeNull();
  const told = await db
    .select()
    .from(ledgerEntry)
    .where(inArray(ledgerEntry.subjectId, [cycle.id]));
  expect(told.find(({ act }) => act === "objections.forgotten")?.body).toContain('"objections":1');
  // The receipt still opens what came of it, and the desk says why nobody stands there.
  expect(await typeReceipt(receipt, "a")).toMatchObject({ objection: { answer: "经核查，材料属实，名单不作改动。" } });
  const opened = await openObjection(province, await getCycle(db, cycle.id), 1, now());
  expect(opened.objector).toMatchObject({ name: null, forgottenAt: expect.any(Number) });
  expect(await forgetObjectors(now())).toBe(0);
});

it("waits for one that is still open, and goes by what the programme sets", async () => {
  const { archivedAt, ofHer } = await objected({ answered: false });
  await archivedAt(monthsAgo(30));
  await forgetObjectors(now());
  expect(await ofHer()).toMatchObject({ name: FILING.name });
  const other = await objected();
  await other.archivedAt(monthsAgo(7));
  await forgetObjectors(now());
  expect(await other.ofHer()).toMatchObject({ name: FILING.name });
  const { key } = NUMBERS.objectorMonths;
  await inTest((tx) => tx.insert(tables.setting).values({ key, value: 6, updatedAt: tx.now }));
  await forgetObjectors(now());
  expect(await other.ofHer()).toMatchObject({ name: null });
});

it.each(["forgotten", "erased"])("why one was taken up again goes with who objected when she is %s", async (how) => {
  const { cycle, archivedAt, named, personId, ofHer } = await objected();
  const id = (await ofHer())?.id ?? "";
  await reopenObjection(province, named, "收到甲厂新的检验报告");
  await ruleOnObjection(province, named, { upheld: false, reasons: "报告已核，异议不成立。", material: false });
  await answerObjection(province, named, "报告已核，名单不作改动。");
  const { ledgerEntry, objectionStep } = tables;
  await archivedAt(monthsAgo(24) - DAY_MS);
  if (how === "erased") await inTest(async (tx) => void (await eraseObjector(tx, personId)));
  else await forgetObjectors(now());
  const steps = await db.select().from(objectionStep).where(eq(objectionStep.objectionId, id));
  expect(steps.map(({ act, reason }) => [act, reason])).toContainEqual(["reopen", null]);
  // What was ruled before stays in its history.
  expect(steps.map(({ act, reason }) => [act, reason])).toContainEqual(["dismiss", "材料属实，异议不成立。"]);
  const entries = await db.select().from(ledgerEntry).where(eq(ledgerEntry.subjectId, id));
  expect(JSON.stringify(entries.map(({ sealed }) => sealed))).not.toContain("甲厂");
  const opened = await openObjection(province, await getCycle(db, cycle.id), 1, now());
  expect(JSON.stringify(opened)).not.toContain("甲厂");
  // One of which nobody knows any more who objected is taken up again: why it was goes as well once that is over.
  await reopenObjection(province, named, "又收到乙厂新的检验报告");
  await forgetObjectors(now());
  expect(JSON.stringify(await openObjection(province, await getCycle(db, cycle.id), 1, now()))).toContain("乙厂");
  await ruleOnObjection(province, named, { upheld: false, reasons: "报告已核，异议不成立。", material: false });
  await answerObjection(province, named, "报告已核，名单不作改动。");
  expect(await forgetObjectors(now())).toBe(1);
  expect(JSON.stringify(await openObjection(province, await getCycle(db, cycle.id), 1, now()))).not.toContain("乙厂");
  expect(await forgetObjectors(now())).toBe(0);
});
