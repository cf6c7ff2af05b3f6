import { describe, expect, it } from "vitest";
import { objectionForm, readContact, rulingForm } from "./objection-form";

const TYPED = {
  party: "person",
  name: "王小明",
  contactPerson: "",
  contact: "13900001111",
  about: "all",
  statement: "所列标准并非其主持制定，附会议记录。",
};
const faults = (change: Partial<typeof TYPED>) => {
  const read = objectionForm.safeParse({ ...TYPED, ...change });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
};

describe("the form of an objection", () => {
  it("takes a person by her name and a unit by who speaks for it", () => {
    expect(objectionForm.parse(TYPED)).toMatchObject({ party: "person", contactPerson: null, nomination: null });
    const unit = { party: "unit", name: "示例标准化协会", contactPerson: "李四", about: "n1" };
    expect(objectionForm.parse({ ...TYPED, ...unit })).toMatchObject({ contactPerson: "李四", nomination: "n1" });
    expect(faults({ ...unit, contactPerson: "" })).toEqual(["contactPerson notice.form.speakerMissing"]);
  });

  it.each(["", "匿名", "匿名者", "某某", "知情人", "Anonymous", "群众"])("refuses “%s” as anonymous", (name) => {
    expect(faults({ name })).toEqual(["name notice.form.anonymous"]);
  });

  it("does not take a real name for an anonymous one", () => {
    for (const name of ["王某某", "张李"])
      expect([name, faults({ name }).length]).toEqual([name, name === "张李" ? 0 : 1]);
    for (const name of ["群众路", "无名氏族", "李匿"]) expect(faults({ name })).toEqual([]);
  });

  it("says everything that is missing at once", () => {
    expect(faults({ party: "", contact: "", about: "", statement: "不对" })).toEqual([
      ...["party notice.form.partyMissing", "contact notice.form.contactMissing"],
      ...["about notice.form.aboutMissing", "statement notice.form.statementMissing"],
    ]);
  });

  it("reaches people by mail, by mobile or by a telephone with its area code", () => {
    const read = (typed: string) => {
      const answer = readContact(typed);
      return answer.ok ? answer.contact : answer.reason;
    };
    expect(read("A@Example.cn")).toBe("a@example.cn");
    expect(read("139-0000-1111")).toBe("13900001111");
    expect(read("0551-62871234")).toBe("0551-62871234");
    expect(read("（0551）62871234转801")).toBe("(0551)62871234转801".replace("(", "（").replace(")", "）"));
    for (const wrong of ["62871234", "微信同号", "a@b"]) expect(read(wrong)).toBe("notice.form.contact");
  });
});

it("a ruling that upholds says whether the list changes; one that dismisses does not", () => {
  const reasons = "经核查，材料属实。已与单位核对。";
  // A misprint is put right without choosing anew.
  expect(rulingForm.parse({ outcome: "upheld", reasons, material: "wording" })).toMatchObject({
    upheld: true,
    material: false,
  });
  expect(rulingForm.parse({ outcome: "dismissed", reasons, material: "yes" })).toMatchObject({ material: false });
  expect(rulingForm.parse({ outcome: "upheld", reasons, material: "yes" })).toMatchObject({ material: true });
  expect(rulingForm.safeParse({ outcome: "upheld", reasons }).success).toBe(false);
  expect(rulingForm.safeParse({ outcome: "", reasons }).success).toBe(false);
  const both = rulingForm.safeParse({ outcome: "upheld", reasons: "短" });
  expect(both.error?.issues.map(({ path }) => path[0])).toEqual(["reasons", "material"]);
  expect(rulingForm.safeParse({ outcome: "dismissed", reasons: "长".repeat(2001) }).success).toBe(false);
});
