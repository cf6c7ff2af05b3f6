import fc from "fast-check";
import { expect, it } from "vitest";
import { formatResetCode, isLinkToken, makeResetCode, readResetCode } from "./one-time-proof";

it("reads back every code as it is written and as people type it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 16 }), (bytes) => {
      const code = makeResetCode(bytes);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(readResetCode(code)).toBe(code);
      expect(readResetCode(` ${formatResetCode(code).toLowerCase()} `)).toBe(code);
      expect(readResetCode(code.replaceAll("0", "O").replaceAll("1", "l"))).toBe(code);
    }),
  );
});

it.each(["", "1234567", "123456789", "1234-567U", "密码密码密码密码"])("refuses %j", (text) => {
  expect(readResetCode(text)).toBeNull();
});

it("wants enough randomness", () => {
  expect(() => makeResetCode(new Uint8Array(7))).toThrow(RangeError);
});

it("knows the form of a link's token", () => {
  expect(isLinkToken("a".repeat(43))).toBe(true);
  expect(isLinkToken("a".repeat(42))).toBe(false);
  expect(isLinkToken(undefined)).toBe(false);
});
