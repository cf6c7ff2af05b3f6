import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isSignedBy, MalformedNote, noteKeyId, parseNote, signNote } from "./signed-note";

/** The Ed25519 keys of 32 raw bytes, by way of the fixed DER head of RFC 8410. */
const privateOf = (seed: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]),
    format: "der",
    type: "pkcs8",
  });
const publicOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: raw.toString("base64url") }, format: "jwk" });

/** The key pair and note that golang.org/x/mod/sumdb/note documents; a key there is `name+id+base64(0x01 ‖ bytes)`. */
const seed = Buffer.from("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "base64").subarray(1);
const neumann = publicOf(Buffer.from("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "base64").subarray(1));
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const line =
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

describe("a signed note", () => {
  it("is signed to the byte as the reference signs it", () => {
    expect(signNote(text, "PeterNeumann", privateOf(seed))).toBe(`${text}\n${line}`);
    expect(noteKeyId("PeterNeumann", neumann).toString("hex")).toBe("c74f20a3");
  });

  it("is read, and known to be signed by its key under its name only", () => {
    const note = parseNote(`${text}\n${line}`);
    expect(note.text).toBe(text);
    expect(isSignedBy(note, "PeterNeumann", neumann)).toBe(true);
    expect(isSignedBy(note, "SomeoneElse", neumann)).toBe(false);
    expect(isSignedBy(note, "PeterNeumann", generateKeyPairSync("ed25519").publicKey)).toBe(false);
    expect(isSignedBy({ ...note, text: text.replace("answer", "Answer") }, "PeterNeumann", neumann)).toBe(false);
  });

  it("may hold empty lines and signatures of others, but no false one of the same key", () => {
    const key = privateOf(seed);
    const own = signNote("一行\n\n另一行\n", "PeterNeumann", key);
    const other = signNote("一行\n\n另一行\n", "witness", generateKeyPairSync("ed25519").privateKey);
    const otherLine = other.slice(other.lastIndexOf("—"));
    expect(parseNote(own).text).toBe("一行\n\n另一行\n");
    expect(isSignedBy(parseNote(own + otherLine), "PeterNeumann", neumann)).toBe(true);
    expect(isSignedBy(parseNote(own + line), "PeterNeumann", neumann)).toBe(false);
    expect(isSignedBy(parseNote(other), "PeterNeumann", neumann)).toBe(false);
  });

  it.each([
    ["nothing", ""],
    ["no signature", text],
    ["no text", `\n${line}`],
    ["no empty line", text + line],
    ["no last newline", `${text}\n${line.slice(0, -1)}`],
    ["an empty line after the signature", `${text}\n${line}\n`],
    ["a hyphen for the dash", `${text}\n${line.replace("—", "-")}`],
    ["two spaces", `${text}\n${line.replace(" x08", "  x08")}`],
    ["a plus in the name", `${text}\n${line.replace("PeterN", "Peter+N")}`],
    ["base64 without padding", `${text}\n${line.replace("AM=", "AM")}`],
    ["base64 with stray last bits", `${text}\n${line.replace("AM=", "AN=")}`],
    ["base64url letters", `${text}\n${line.replace("o/Z", "o_Z")}`],
    ["a carriage return", `${text}\r\n\n${line}`],
    ["a control character in an unknown name", `${text}\n${line}${line.replace("PeterN", "Peter\u0007N")}`],
    ["a lone surrogate", `\ud800${text}\n${line}`],
    ["sixty-five signatures", `${text}\n${line.repeat(65)}`],
    ["more than 64 KiB", `${text.repeat(700)}\n${line}`],
  ])("is refused with %s", (_, note) => {
    expect(() => parseNote(note)).toThrow(MalformedNote);
  });

  it("is not signed when it could not be read again", () => {
    const key = privateOf(seed);
    for (const bad of ["", "\n", "no newline", "tab\t\n", "\udc00\n"]) {
      expect(() => signNote(bad, "name", key), JSON.stringify(bad)).toThrow(MalformedNote);
    }
    for (const bad of ["", "a b", "a+b", "a\u0085b", "a\nb"]) {
      expect(() => signNote("text\n", bad, key), JSON.stringify(bad)).toThrow(MalformedNote);
    }
    expect(() => signNote("text\n", "name", neumann)).toThrow(TypeError);
    expect(() => signNote("text\n", "name", generateKeyPairSync("ed448").privateKey)).toThrow(TypeError);
  });
});
