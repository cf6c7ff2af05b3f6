import fc from "fast-check";
import { expect, it } from "vitest";
import { newId } from "~/kernel/ids";
import { readUpload } from "./arriving-scan";
import { SCANS_AT_ONCE } from "./scan-limits";

const scan = (change: object = {}) => ({
  id: newId(1),
  deviceAt: 1,
  direction: "in",
  how: "code",
  read: "7QF2-K9TM",
  ...change,
});
const read = (...scans: object[]) => readUpload({ sentAt: 1, scans })?.scans;

it("no text that somebody typed keeps a queue from being taken", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.nat(2000), (odd, times) => {
      const text = odd.repeat(times);
      const walkIn = { name: text, employer: text, contact: text };
      const taken = read(scan({ read: text, undo: text }), scan({ how: "walk-in", read: null, walkIn }));
      expect(taken).toHaveLength(2);
      expect(taken?.[1]?.walkIn?.name).not.toBe("");
    }),
    { numRuns: 50 },
  );
});

it("takes what a device sends, and nothing that says two things or nothing", () => {
  expect(read(scan())).toHaveLength(1);
  expect(read(scan({ how: "search", read: null, registration: newId(1) }))).toHaveLength(1);
  for (const odd of [
    { id: "1" },
    { how: "sheet" },
    { direction: "up" },
    { read: null },
    { registration: newId(1) },
    { how: "search" },
    { how: "walk-in", read: null },
    { deviceAt: 1.5 },
    { deviceAt: -1 },
    { deviceAt: 8.64e15 + 1 },
  ]) {
    // One that is no scan is told by itself; the others are taken.
    const mixed = readUpload({ sentAt: 1, scans: [scan(), scan({ ...odd }), scan()] });
    expect(mixed?.scans, JSON.stringify(odd)).toHaveLength(2);
    expect(mixed?.malformed, JSON.stringify(odd)).toHaveLength(1);
  }
  const bad = scan({ deviceAt: -1 });
  expect(readUpload({ sentAt: 1, scans: [bad, null] })?.malformed).toEqual([bad.id, ""]);
  expect(read(...Array.from({ length: SCANS_AT_ONCE + 1 }, () => scan()))).toBeUndefined();
  for (const body of [null, {}, [], { sentAt: "now", scans: [] }, { scans: [scan()] }])
    expect(readUpload(body)).toBeUndefined();
});
