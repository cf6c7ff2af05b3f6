import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCertificateCode } from "./certificate-code";
import { addressOfTyped, typedAgain } from "./typed-code";

describe("what was typed into the check", () => {
  it.each([
    [" 0000-0000-0000 ", "000000000000"],
    ["https://biaozong.example.cn/verify/0000-0000-0000", "000000000000"],
    [" http://127.0.0.1:3000/verify/000000000000.json?x=1#y ", "000000000000"],
    ["7k3m", "7k3m"],
    ["a/b?c#d", "a%2Fb%3Fc%23d"],
    ["..", ""],
    [".", ""],
    ["", ""],
    ["\u0000\u0001\n", ""],
    ["7k3m.json.json", "7k3m"],
    ["证书 7", encodeURIComponent("证书 7")],
  ])("%j leads to %j", (typed, address) => {
    expect(addressOfTyped(typed)).toBe(address);
  });

  it("always is one part of an address that reads back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        const part = addressOfTyped(typed);
        const url = new URL(`http://own.invalid/verify/${part}`);
        expect(url.origin).toBe("http://own.invalid");
        expect(url.pathname).toBe(`/verify/${part}`);
        expect(decodeURIComponent(part)).not.toMatch(/[\u0000-\u001f]/);
        expect(parseCertificateCode(decodeURIComponent(part))).toBe(parseCertificateCode(typed));
      }),
    );
  });

  it("shows a code as printed and anything else as it came", () => {
    expect(typedAgain("000000000000")).toBe("0000-0000-0000");
    expect(typedAgain("no code")).toBe("no code");
    expect(typedAgain("x".repeat(500))).toHaveLength(40);
  });
});
