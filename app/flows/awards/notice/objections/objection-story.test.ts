import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findObjection, standingNotice } from "~/domains/awards/notice/notice.store.server";
import { formatReceipt } from "~/domains/awards/notice/receipt";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { findFile } from "~/domains/files/stored-file.store.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer } from "~/domains/people/proof";
import { findOpenFile, findVisibleFile } from "~/flows/file-access.server";
import { ownRecords } from "~/flows/people/own-records.server";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { inTest, officerAt } from "../../nominations.fixture";
import { noticeWaits } from "../notice-waits.server";
import { type Decided, decidedCycle, FILER, FILING, publishNow } from "../notices.fixture";
import {
  acceptObjection,
  answerObjection,
  investigateObjection,
  refuseObjection,
  reopenObjection,
  ruleOnObjection,
} from "./decide-objection.server";
import { eraseObjector } from "./erase-objector.server";
import { type Filed, fileObjection } from "./file-objection.server";
import { objectionDesk, objectionList, openObjection } from "./objection-views.server";
import { typeReceipt } from "./read-receipt.server";

let province: BureauOfficer;
let colleague: BureauOfficer;
let city: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  province = await officerAt("340000", "province");
  colleague = await officerAt("340000", "province");
  city = await officerAt("340100", "city");
});
afterEach(() => {
  vi.useRealTimers();
});

const RULED = { upheld: false, reasons: "材料属实，异议不成立。", material: false };
const ANSWER = "经核查，材料属实，名单不作改动。";

async function noticed(): Promise<Decided> {
  const decided = await decidedCycle();
  await publishNow(province, decided.cycle);
  return decided;
}
let network = 0;
/** Of another network each time, so that no test counts for another. */
const file = async (slug: string, change: Partial<typeof FILING> | object = {}, personId: string | null = null) => {
  const filed = await fileObjection(slug, { ...FILING, ...change }, { ...FILER, personId, address: `n${++network}` });
  if (!filed.ok) throw new Error(filed.reason);
  return filed;
};
const paper = async () => {
  const kept = await keepUpload(
    { personId: null },
    { bytes: Buffer.from("会议记录"), typedName: "记录.txt" },
    { kinds: ["txt"], fallback: "文件" },
  );
  if (!kept.ok) throw new Error(kept.reason);
  return kept.file.id;
};
const opened = async (by: BureauOfficer, id: string, number = 1) =>
  openObjection(by, await getCycle(db, id), number, now());

