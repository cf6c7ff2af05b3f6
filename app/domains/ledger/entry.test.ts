import { createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalize } from "./canonical";
import { commit, createSaltSource } from "./commitment";
import { brokenSeals, type EntryDraft, leafHash, makeEntry, parseEntry } from "./entry";

const ID = "01923f8e-7c1a-7abc-8def-0123456789ab";
const draft: EntryDraft = {
  id: ID,
  at: 1_763_942_400_000,
  act: "attempt.submitted",
  subject: { kind: "attempt", id: ID },
  facts: { score: 87, passed: true },
  secrets: { actor: { kind: "person", id: "demo" }, reason: "演示学员甲 更正" },
};
/** Salts 00…, 01…, 02…: one byte repeated sixteen times. */
const countingSalts = () => {
  let count = 0;
  return () => Buffer.alloc(16, count++);
};

describe("makeEntry", () => {
  it("writes the canonical body with commitments, and the openings beside it", () => {
    const { body, sealed } = makeEntry(draft, countingSalts());
    const actor = commit(draft.secrets.actor, new Uint8Array(16));
    const reason = commit(draft.secrets.reason, new Uint8Array(16).fill(1));
    expect(body).toBe(
      `{"act":"attempt.submitted","at":1763942400000,"commitments":{"actor":"${actor}","reason":"${reason}"},` +
        `"facts":{"passed":true,"score":87},"id":"${ID}","subject":{"id":"${ID}","kind":"attempt"},"v":1}`,
    );
    expect(sealed).toEqual({
      actor: { salt: "AAAAAAAAAAAAAAAAAAAAAA", value: { kind: "person", id: "demo" } },
      reason: { salt: "AQEBAQEBAQEBAQEBAQEBAQ", value: "演示学员甲 更正" },
    });
  });

  it("lets nothing of a secret into the body, and the same secret look different each time", () => {
    const next = createSaltSource(randomBytes);
    fc.assert(
      fc.property(fc.string({ minLength: 12, unit: "grapheme-ascii" }), (secret) => {
        const made = makeEntry({ ...draft, secrets: { actor: secret, reason: secret } }, next);
        const { commitments } = parseEntry(made.body);
        expect(commitments.actor).not.toBe(commitments.reason);
        expect(made.body).not.toContain(JSON.stringify(secret).slice(1, -1));
      }),
    );
  });

  it("names no person as its subject: a commitment stands there, which the opening opens", () => {
    const { body, sealed, subjectId } = makeEntry({ ...draft, subject: { kind: "person", id: ID } }, countingSalts());
    const entry = parseEntry(body);
    expect(entry.subject).toEqual({ kind: "person", id: entry.commitments.subject });
    expect(subjectId).toBe(entry.commitments.subject);
    expect(sealed.subject?.value).toBe(ID);
    expect(brokenSeals(entry, sealed)).toEqual([]);
    expect(body.split(ID)).toHaveLength(2); // the entry's own id, once
    expect(() => makeEntry({ ...draft, secrets: { actor: null, subject: ID } }, countingSalts())).toThrow(TypeError);
  });

  it("leaves out undefined secrets and allows an actor of null", () => {
    const { body, sealed } = makeEntry({ ...draft, secrets: { actor: null, reason: undefined } }, countingSalts());
    expect(Object.keys(parseEntry(body).commitments)).toEqual(["actor"]);
    expect(Object.keys(sealed)).toEqual(["actor"]);
  });

  it.each<[string, Partial<Record<keyof EntryDraft, unknown>>]>([
    ["no actor", { secrets: { reason: "x" } }],
    ["an undefined actor", { secrets: { actor: undefined } }],
    ["a secret named __proto__", { secrets: JSON.parse('{"actor":1,"__proto__":2}') }],
    ["an empty id", { id: "" }],
    ["a time with a fraction", { at: 1.5 }],
    ["a time before 1970", { at: -1 }],
    ["a time that is no number", { at: "2026" }],
    ["an act without a verb", { act: "submitted" }],
    ["an act in capitals", { act: "Attempt.Submitted" }],
    ["a subject without id", { subject: { kind: "attempt", id: "" } }],
    ["facts that are a list", { facts: [] }],
    ["a fact that is not JSON", { facts: { score: Number.NaN } }],
    ["a secret that is not JSON", { secrets: { actor: "\ud800" } }],
  ])("refuses %s", (_, part) => {
    expect(() => makeEntry({ ...draft, ...part } as EntryDraft, countingSalts())).toThrow(TypeError);
  });
});

