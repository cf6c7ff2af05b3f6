import { createPublicKey, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCheckpoint, signCheckpoint, type TreeHead, verifyCheckpoint } from "./checkpoint";
import { MalformedNote, signNote } from "./signed-note";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const root = Uint8Array.from({ length: 32 }, (_, i) => i * 7);
const head: TreeHead = {
  origin: "academy.example/log",
  size: 20_852_163,
  root,
  at: Date.UTC(2026, 10, 24, 8, 0, 0, 5),
};
const signed = signCheckpoint(head, privateKey);

describe("a checkpoint", () => {
  it("has the form of tlog-checkpoint with the time as extension", () => {
    const base64 = Buffer.from(root).toString("base64");
    const lines = signed.split("\n");
    expect(lines.slice(0, 5)).toEqual(["academy.example/log", "20852163", base64, "at 2026-11-24T08:00:00.005Z", ""]);
    expect(lines[5]).toMatch(/^— academy\.example\/log [A-Za-z0-9+/]{91}=$/);
    expect(lines.slice(6)).toEqual([""]);
  });

  it("is signed the same each time and read back whole", () => {
    expect(signCheckpoint(head, privateKey)).toBe(signed);
    const read = verifyCheckpoint(signed, publicKey);
    expect(read).toMatchObject({ origin: head.origin, size: head.size, at: head.at });
    expect(Buffer.from(read?.root ?? []).equals(root)).toBe(true);
    expect(verifyCheckpoint(Buffer.from(signed), publicKey)).toEqual(read);
    expect(parseCheckpoint(signed)).toEqual(read);
  });

  it("keeps every size and time", () => {
    const sizes = fc.oneof(fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER), fc.maxSafeNat());
    const times = fc.option(fc.integer({ min: 0, max: 253_402_300_799_999 }), { nil: undefined });
    fc.assert(
      fc.property(sizes, times, fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, at, made) => {
        const read = verifyCheckpoint(signCheckpoint({ origin: "o", size, root: made, at }, privateKey), publicKey);
        expect(read).toMatchObject({ size, ...(at !== undefined && { at }) });
        expect(read && "at" in read).toBe(at !== undefined);
        expect([...(read?.root ?? [])]).toEqual([...made]);
      }),
      { numRuns: 200 },
    );
  });

  it("of another log is read too: the public checkpoint of sum.golang.org at 20,852,163", () => {
    const key = Buffer.from("Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", "base64").subarray(1);
    const sumdb = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: key.toString("base64url") }, format: "jwk" });
    const note =
      "go.sum database tree\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n" +
      "— sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
    const read = verifyCheckpoint(note, sumdb, { keyName: "sum.golang.org" });
    expect(read).toMatchObject({ origin: "go.sum database tree", size: 20_852_163, extensions: [] });
    expect(verifyCheckpoint(note, sumdb)).toBeNull();
    expect(verifyCheckpoint(note.replace("163", "164"), sumdb, { keyName: "sum.golang.org" })).toBeNull();
  });

  it("is refused under another key or origin, and accepted under any of several keys", () => {
    const other = generateKeyPairSync("ed25519").publicKey;
    expect(verifyCheckpoint(signed, other)).toBeNull();
    expect(verifyCheckpoint(signed, [])).toBeNull();
    expect(verifyCheckpoint(signed, [other, publicKey])).not.toBeNull();
    expect(verifyCheckpoint(signed, publicKey, { origin: "academy.example/log" })).not.toBeNull();
    expect(verifyCheckpoint(signed, publicKey, { origin: "academy.example/other" })).toBeNull();
    expect(() => verifyCheckpoint(signed, generateKeyPairSync("ed448").publicKey)).toThrow(TypeError);
  });

  it("is refused after any change of any single byte, any missing byte, any byte more", () => {
    const bytes = Buffer.from(signed);
    const accepted: string[] = [];
    for (let at = 0; at < bytes.length; at++) {
      for (let value = 0; value < 256; value++) {
        if (value === bytes[at]) continue;
        const changed = Buffer.from(bytes);
        changed[at] = value;
        if (verifyCheckpoint(changed, publicKey)) accepted.push(`byte ${at} as ${value}`);
      }
      if (verifyCheckpoint(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]), publicKey)) {
        accepted.push(`without byte ${at}`);
      }
    }
    for (let at = 0; at <= bytes.length; at++) {
      for (const value of [0, 0x0a, 0x20, 0x2b, 0x30, 0x3d, 0x41, 0xff]) {
        const longer = Buffer.concat([bytes.subarray(0, at), Buffer.from([value]), bytes.subarray(at)]);
        if (verifyCheckpoint(longer, publicKey)) accepted.push(`byte ${value} before ${at}`);
      }
    }
    expect(accepted).toEqual([]);
  });

  it("is refused when signed but malformed", () => {
    const base64 = Buffer.from(root).toString("base64");
    for (const text of [
      "o\n5\n",
      `o\n05\n${base64}\n`,
      `o\n-5\n${base64}\n`,
      `o\n5.0\n${base64}\n`,
      `o\n9007199254740992\n${base64}\n`,
      `\n5\n${base64}\n`,
      `o\n5\n${base64.slice(0, -1)}\n`,
      `o\n5\n${Buffer.alloc(31).toString("base64")}\n`,
      `o\n5\n${base64}\n\nmore\n`,
      `o\n5\n${base64}\nat 2026-02-30T00:00:00.000Z\n`,
      `o\n5\n${base64}\nat yesterday\n`,
      `o\n5\n${base64}\nat 2026-02-03T00:00:00.000Z\nat 2026-02-03T00:00:00.000Z\n`,
    ]) {
      const note = signNote(text, "o", privateKey);
      expect(verifyCheckpoint(note, publicKey), text).toBeNull();
      expect(() => parseCheckpoint(note), text).toThrow(MalformedNote);
    }
    const extended = signNote(`o\n5\n${base64}\nsomething else\n`, "o", privateKey);
    expect(verifyCheckpoint(extended, publicKey)?.extensions).toEqual(["something else"]);
  });

  it("is not signed over what it could not say", () => {
    for (const part of [
      { size: -1 },
      { size: 1.5 },
      { root: new Uint8Array(31) },
      { at: Number.NaN },
      { at: 1e17 },
      { at: -1e14 },
      { origin: "two words" },
      { origin: "two\nlines" },
      { origin: "" },
    ]) {
      expect(() => signCheckpoint({ ...head, ...part }, privateKey), JSON.stringify(part)).toThrow(TypeError);
    }
  });
});
