import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicJwk, signJws, signSegments, thumbprint, verifyJws } from "./jws";

/** The key of RFC 8037 appendix A.1. */
const x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
const privateKey = createPrivateKey({
  key: { kty: "OKP", crv: "Ed25519", d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", x },
  format: "jwk",
});
const publicKey = createPublicKey(privateKey);
const kid = "receipt-1";
const keys = new Map<string, KeyObject>([[kid, publicKey]]);
const keyByKid = (id: string) => keys.get(id);
const receipt = { attempt: "a-1", item: "i-2", revision: 3, hash: "n4bQgYhMfWWaL", at: 1_763_942_400_000, 注: "演示" };
const token = await signJws(receipt, { kid, privateKey });
const base64url = (text: string | Buffer) => Buffer.from(text).toString("base64url");

/** A token with this header and payload, really signed. */
const forged = (header: string, payload: string | Buffer = JSON.stringify(receipt)) =>
  signSegments(base64url(header), base64url(payload), privateKey);

describe("EdDSA tokens", () => {
  it("sign as in RFC 8037 appendix A.4, and have the thumbprint of appendix A.3", async () => {
    expect(await signSegments("eyJhbGciOiJFZERTQSJ9", base64url("Example of Ed25519 signing"), privateKey)).toBe(
      "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc." +
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
    );
    expect(thumbprint(privateKey)).toBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    expect(thumbprint(publicKey)).toBe(thumbprint(privateKey));
  });

  it("are the same each time, name algorithm and key, and come back whole", async () => {
    expect(await signJws(receipt, { kid, privateKey })).toBe(token);
    const [header, payload] = token.split(".").map((part) => Buffer.from(part, "base64url").toString());
    expect(header).toBe('{"alg":"EdDSA","kid":"receipt-1"}');
    expect(payload).toBe(JSON.stringify(receipt));
    expect(verifyJws(token, keyByKid)).toEqual({ kid, payload: receipt });
  });

  it("carry any JSON object", async () => {
    const payloads = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ stringUnit: "binary" }));
    await fc.assert(
      fc.asyncProperty(payloads, async (payload) => {
        const plain = JSON.parse(JSON.stringify(payload));
        expect(verifyJws(await signJws(payload, { kid, privateKey }), keyByKid)?.payload).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it("are refused after any change of one character: 4,000 of them", () => {
    const characters = fc.oneof(
      fc.constantFrom(..."ABab01-_.=+/ \n"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    );
    const edit = fc.constantFrom("replace", "insert", "remove");
    fc.assert(
      fc.property(fc.nat(token.length - 1), characters, edit, (at, character, how) => {
        const rest = token.slice(how === "insert" ? at : at + 1);
        const changed = token.slice(0, at) + (how === "remove" ? "" : character) + rest;
        fc.pre(changed !== token);
        expect(verifyJws(changed, keyByKid)).toBeNull();
      }),
      { numRuns: 4000 },
    );
  });

  it("are refused after any change of one bit of signature, header or payload", () => {
    const parts = token.split(".").map((part) => Buffer.from(part, "base64url"));
    for (let part = 0; part < 3; part++) {
      for (let bit = 0; bit < (parts[part] as Buffer).length * 8; bit++) {
        const changed = parts.map((bytes) => Buffer.from(bytes));
        const bytes = changed[part] as Buffer;
        bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(verifyJws(changed.map(base64url).join("."), keyByKid)).toBeNull();
      }
    }
  });

  it.each([
    ["no algorithm", '{"alg":"none","kid":"receipt-1"}'],
    ["a symmetric algorithm", '{"alg":"HS256","kid":"receipt-1"}'],
    ["the algorithm in small letters", '{"alg":"eddsa","kid":"receipt-1"}'],
    ["a further member", '{"alg":"EdDSA","kid":"receipt-1","typ":"JWT"}'],
    ["critical members", '{"alg":"EdDSA","kid":"receipt-1","crit":["b64"],"b64":false}'],
    ["a key inside", `{"alg":"EdDSA","jwk":{"kty":"OKP","crv":"Ed25519","x":"${x}"},"kid":"receipt-1"}`],
    ["another order", '{"kid":"receipt-1","alg":"EdDSA"}'],
    ["white space", '{"alg":"EdDSA", "kid":"receipt-1"}'],
    ["a member twice", '{"alg":"none","alg":"EdDSA","kid":"receipt-1"}'],
    ["no key id", '{"alg":"EdDSA"}'],
    ["an unknown key id", '{"alg":"EdDSA","kid":"receipt-2"}'],
    ["a key id that is no text", '{"alg":"EdDSA","kid":["receipt-1"]}'],
    ["a list as header", '["EdDSA","receipt-1"]'],
    ["no JSON as header", "EdDSA"],
  ])("are refused with %s, though signed", async (_, header) => {
    expect(verifyJws(await forged(header), keyByKid)).toBeNull();
  });

  it("are refused when signed over no object, over bytes that are no text, or under another key", async () => {
    const header = '{"alg":"EdDSA","kid":"receipt-1"}';
    expect(verifyJws(await forged(header), keyByKid)).not.toBeNull();
    for (const payload of [
      "",
      "[]",
      "null",
      "1",
      '"text"',
      "{",
      Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    ]) {
      expect(verifyJws(await forged(header, payload), keyByKid)).toBeNull();
    }
    const other = generateKeyPairSync("ed25519");
    expect(verifyJws(token, () => other.publicKey)).toBeNull();
    expect(verifyJws(await signJws(receipt, { kid, privateKey: other.privateKey }), keyByKid)).toBeNull();
  });

  it("are refused in other shapes", () => {
    const [header, body, signature] = token.split(".");
    const shapes = ["", ".", "..", `${header}.${body}`, `${token}.`, `.${token}`, `${token}.${signature}`, `${token}=`];
    for (const shape of [...shapes, `${header}.${body}.`, `${header}..${signature}`, "a".repeat(20_000)]) {
      expect(verifyJws(shape, keyByKid), shape.slice(0, 40)).toBeNull();
    }
  });
});

describe("keys", () => {
  it("are published without their private half", () => {
    const jwk = { kty: "OKP", crv: "Ed25519", x, kid, alg: "EdDSA", use: "sig" };
    expect(publicJwk(privateKey, kid)).toEqual(jwk);
    expect(publicJwk(publicKey, kid)).toEqual(jwk);
    const imported = createPublicKey({ key: { ...publicJwk(privateKey, kid) }, format: "jwk" });
    expect(verifyJws(token, () => imported)?.payload).toEqual(receipt);
  });

  it("of other kinds and ids that could break a header are refused", async () => {
    const { privateKey: strange } = generateKeyPairSync("ed448");
    await expect(signJws(receipt, { kid, privateKey: strange })).rejects.toThrow(TypeError);
    expect(() => verifyJws(token, () => createPublicKey(strange))).toThrow(TypeError);
    expect(() => publicJwk(strange, kid)).toThrow(TypeError);
    for (const bad of ["", 'a"b', "键", "a b", "a".repeat(65)]) {
      await expect(signJws(receipt, { kid: bad, privateKey }), bad).rejects.toThrow(TypeError);
      expect(() => publicJwk(privateKey, bad), bad).toThrow(TypeError);
    }
  });
});
