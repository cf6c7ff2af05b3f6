import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountKey, maskAccount, readAccount } from "./account";

describe("accounts", () => {
  it.each([
    ["13800000000", "13800000000"],
    [" 138 0000 0000 ", "13800000000"],
    ["+86 138-0000-0000", "13800000000"],
    ["0086(138)00000000", "13800000000"],
    ["8613800000000", "13800000000"],
    ["１３８００００００００", "13800000000"],
    ["19912345678", "19912345678"],
  ])("reads the mobile number %j", (typed, account) => {
    expect(readAccount(typed)).toEqual({ ok: true, account, kind: "mobile" });
  });

  it.each([
    ["Li.Si@Example.COM", "li.si@example.com"],
    ["a＠b.cn", "a@b.cn"],
    [" a+b@x-y.example.com.cn\u200b", "a+b@x-y.example.com.cn"],
    ["1@163.com", "1@163.com"],
  ])("reads the address %j", (typed, account) => {
    expect(readAccount(typed)).toEqual({ ok: true, account, kind: "email" });
  });

  it.each([
    ["", "account.missing"],
    ["　 ", "account.missing"],
    ["1380000000", "account.mobileLength"],
    ["138000000000", "account.mobileLength"],
    ["12800000000", "account.mobileStart"],
    ["05513800000", "account.mobileStart"],
    ["director", "account.malformed"],
    ["张三", "account.malformed"],
    ["a@", "account.email"],
    ["a@b", "account.email"],
    ["a..b@c.cn", "account.email"],
    ["a@b@c.cn", "account.email"],
    ["аdmin@example.com", "account.email"], // the first letter is Cyrillic
    [`${"a".repeat(65)}@b.cn`, "account.email"],
    ["<a@b.cn>", "account.email"],
    ["a@-b.cn", "account.email"],
  ])("refuses %j", (typed, reason) => {
    expect(readAccount(typed)).toMatchObject({ ok: false, reason });
  });

  it("says how many digits a number has", () => {
    expect(readAccount("138 0000 000")).toMatchObject({ values: { length: 10 } });
  });

  it("looks a sign-in up by the stored form, whatever was typed", () => {
    expect(accountKey("+86 138 0000 0000")).toBe("13800000000");
    expect(accountKey(" Director ")).toBe("director");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const key = accountKey(text);
        expect(key.length).toBeLessThanOrEqual(254);
        const read = readAccount(text);
        if (read.ok) {
          expect(key).toBe(read.account);
          expect(readAccount(read.account)).toEqual(read);
        }
      }),
    );
  });

  it("masks the middle", () => {
    expect(maskAccount("13812345678")).toBe("138****5678");
    expect(maskAccount("lisi@example.com")).toBe("li***@example.com");
    expect(maskAccount("a@b.cn")).toBe("a***@b.cn");
    expect(maskAccount("director")).toBe("director");
  });
});
