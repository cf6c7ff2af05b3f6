import { generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import qrcode from "qrcode";
import { beforeAll, describe, expect, it } from "vitest";
import { ensureSigningKeys } from "~/domains/ledger/signing-keys.server";
import { decodeBase32, encodeBase32 } from "~/kernel/crockford";
import { formatPassCode, makePassCode, readPassCode } from "../registration/pass-code";
import { isOurPass, passText } from "./pass.server";
import { readPassToken, readShown, signedText, writePassToken } from "./pass-token";

const of = { eventId: "0193e0a0-0000-7000-8000-000000000001", passCode: "7QF2K9TM", appliedAt: 0 };

beforeAll(() => ensureSigningKeys());

describe("a pass", () => {
  it("is signed for its event and its code, and for no other", async () => {
    const text = await passText(of);
    expect(await passText(of)).toBe(text);
    const token = readPassToken(text);
    expect(token?.code).toBe("7QF2K9TM");
    if (!token) throw new Error("no pass");
    expect(await isOurPass(of.eventId, token)).toBe(true);
    expect(await isOurPass("0193e0a0-0000-7000-8000-000000000002", token)).toBe(false);
    expect(await isOurPass(of.eventId, { ...token, code: "7QF2K9TN" })).toBe(false);
    const { privateKey } = generateKeyPairSync("ed25519");
    const foreign = sign(null, signedText(of.eventId, of.passCode), privateKey);
    expect(await isOurPass(of.eventId, { code: of.passCode, signature: foreign })).toBe(false);
  });

  it("no changed sign of it is taken", async () => {
    const text = await passText(of);
    for (let at = 0; at < text.length; at++) {
      const changed = text.slice(0, at) + (text[at] === "7" ? "8" : "7") + text.slice(at + 1);
      const token = readPassToken(changed);
      if (token) expect(await isOurPass(of.eventId, token), changed).toBe(false);
    }
  });

  it("is small: alphanumeric, 37 modules a side at 15 % of error correction", async () => {
    const { version, segments } = qrcode.create(await passText(of), { errorCorrectionLevel: "M" });
    expect(version).toBe(5);
    expect(segments).toHaveLength(1);
    expect((segments[0] as { mode: { id: string } }).mode.id).toBe("Alphanumeric");
  });
});

describe("a short code", () => {
  it("is read whatever the hand made of it", () => {
    for (const typed of ["7QF2-K9TM", "7qf2 k9tm", " 7QF2—K9TM ", "７ＱＦ２Ｋ９ＴＭ"])
      expect(readPassCode(typed), typed).toBe("7QF2K9TM");
    expect(readPassCode("OI2L-K9TM")).toBe("0121K9TM");
    for (const typed of ["", "7QF2", "7QF2-K9TMX", "7QF2-K9TU", "会议"]) expect(readPassCode(typed)).toBeNull();
  });

  it("is made of the whole alphabet and shown in fours", () => {
    const code = makePassCode((count) => Uint8Array.from({ length: count }, (_, i) => i * 9));
    expect(code).toBe("09JV4DPZ");
    expect(formatPassCode(code)).toBe("09JV-4DPZ");
  });

  it("is read from a scanner that types, and a foreign code is neither", async () => {
    const text = await passText(of);
    expect(readShown(`${text}\n`, "scan")?.token).not.toBeNull();
    expect(readShown("7qf2k9tm", "code")).toEqual({ code: "7QF2K9TM", token: null });
    expect(readShown("7qf2k9tm", "scan")).toBeNull();
    expect(readShown("https://example.org/", "code")).toBeNull();
  });
});

it("bytes go through base 32 and back, in one spelling only", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const bytes = decodeBase32(text);
      if (bytes) expect(encodeBase32(bytes)).toBe(text);
    }),
  );
  const signature = new Uint8Array(64).fill(7);
  expect(readPassToken(writePassToken({ code: "7QF2K9TM", signature }))?.signature).toEqual(signature);
});
