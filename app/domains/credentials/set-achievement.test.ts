import { db } from "@db/client.server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotFound, Refused } from "~/kernel/errors";
import { plainText } from "~/pdf/chinese-text";
import { findAchievement, findIssuer, listAchievements, saveIssuer } from "./achievement.store.server";
import { achievementForm, issuerForm } from "./achievement-forms";
import { canCertify, canIssueTo, readHolderName } from "./can-issue.server";
import { addAdministrator, inTest } from "./credentials.fixture";
import { setAchievement, setIssuer } from "./set-achievement.server";

const issuer = { name: "示例标准化培训中心", sealTop: "示例标准化培训中心", sealFoot: "培训专用章" };
const achievement = {
  title: "培训合格证书",
  courseTitle: "标准化法与企业标准自我声明公开",
  outcome: "能依法办理企业标准自我声明公开",
  hours: null,
  validityMonths: 36,
  renewalHours: null,
  renewalOpensDays: null,
};
const messages = (result: { error?: { issues: { message: string; path: PropertyKey[] }[] } | undefined }) =>
  (result.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`);

describe("settings of issuers and achievements", () => {
  it("are added and changed by an administrator", async () => {
    const admin = await addAdministrator();
    const issuerId = await setIssuer(admin, null, issuer);
    const id = await setAchievement(admin, null, { ...achievement, issuerId });
    expect(await canCertify(db, id)).toEqual({ ok: true });
    await setIssuer(admin, issuerId, { ...issuer, name: "示例标准化学院" });
    await setAchievement(admin, id, { ...achievement, issuerId, validityMonths: null });
    expect(await findIssuer(db, issuerId)).toMatchObject({
      name: "示例标准化学院",
      sealLines: ["示例标准化培训中心", "培训专用章"],
      demo: false,
    });
    expect(await findAchievement(db, id)).toMatchObject({ validityMonths: null });
    expect(await listAchievements(db)).toContainEqual(expect.objectContaining({ id, issuerName: "示例标准化学院" }));
  });

  it("name only what exists", async () => {
    const admin = await addAdministrator();
    await expect(setIssuer(admin, "none", issuer)).rejects.toThrow(NotFound);
    await expect(setAchievement(admin, "none", { ...achievement, issuerId: "none" })).rejects.toThrow(NotFound);
    await expect(setAchievement(admin, null, { ...achievement, issuerId: "none" })).rejects.toThrow(Refused);
  });

  it("let nobody be certified by an issuer that was never set", async () => {
    const admin = await addAdministrator();
    const issuerId = await setIssuer(admin, null, issuer);
    const id = await setAchievement(admin, null, { ...achievement, issuerId });
    await inTest((tx) =>
      saveIssuer(tx, { id: issuerId, name: "待设置", sealLines: [], demo: false, updatedAt: tx.now }),
    );
    expect(await canCertify(db, id)).toMatchObject({ ok: false, reason: "certificate.issuerNotSet" });
  });

  it("refuse forbidden wording in everything that is printed", () => {
    for (const word of ["中国", "中华", "国家", "全国", "职业资格", "岗位合格", "专业技术职务"]) {
      const text = `示例${word}培训`;
      expect(messages(issuerForm.safeParse({ name: text, sealTop: text, sealFoot: text }))).toEqual([
        "name: certificate.forbiddenWording",
        "sealTop: certificate.forbiddenWording",
        "sealFoot: certificate.forbiddenWording",
      ]);
      const said = { issuerId: "x", title: text, courseTitle: text, outcome: text, hours: "", validityMonths: "" };
      expect(messages(achievementForm.safeParse(said))).toEqual([
        "title: certificate.forbiddenWording",
        "courseTitle: certificate.forbiddenWording",
        "outcome: certificate.forbiddenWording",
      ]);
    }
  });

  it("refuse what is missing, too long or no number", () => {
    expect(messages(issuerForm.safeParse({ name: " ", sealTop: "章".repeat(21) }))).toEqual([
      "name: certificate.textMissing",
      "sealTop: certificate.textTooLong",
      "sealFoot: certificate.textMissing",
    ]);
    const unset = { renewalHours: "", renewalOpensDays: "" };
    const said = { ...achievement, ...unset, issuerId: "", hours: "-1", validityMonths: "1.5" };
    expect(messages(achievementForm.safeParse(said))).toEqual([
      "issuerId: certificate.issuerMissing",
      "hours: certificate.hoursMalformed",
      "validityMonths: certificate.validityMalformed",
    ]);
    const good = achievementForm.safeParse({
      ...achievement,
      ...unset,
      issuerId: "x",
      hours: "7.5",
      validityMonths: "36",
    });
    expect(good.data).toMatchObject({ hours: 7.5, validityMonths: 36 });
  });
});

describe("canIssueTo", () => {
  it.each(["王小明", "阿依古丽·买买提", "Anna-Lena O’Neil", "中华"])("lets %s pass", (name) => {
    expect(canIssueTo(name)).toEqual({ ok: true });
  });

  it("says which characters cannot be printed", () => {
    expect(canIssueTo("王\u{2A6D0}😀")).toMatchObject({
      reason: "certificate.nameUnprintable",
      values: { characters: "\u{2A6D0} 😀" },
    });
  });

  it("refuses none and far too long ones", () => {
    expect(canIssueTo(" \u200b ")).toMatchObject({ reason: "certificate.nameMissing" });
    expect(canIssueTo("明".repeat(61))).toMatchObject({ reason: "certificate.nameTooLong" });
  });
});

describe("readHolderName", () => {
  it.each([
    ["\u{20BB7}田", "\u{20BB7}田"],
    ["\u{30EDD}\u{30EDD}", "\u{30EDD}\u{30EDD}"],
    [" 王\u3164小\u200b明 ", "王小明"],
  ])("takes %j", (typed, name) => expect(readHolderName(typed)).toEqual({ ok: true, name }));

  it.each([
    ["\u3164\u3164", "name.missing"],
    ["明".repeat(41), "name.long"],
    ["王\u{2A6D0}", "certificate.nameUnprintable"],
    ["\u{13441}", "certificate.nameUnprintable"],
  ])("refuses %j", (typed, reason) => expect(readHolderName(typed)).toMatchObject({ ok: false, reason }));

  it("takes no name that its certificate would print otherwise, or not at all", () => {
    const characters = fc.oneof(
      fc.constantFrom(..."王小明·'é\u0301\u3164\u115f\u200d\u034f\ufe00\u{E0100}\u2800\u{20BB7}\u{30EDD}\ufa10 \u3000"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 44 }), (parts) => {
        const read = readHolderName(parts.join(""));
        if (!read.ok) return;
        expect(canIssueTo(read.name)).toEqual({ ok: true });
        expect(plainText(read.name)).toBe(read.name);
        expect(read.name).toMatch(/\p{L}/u);
      }),
      { numRuns: 1_000 },
    );
  });
});