describe("parseEntry", () => {
  it("reads back what makeEntry wrote, for any facts", () => {
    const facts = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue({ stringUnit: "binary", maxDepth: 2 }));
    fc.assert(
      fc.property(facts, fc.nat(), (made, at) => {
        const { body } = makeEntry({ ...draft, at, facts: made }, countingSalts());
        const entry = parseEntry(body);
        expect(entry.at).toBe(at);
        expect(entry.subject).toEqual(draft.subject);
        expect(canonicalize(entry.facts)).toBe(canonicalize(made));
      }),
    );
  });

  it("refuses other spellings of the same entry, and other things", () => {
    const { body } = makeEntry(draft, countingSalts());
    const entry = JSON.parse(body);
    const { facts: _, ...withoutFacts } = entry;
    for (const bad of [
      `${body} `,
      body.replace('"v":1', '"v":1.0'),
      JSON.stringify({ v: 1, ...entry }),
      body.replace("attempt.submitted", "attempt.submitte\\u0064"),
      canonicalize({ ...entry, v: 2 }),
      canonicalize({ ...entry, note: "" }),
      canonicalize(withoutFacts),
      canonicalize({ ...entry, commitments: {} }),
      canonicalize({ ...entry, commitments: { actor: "short" } }),
      canonicalize({ ...entry, subject: { ...entry.subject, name: "x" } }),
      "null",
      "[]",
      "{",
      "",
    ]) {
      expect(() => parseEntry(bad), bad).toThrow(TypeError);
    }
  });
});

describe("leafHash", () => {
  it("is SHA-256 of a zero byte and the UTF-8 body", () => {
    const expected = createHash("sha256").update("\u0000标准", "utf8").digest("hex");
    expect(Buffer.from(leafHash("标准")).toString("hex")).toBe(expected);
  });
});

describe("brokenSeals", () => {
  const made = makeEntry(draft, countingSalts());
  const entry = parseEntry(made.body);
  const [actor, reason] = [made.sealed.actor, made.sealed.reason] as [
    { salt: string; value: unknown },
    { salt: string; value: unknown },
  ];

  it("finds none in what makeEntry sealed, whole, partly erased or erased", () => {
    expect(brokenSeals(entry, made.sealed)).toEqual([]);
    expect(brokenSeals(entry, JSON.parse(JSON.stringify(made.sealed)))).toEqual([]);
    expect(brokenSeals(entry, { reason })).toEqual([]);
    expect(brokenSeals(entry, {})).toEqual([]);
  });

  it("names changed values, changed salts, exchanged openings and strange fields", () => {
    expect(brokenSeals(entry, { actor: { ...actor, value: { kind: "person", id: "other" } }, reason })).toEqual([
      "actor",
    ]);
    expect(brokenSeals(entry, { actor: { ...actor, salt: "AAAAAAAAAAAAAAAAAAAAAQ" } })).toEqual(["actor"]);
    expect(brokenSeals(entry, { actor: { ...actor, salt: "AAAA" } })).toEqual(["actor"]);
    expect(brokenSeals(entry, { actor: { ...actor, salt: "AAAAAAAAAAAAAAAAAAAAAA==" } })).toEqual(["actor"]);
    expect(brokenSeals(entry, { actor: reason, reason: actor })).toEqual(["actor", "reason"]);
    expect(brokenSeals(entry, { toString: actor, actor })).toEqual(["toString"]);
    expect(brokenSeals(entry, { actor: { salt: actor.salt, value: undefined } })).toEqual(["actor"]);
  });
});
