import { describe, expect, it } from "vitest";
import { decideMove, type Moving } from "./certificate-move";

const falls: Moving = { before: true, after: false, certifies: true, here: true, printable: true, certificate: null };
const rises: Moving = { ...falls, before: false, after: true };
const certificate = (status: "valid" | "expired" | "revoked", byScore = false, otherName = false) => ({
  certificate: { status, byScore, otherName },
});

describe("an attempt's certificate", () => {
  it("stays as it is where the pass does", () => {
    for (const passed of [true, false])
      for (const one of [{}, certificate("valid"), certificate("revoked", true)])
        expect(decideMove({ ...falls, before: passed, after: passed, ...one })).toBe("none");
  });

  it("is revoked with a lost pass, unless it is already or there is none", () => {
    expect(decideMove({ ...falls, ...certificate("valid") })).toBe("revoked");
    expect(decideMove({ ...falls, ...certificate("expired"), here: false, certifies: false })).toBe("revoked");
    expect(decideMove({ ...falls, ...certificate("revoked") })).toBe("none");
    expect(decideMove(falls)).toBe("none");
  });

  it("is issued with a first pass, where the exam certifies and somebody is there", () => {
    expect(decideMove(rises)).toBe("issued");
    expect(decideMove({ ...rises, certifies: false })).toBe("none");
    expect(decideMove({ ...rises, printable: false })).toBe("withheld");
    expect(decideMove({ ...rises, printable: false, ...certificate("revoked", true) })).toBe("reinstated");
    expect(decideMove({ ...rises, here: false })).toBe("none");
  });

  it("comes back with a pass that only a ruling had taken, and not when a person revoked it for a reason", () => {
    expect(decideMove({ ...rises, ...certificate("revoked", true) })).toBe("reinstated");
    expect(decideMove({ ...rises, ...certificate("revoked", true), certifies: false })).toBe("reinstated");
    expect(decideMove({ ...rises, ...certificate("revoked") })).toBe("staysRevoked");
    expect(decideMove({ ...rises, ...certificate("revoked", true), here: false })).toBe("none");
    expect(decideMove({ ...rises, ...certificate("revoked", true, true) })).toBe("staysRevoked");
    expect(decideMove({ ...rises, ...certificate("valid") })).toBe("none");
  });
});
