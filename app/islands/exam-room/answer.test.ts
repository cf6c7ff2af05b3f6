import { describe, expect, it } from "vitest";
import { readAnswer } from "./answer";
import type { Entry } from "./entry";

const sent: Entry = {
  person: "p",
  attempt: "a",
  item: "i",
  number: 1,
  revision: 3,
  key: "k",
  response: { choices: ["x"] },
  typedAt: 0,
  base: 2,
  earlier: [],
  state: "waiting",
};
const receipt = (fact: unknown) => `h.${Buffer.from(JSON.stringify(fact)).toString("base64url")}.s`;
const saved = {
  revision: 3,
  savedAt: "2026-11-24T06:47:31.000Z",
  remainingMs: 5000,
  receipt: receipt({ attempt: "a", item: "i", revision: 3, note: "～～" }),
};
const read = (status: number, body: unknown, atLogin = false) => readAnswer(sent, { status, body, atLogin });

describe("an answer of the server", () => {
  it("counts as saved only with the receipt for this attempt, item and revision", () => {
    expect(read(200, saved)).toEqual({ kind: "saved", revision: 3, savedAt: 1795502851000, remainingMs: 5000 });
    for (const fact of [
      { attempt: "b", item: "i", revision: 3 },
      { attempt: "a", item: "j", revision: 3 },
      { attempt: "a", item: "i", revision: 2 },
    ])
      expect(read(200, { ...saved, receipt: receipt(fact) }).kind).toBe("unavailable");
    for (const body of [
      undefined,
      {},
      { ...saved, receipt: "x" },
      { ...saved, receipt: "a.%%.c" },
      { ...saved, revision: 2 },
      { ...saved, savedAt: "then" },
    ])
      expect(read(200, body).kind).toBe("unavailable");
  });

  it("takes nothing off the queue on the word of a network that is not the server", () => {
    for (const status of [204, 302, 400, 403, 404, 409, 410, 413, 415, 423, 429, 500, 502, 503])
      expect(read(status, undefined).kind, `${status}`).toBe("unavailable");
    expect(read(200, saved, true).kind).toBe("signed-out");
  });

  it("reads the refusals of the contract", () => {
    expect(read(404, { error: "not-found" }).kind).toBe("refused");
    expect(read(400, { error: "malformed" }).kind).toBe("refused");
    expect(read(401, { error: "signed-out" }).kind).toBe("signed-out");
    expect(read(410, { error: "closed", late: true, keptAt: "2026-11-24T06:47:31.000Z" }).kind).toBe("late");
    expect(read(423, { error: "pen-elsewhere" }).kind).toBe("pen-elsewhere");
    expect(read(429, { error: "too-many-late" }).kind).toBe("refused");
    expect(read(507, { error: "storage-full" }).kind).toBe("full");
    const stored = { revision: 4, response: { choices: ["y"] }, savedAt: "2026-11-24T06:47:31.000Z" };
    expect(read(409, { error: "stale-revision", stored })).toEqual({
      kind: "stale",
      stored: { ...stored, savedAt: 1795502851000 },
    });
    expect(read(409, { error: "stale-revision", stored: { revision: 0, response: null, savedAt: null } })).toEqual({
      kind: "stale",
      stored: { revision: 0, response: null, savedAt: null },
    });
  });
});
