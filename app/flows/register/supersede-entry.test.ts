import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lesson, item as practiceItem, register, sample } from "~/domains/courses/content/sample-content";
import { publishContent } from "~/domains/courses/publish-content.server";
import { discloseStandard, withdrawStandard } from "~/domains/duties/disclose-standard.server";
import { openNoticesAt } from "~/domains/duties/disclosed-standard.store.server";
import { aDirector, administratorOf } from "~/domains/duties/duties.fixture";
import { standardForm } from "~/domains/duties/duty-forms";
import { maintain, person, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { Editor, EnterpriseAdministrator } from "~/domains/people/proof";
import { insertGrant } from "~/domains/people/role-grant.store.server";
import { statusOn } from "~/domains/register/entry";
import { findEntries } from "~/domains/register/entry.store.server";
import { noticesAbout } from "~/domains/register/notice.store.server";
import { dayBeside } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { citationsOf } from "./citations.server";
import { moveEntries } from "./keep-register.server";
import { restoreEntry, supersedeEntry } from "./supersede-entry.server";

const TODAY = isoDayOf(now());
const DAY_MS = 86_400_000;
const KEY = "GBT1.1-2020";
const NEXT = "GBT1.1-2031";
let editor: Editor;
let firm: { enterpriseId: string; director: string; administrator: EnterpriseAdministrator; standard: string };

const grant = async (personId: string, role: "editor" | "enterprise", scopeId: string | null) =>
  transact(person(personId), async (tx) => {
    const scopeKind = scopeId === null ? ("all" as const) : ("enterprise" as const);
    await insertGrant(tx, { personId, role, scopeKind, scopeId, until: null, grantedBy: null });
    tx.record({ act: "role.granted", subject: { kind: "person", id: personId } });
  });
const entry = async (key: string) => {
  const found = (await findEntries(db, [key])).get(key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};
const mailsTo = async (personId: string) =>
  (await db.select().from(tables.mail).where(eq(tables.mail.personId, personId))).filter(({ template }) =>
    template.startsWith("register-"),
  );
const disclose = async (administrator: EnterpriseAdministrator, form: Record<string, unknown>) => {
  const disclosed = await discloseStandard(
    administrator,
    standardForm.parse({ title: "测试产品", disclosedOn: TODAY, ...form }),
  );
  if (!disclosed.ok) throw new Error(disclosed.reason);
  return disclosed.id;
};

beforeAll(async () => {
  const published = await publishContent(
    sample({
      "regulations/register.yaml": `${register()}- number: GB/T 1.1-2031\n  title: 下一版\n  effective: 2020-10-01\n`,
      "courses/base/01-first.md": lesson({ text: "依[GB/T 1.1](standard:GB/T1.1-2020)。" }),
      "practice-items/base.yaml": practiceItem("x-p-1").replace("law/2/1", "standard:GB/T 1.1-2020"),
    }),
  );
  expect(published).toMatchObject({ state: "published" });
  const by = (await newcomer()).person;
  await grant(by.personId, "editor", null);
  editor = by as unknown as Editor;
  const { director, firm: enterpriseId } = await aDirector();
  const administrator = await administratorOf(enterpriseId);
  await grant(administrator.personId, "enterprise", enterpriseId);
  const standard = await disclose(administrator, { number: "Q/CS 001-2024", cites: "GB／T 1.1—2020" });
  // What a firm works by no longer is nobody's concern.
  const gone = await disclose(administrator, { number: "Q/CS 002-2024", cites: "GB/T 1.1-2020" });
  await withdrawStandard(administrator, gone, "不再生产");
  firm = { enterpriseId, director: director.personId, administrator, standard };
});

describe("a standard that lessons, items and a firm's standard cite is superseded", () => {
  beforeEach(async () => {
    if ((await entry(KEY)).replacedByKey !== null) await restoreEntry(editor, KEY, "下一个测试");
    await maintain((tx) => tx.delete(tables.mail));
  });

  it("everything that cites it is found, and nothing else", async () => {
    const { lessons, items, standards } = await citationsOf(await entry(KEY));
    expect(lessons.map(({ lessonSlug }) => lessonSlug)).toEqual(["first"]);
    expect(items.map(({ id, bank }) => [id, bank])).toEqual([["x-p-1", "practice"]]);
    expect(standards.map(({ id }) => id)).toEqual([firm.standard]);
    expect(await citationsOf(await entry(NEXT))).toMatchObject({ lessons: [], items: [], standards: [] });
    const law = await citationsOf(await entry("law"));
    expect([law.lessons.length, law.items.length]).toEqual([1, 0]);
  });

  it("editors, the director and the firm's administrator are told once, by mail and on their pages", async () => {
    expect(await supersedeEntry(editor, KEY, { by: NEXT, from: TODAY })).toEqual({ ok: true });
    expect(await entry(KEY)).toMatchObject({ status: "superseded", replacedByKey: NEXT, endedOn: TODAY });
    for (const reader of [editor.personId, firm.director, firm.administrator.personId]) {
      const mails = await mailsTo(reader);
      expect(mails).toHaveLength(1);
      expect(mails[0]?.subject).toContain("GB/T 1.1-2020");
    }
    expect((await mailsTo(firm.director))[0]?.text).toContain("Q/CS 001-2024");
    expect((await mailsTo(editor.personId))[0]?.text).toContain("x-p-1");
    expect(await openNoticesAt(db, firm.enterpriseId)).toMatchObject([{ notice: { entryKey: KEY } }]);
    // The clock comes by afterwards, again and again.
    await moveEntries(now());
    await moveEntries(now());
    expect(await mailsTo(firm.director)).toHaveLength(1);
    expect(await noticesAbout(db, KEY)).toHaveLength(3);
  });

  it("it is replaced once, by something the register has, and never in a circle", async () => {
    const by = (key: string, from = TODAY) => supersedeEntry(editor, KEY, { by: key, from });
    expect(await by("GBT9-1999")).toMatchObject({ reason: "register.unknownReplacement", field: "by" });
    expect(await by(KEY)).toMatchObject({ reason: "register.circle" });
    expect(await by("GBT1.1-2009")).toMatchObject({ reason: "register.circle" });
    expect(await by(NEXT, "2020-09-30")).toMatchObject({ reason: "register.endedBeforeEffective", field: "from" });
    const both = await Promise.allSettled([by(NEXT), by(NEXT)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(by(NEXT)).rejects.toMatchObject({ reason: "register.alreadyReplaced" });
    expect(await mailsTo(firm.director)).toHaveLength(1);
  });

  it("taken back, it is in force, nothing waits, and whoever was told is told so; a second time tells anew", async () => {
    await supersedeEntry(editor, KEY, { by: NEXT, from: TODAY });
    await restoreEntry(editor, KEY, "登记错了");
    expect(await entry(KEY)).toMatchObject({ status: "in-force", replacedByKey: null, endedOn: null });
    expect(await openNoticesAt(db, firm.enterpriseId)).toEqual([]);
    const templates = (await mailsTo(firm.director)).map(({ template }) => template).sort();
    expect(templates).toEqual(["register-firm", "register-firmBack"]);
    expect((await mailsTo(editor.personId)).map(({ template }) => template)).toContain("register-editorsBack");
    await expect(restoreEntry(editor, KEY, "再来一次")).rejects.toMatchObject({ reason: "register.notReplaced" });
    await supersedeEntry(editor, KEY, { by: NEXT, from: TODAY });
    expect(await openNoticesAt(db, firm.enterpriseId)).toHaveLength(1);
  });

  it("with a day to come nobody is told before it, and everyone on it, once", async () => {
    const from = dayBeside(TODAY, 3);
    await supersedeEntry(editor, KEY, { by: NEXT, from });
    expect((await entry(KEY)).status).toBe("in-force");
    expect(await moveEntries(now())).toEqual([]);
    expect([await mailsTo(firm.director), await openNoticesAt(db, firm.enterpriseId)]).toEqual([[], []]);
    expect(await moveEntries(now() + 3 * DAY_MS)).toEqual([KEY]);
    expect(statusOn(await entry(KEY), from)).toBe("superseded");
    expect(await mailsTo(firm.director)).toHaveLength(1);
    expect(await moveEntries(now() + 3 * DAY_MS)).toEqual([]);
    expect(await mailsTo(firm.director)).toHaveLength(1);
  });

  it("two clocks at once tell once", async () => {
    await supersedeEntry(editor, KEY, { by: NEXT, from: dayBeside(TODAY, 1) });
    await Promise.all([moveEntries(now() + DAY_MS), moveEntries(now() + DAY_MS)]);
    expect(await mailsTo(firm.director)).toHaveLength(1);
    expect(await noticesAbout(db, KEY)).toHaveLength(3);
  });
});
