import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalisePassword, readPassword } from "./password-rules";
import { COMMON_WHOLE } from "./well-known-passwords";

const reason = (password: string, own: string[] = []) => {
  const read = readPassword(password, own);
  return read.ok ? "ok" : read.reason;
};

describe("passwords", () => {
  it("counts characters, not bytes or code units", () => {
    expect(reason("")).toBe("password.missing");
    expect(reason("short-pass1")).toBe("password.short");
    expect(readPassword("短一点的密码")).toMatchObject({ values: { min: 12, length: 6 } });
    expect(reason("苹果树下七只灰雁慢慢走过")).toBe("ok");
    expect(reason(`${"𠮷".repeat(4)}rivers`)).toBe("password.short");
    expect(reason(`${"x7".repeat(128)}y`)).toBe("password.long");
    expect(reason(`${"ab3 kd9-".repeat(31)}wolfpack`)).toBe("ok"); // 256 exactly
  });

  it.each([
    "aaaaaaaaaaaa",
    "123456789012",
    "1234567890123456",
    "abcabcabcabc",
    "abcdefghijklmn",
    "qwertyuiop123",
    "zxcvbnmasdfghjkl",
    "987654321098",
    "a12345678901",
    "password1234",
    "Password2024!",
    "P@ssw0rd2024",
    "p-a-s-s-w-o-r-d-1",
    "passwordpassword",
    "admin_admin_123",
    "woaini1314520",
    "Iloveyou2020!!",
    "1q2w3e4r5t6y",
    "correct horse battery staple",
    "            ",
  ])("refuses the common %j", (password) => expect(reason(password)).toBe("password.common"));

  it.each([
    "Anhui-Standards-2021",
    "river-lantern-47",
    "keep the tea warm",
    "a quiet afternoon",
    "hunter of small moths",
    "Zj8#kk2!pQ0x",
    "安徽的秋天有三种颜色呢吧",
  ])("takes %j", (password) => expect(reason(password)).toBe("ok"));

  it("keeps the person's own and the site's names out, unless enough stands beside them", () => {
    expect(reason("13800000000a1", ["13800000000"])).toBe("password.own");
    expect(reason("zhang.lan2024", ["zhang.lan@example.com"])).toBe("password.own");
    expect(reason("zhanglan waters nine plants", ["zhang.lan@example.com"])).toBe("ok");
    expect(reason("演示学员甲演示学员甲1234", ["演示学员甲"])).toBe("password.own");
    expect(reason("标总学堂-标总学堂-2026", [])).toBe("password.own");
    expect(reason("StandardsDirectorAcademy", [])).toBe("password.own");
  });

  it("hashes what other keyboards send as the same", () => {
    expect(normalisePassword("ｒｉｖｅｒ－１２３４")).toBe("river-1234");
    expect(readPassword("ｌａｎｔｅｒｎ　ｒｉｖｅｒ９")).toEqual({ ok: true, password: "lantern river9" });
  });

  it("refuses every listed one and throws at nothing", () => {
    for (const listed of COMMON_WHOLE) if (listed.length >= 12) expect(reason(listed), listed).toBe("password.common");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.string(), (text, own) => {
        const read = readPassword(text, [own]);
        if (read.ok) expect([...read.password].length).toBeGreaterThanOrEqual(12);
      }),
    );
  });
});