describe("an objection", () => {
  it("is filed by anybody, answered with a receipt that only its holder has, and followed with it", async () => {
    const { cycle, people } = await noticed();
    const { receipt, number } = await file(cycle.slug, { nomination: people[0]?.alias });
    expect([number, receipt.length]).toEqual([1, 16]);
    const row = await findObjection(db, cycle.id, 1);
    expect(JSON.stringify(row)).not.toContain(receipt);
    const typed = formatReceipt(receipt).toLowerCase().replace(/0/g, "O").replace(/1/g, "l");
    const read = await typeReceipt(typed, "a");
    expect(read).toMatchObject({ ok: true, objection: { number: 1, state: "filed", about: { name: "王小明" } } });
    expect(JSON.stringify(read)).not.toContain("赵钱孙");
    expect(await typeReceipt("0000-0000-0000-0000", "a")).toMatchObject({ reason: "notice.receipt.none" });
    await acceptObjection(province, { slug: cycle.slug, number: 1 });
    await investigateObjection(province, { slug: cycle.slug, number: 1 });
    await ruleOnObjection(province, { slug: cycle.slug, number: 1 }, RULED);
    // How it was ruled is told with the answer and not before.
    const ruled = await typeReceipt(receipt, "a");
    expect(ruled).toMatchObject({ objection: { ruling: null, upheld: null, answer: null } });
    await answerObjection(province, { slug: cycle.slug, number: 1 }, ANSWER);
    const answered = { state: "answered", ruling: RULED.reasons, upheld: false, answer: ANSWER };
    expect(await typeReceipt(receipt, "a")).toMatchObject({ objection: answered });
    const mails = await db.select().from(tables.mail).where(eq(tables.mail.toAddress, FILING.contact));
    expect(mails.map(({ template }) => template)).toEqual([
      ...["objection-filed", "objection-accepted", "objection-answered"],
    ]);
    expect(JSON.stringify(mails)).not.toContain("赵钱孙");
    expect(JSON.stringify(mails)).not.toContain(receipt);
  });

  it("is taken in the last millisecond and not after, and the same sending is filed once", async () => {
    const { cycle } = await noticed();
    const standing = await standingNotice(db, cycle.id);
    vi.useFakeTimers({ toFake: ["Date"], now: (standing?.endsAt ?? 0) - 1 });
    const first = await file(cycle.slug, { formKey: "k1" });
    expect(await file(cycle.slug, { formKey: "k1" })).toEqual(first);
    vi.setSystemTime(standing?.endsAt ?? 0);
    expect(await fileObjection(cycle.slug, FILING, { ...FILER, address: "late" })).toMatchObject({
      ok: false,
      reason: "notice.state.over",
      field: "",
    });
    // Who taps again after the end is shown what was taken in time.
    expect(await file(cycle.slug, { formKey: "k1" })).toEqual(first);
    expect(await findObjection(db, cycle.id, 2)).toBeNull();
  });

  it("is counted by address, and names somebody on the list that stands", async () => {
    const { cycle } = await noticed();
    const send = () => fileObjection(cycle.slug, FILING, { ...FILER, address: "one network" });
    const answers = [];
    for (let n = 0; n < 21; n++) answers.push((await send()).ok);
    expect(answers.filter((ok) => ok)).toHaveLength(20);
    expect(await send()).toMatchObject({ reason: "limit.objections" });
    const gone = { ...FILING, nomination: "nobody" };
    expect(await fileObjection(cycle.slug, gone, { ...FILER, address: "z" })).toMatchObject({ field: "about" });
  });

  it("is seen with who filed it by officers of the province alone, and each opening is in the log", async () => {
    const { cycle } = await noticed();
    const { person } = await newcomer();
    const fileId = await paper();
    await file(cycle.slug, { fileIds: [fileId] }, person.personId);
    const before = await db.$count(tables.ledgerEntry, eq(tables.ledgerEntry.act, "objection.opened"));
    const shown = await opened(province, cycle.id);
    expect(shown.objector).toMatchObject({ name: "异议人赵钱孙", contact: FILING.contact, files: [{ id: fileId }] });
    expect(await db.$count(tables.ledgerEntry, eq(tables.ledgerEntry.act, "objection.opened"))).toBe(before + 1);
    expect(await findVisibleFile(province, fileId)).not.toBeNull();
    for (const who of [city, person, await officerAt("340123", "county")])
      expect(await findVisibleFile(who, fileId)).toBeNull();
    expect(await findOpenFile(fileId)).toBeNull();
    await expect(acceptObjection(city, { slug: cycle.slug, number: 1 })).rejects.toBeInstanceOf(NotFound);
    // Nothing of the log leads to who filed: neither the filing nor its papers are acts of hers.
    const log = JSON.stringify(await db.select().from(tables.ledgerEntry));
    for (const secret of ["赵钱孙", FILING.contact, "会议记录"]) expect(log).not.toContain(secret);
    const of = await db
      .select({ about: tables.ledgerEntry.aboutPersonId, sealed: tables.ledgerEntry.sealed })
      .from(tables.ledgerEntry)
      .where(eq(tables.ledgerEntry.act, "objection.filed"));
    expect(of.every(({ about }) => about === null)).toBe(true);
    expect(JSON.stringify(of)).not.toContain(person.personId);
    expect((await findFile(db, fileId))?.uploadedBy).toBeNull();
    const list = JSON.stringify(await objectionList(await getCycle(db, cycle.id), now()));
    expect(list).not.toContain("赵钱孙");
  });

  it("is decided by nobody whom it is about, who nominated her or who filed it; she is not told who objected", async () => {
    const { cycle, people } = await noticed();
    const alias = people[0]?.alias ?? "";
    const officer = (personId: string) => ({ ...province, personId }) as BureauOfficer;
    const nominee = officer(people[0]?.person.personId ?? "");
    await file(cycle.slug, { nomination: alias });
    const named = { slug: cycle.slug, number: 1 };
    await expect(acceptObjection(nominee, named)).rejects.toMatchObject({ reason: "notice.own.nominee" });
    expect((await opened(nominee, cycle.id)).objector).toBeNull();
    await inTest((tx) =>
      tx.insert(tables.nominationRecommendation).values({
        id: newId(tx.now),
        nominationId: people[0]?.nominationId ?? "",
        cycleId: cycle.id,
        level: "city" as const,
        regionCode: "340100",
        rank: 1,
        opinion: "同意",
        byPersonId: colleague.personId,
        at: tx.now,
      }),
    );
    await expect(acceptObjection(colleague, named)).rejects.toMatchObject({ reason: "notice.own.recommender" });
    await file(cycle.slug, {}, colleague.personId);
    await expect(acceptObjection(colleague, { ...named, number: 2 })).rejects.toMatchObject({
      reason: "notice.own.objector",
    });
    // One about the whole list is no recommender's, and every nominee's.
    await file(cycle.slug);
    await expect(acceptObjection(nominee, { ...named, number: 3 })).rejects.toMatchObject({
      reason: "notice.own.nominee",
    });
    await acceptObjection(colleague, { ...named, number: 3 });
  });

  it("is dealt with by one of two officers at once, and the other is told", async () => {
    const { cycle } = await noticed();
    await file(cycle.slug);
    const named = { slug: cycle.slug, number: 1 };
    const both = await Promise.allSettled([
      acceptObjection(province, named),
      refuseObjection(colleague, named, "与本次名单无关"),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [lost] = both.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(String(lost?.reason)).toMatch(/^notice\.objection(State\.(accepted|refused)|Meanwhile)$/);
  });

  it("that was dismissed is taken up again for new evidence, also after the award; one that was upheld is not", async () => {
    const { cycle } = await noticed();
    const named = { slug: cycle.slug, number: 1 };
    const { receipt } = await file(cycle.slug);
    await acceptObjection(province, named);
    await ruleOnObjection(province, named, RULED);
    await answerObjection(province, named, ANSWER);
    await inTest((tx) =>
      tx.update(tables.awardCycle).set({ decidedAt: tx.now }).where(eq(tables.awardCycle.id, cycle.id)),
    );
    const archived = { archivedAt: now() };
    await inTest((tx) => tx.update(tables.awardCycle).set(archived).where(eq(tables.awardCycle.id, cycle.id)));
    const waits = async () => (await noticeWaits(province, now())).filter(({ slug }) => slug === cycle.slug);
    expect(await waits()).toEqual([]);
    for (const told of [FILING.name, FILING.contact])
      expect(await reopenObjection(province, named, `${told}补交了检验报告`)).toMatchObject({
        ok: false,
        field: "reason",
        reason: "notice.namedWho.published",
      });
    expect(await reopenObjection(province, named, "收到新的检验报告")).toEqual({ ok: true });
    expect(await waits()).toMatchObject([{ kind: "ruling", number: 1 }]);
    const row = await findObjection(db, cycle.id, 1);
    expect(row).toMatchObject({ state: "investigating", ruling: null, material: null, answer: null });
    const { shown } = await objectionDesk(province, await getCycle(db, cycle.id), 1, now());
    expect(shown.decided).toBe(true);
    const history = (await opened(province, cycle.id)).steps.map(({ act, reason }) => [act, reason]);
    expect(history).toContainEqual(["dismiss", RULED.reasons]);
    expect(await typeReceipt(receipt, "a")).toMatchObject({ objection: { state: "investigating" } });
    await ruleOnObjection(province, named, { upheld: true, reasons: "检验报告属实，异议成立。", material: true });
    await answerObjection(province, named, "异议成立，奖项将撤销。");
    await expect(reopenObjection(province, named, "再来一次")).rejects.toMatchObject({
      reason: "notice.upheldAlready",
    });
  });

  it("waits for the province by the working day it is due, and is overdue after it", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-09-29T10:00:00+08:00") });
    const { cycle } = await noticed();
    await file(cycle.slug);
    // Three working days from a Tuesday before the National Day holiday: 30 September, 8 and 9 October.
    const due = Date.parse("2026-10-09T24:00:00+08:00");
    const own = async () => (await noticeWaits(province, now())).filter(({ slug }) => slug === cycle.slug);
    expect(await own()).toMatchObject([{ kind: "filed", number: 1, due, overdue: false }]);
    expect(await noticeWaits(city, now())).toEqual([]);
    vi.setSystemTime(due);
    expect(await own()).toMatchObject([{ kind: "filed", overdue: true }]);
    await acceptObjection(province, { slug: cycle.slug, number: 1 });
    expect(await own()).toMatchObject([{ kind: "ruling", overdue: false }]);
    await ruleOnObjection(province, { slug: cycle.slug, number: 1 }, RULED);
    expect(await own()).toMatchObject([{ kind: "answer", due: null }]);
    await answerObjection(province, { slug: cycle.slug, number: 1 }, ANSWER);
    vi.setSystemTime((await standingNotice(db, cycle.id))?.endsAt ?? 0);
    expect(await own()).toMatchObject([{ kind: "closing" }]);
  });

  it("is in her export, and leaves its ruling without her when she is erased", async () => {
    const { cycle } = await noticed();
    const { person } = await newcomer();
    const fileId = await paper();
    const { receipt } = (await file(
      cycle.slug,
      { fileIds: [fileId], contact: "hers@example.cn" },
      person.personId,
    )) as Filed;
    const named = { slug: cycle.slug, number: 1 };
    await refuseObjection(province, named, "与本次名单无关");
    const records = JSON.stringify(await ownRecords({ ...person, enterpriseId: null }, now()));
    expect(records).toContain("异议人赵钱孙");
    expect(records).not.toContain(receipt);
    await inTest((tx) => eraseObjector(tx, person.personId));
    expect(await findObjection(db, cycle.id, 1)).toMatchObject({
      state: "refused",
      answer: "与本次名单无关",
      name: null,
      contact: null,
      statement: null,
      personId: null,
    });
    expect(await findFile(db, fileId)).toBeNull();
    expect(JSON.stringify(await db.select().from(tables.mail))).not.toContain("hers@example.cn");
    expect((await opened(province, cycle.id)).objector?.name).toBeNull();
  });
});
