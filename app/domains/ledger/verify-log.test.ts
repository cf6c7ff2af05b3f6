import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signCheckpoint } from "./checkpoint";
import { type EntryDraft, leafHash, makeEntry } from "./entry";
import { Frontier } from "./frontier";
import { appendTiled } from "./tiles";
import { type LogCheckpoint, type LogEntry, type LogReport, readLogCheckpoint, verifyLog } from "./verify-log";

const SIZE = 50;
const STEP = 10;

const made = (i: number) => {
  let salt = i;
  const draft: EntryDraft = {
    id: `entry-${i}`,
    at: 1_763_942_400_000 + i,
    act: "response.saved",
    subject: { kind: "attempt", id: "a-1" },
    facts: { revision: i },
    secrets: { actor: { kind: "person", id: `demo-${i}` } },
  };
  return makeEntry(draft, () => Buffer.alloc(16, salt++));
};

type Row = { seq: number; body: string; leaf?: Uint8Array };
const row = (seq: number, body: string): Row => ({ seq, body, leaf: leafHash(body) });
const honest = Array.from({ length: SIZE }, (_, i) => row(i, made(i).body));
const strange = made(999).body;

/** The checkpoints of the honest log at 10, 20, … 50. */
const checkpoints: LogCheckpoint[] = [];
const frontier = new Frontier();
for (const { leaf } of honest) {
  frontier.append(leaf as Uint8Array);
  if (frontier.size % STEP === 0) checkpoints.push({ size: frontier.size, root: frontier.root() });
}
const outside: LogCheckpoint = { ...(checkpoints[4] as LogCheckpoint), label: "kept elsewhere" };

const rows = (): Row[] => honest.map((entry) => ({ ...entry }));
/** Numbers from 0 again, as one who covers a change up would give them. */
const renumbered = (list: Row[]): Row[] => list.map((entry, seq) => ({ ...entry, seq }));
/** The texts of `bodies` beside the untouched stored hashes, as far as there are texts. */
const textsOnly = (bodies: readonly string[]): Row[] =>
  bodies.map((body, seq) => ({ seq, body, leaf: (honest[seq] ?? row(seq, body)).leaf }));
const bodies = () => honest.map((entry) => entry.body);

/** The findings in short: kind, first and last number. */
const found = (report: LogReport) => report.problems.map(({ kind, seq, through }) => `${kind} ${seq}-${through}`);

describe("an untouched log", () => {
  it("is found whole, with its root and everything vouched for", async () => {
    const report = await verifyLog(rows(), [...checkpoints, outside]);
    expect(report).toEqual({ ok: true, size: 50, root: frontier.root(), verified: 50, problems: [], omitted: 0 });
  });

  it("is found whole without stored hashes, from an async source, and with openings kept or erased", async () => {
    async function* source(): AsyncGenerator<LogEntry> {
      for (let i = 0; i < SIZE; i++) {
        const { body, sealed } = made(i);
        yield { seq: i, body, leaf: null, sealed: i % 3 === 0 ? null : i % 3 === 1 ? {} : sealed };
      }
    }
    expect(await verifyLog(source(), checkpoints)).toMatchObject({ ok: true, verified: 50 });
  });

  it("may go on beyond the last checkpoint, and may be empty", async () => {
    expect(await verifyLog(rows(), checkpoints.slice(0, 3))).toMatchObject({ ok: true, size: 50, verified: 30 });
    const empty = { size: 0, root: new Frontier().root() };
    expect(await verifyLog([], [empty])).toMatchObject({ ok: true, size: 0, verified: 0 });
    expect(await verifyLog(rows(), [empty, ...checkpoints])).toMatchObject({ ok: true, verified: 50 });
  });
});

describe("an edited entry", () => {
  it("is named when its stored hash is left", async () => {
    const log = rows();
    (log[23] as Row).body = strange;
    const report = await verifyLog(log, checkpoints);
    expect(found(report)).toEqual(["edited 23-23"]);
    expect(report).toMatchObject({ ok: false, verified: 50 });
  });

  it("is found between two checkpoints when its stored hash is made to fit", async () => {
    const log = rows();
    log[23] = row(23, strange);
    const report = await verifyLog(log, checkpoints);
    expect(found(report)).toEqual(["root 20-29"]);
    expect(report).toMatchObject({ ok: false, verified: 20 });
    expect(report.problems[0]?.checkpoint).toBe("checkpoint of 30 entries");
  });

  it("is found by a checkpoint kept elsewhere alone", async () => {
    const log = rows();
    log[23] = row(23, strange);
    const report = await verifyLog(log, [outside]);
    expect(found(report)).toEqual(["root 0-49"]);
    expect(report.problems[0]?.checkpoint).toBe("kept elsewhere");
    expect(await verifyLog(log, [])).toMatchObject({ ok: true, verified: 0 });
  });

  it("is told from an edited hash when a checkpoint vouches for the text", async () => {
    const log = rows();
    (log[23] as Row).leaf = leafHash(strange);
    (log[24] as Row).leaf = new Uint8Array(5);
    const report = await verifyLog(log, checkpoints);
    expect(found(report)).toEqual(["hash-edited 23-23", "hash-edited 24-24"]);
    expect(report.verified).toBe(50);
  });

  it("does not hide a second one: several are each named, and neighbours drawn together", async () => {
    const log = rows();
    for (const i of [3, 4, 5, 28, 41]) (log[i] as Row).body = made(100 + i).body;
    (log[12] as Row).leaf = leafHash(strange);
    log[45] = row(45, strange);
    const report = await verifyLog(log, checkpoints);
    expect(found(report)).toEqual(["edited 3-5", "hash-edited 12-12", "edited 28-28", "root 40-49", "edited 41-41"]);
    expect(report.verified).toBe(40);
  });

  it("at the very end is named too", async () => {
    const log = rows();
    (log[49] as Row).body = strange;
    expect(found(await verifyLog(log, checkpoints))).toEqual(["edited 49-49"]);
    expect(found(await verifyLog(log, checkpoints.slice(0, 4)))).toEqual(["edited 49-49"]);
  });
});

describe("a deleted entry", () => {
  it("leaves its number missing", async () => {
    const report = await verifyLog(
      rows().filter(({ seq }) => seq !== 17 && seq !== 30 && seq !== 31),
      checkpoints,
    );
    expect(found(report)).toEqual(["missing 17-17", "missing 30-31"]);
    expect(report).toMatchObject({ root: null, verified: 10, size: 50 });
  });

  it("does not hide an edit behind it", async () => {
    const log = rows().filter(({ seq }) => seq !== 17);
    (log[40] as Row).body = strange;
    expect(found(await verifyLog(log, checkpoints))).toEqual(["missing 17-17", "edited 41-41"]);
  });

  it("is found between two checkpoints when the rest is renumbered with its hashes", async () => {
    const log = renumbered(rows().filter(({ seq }) => seq !== 17));
    const report = await verifyLog(log, checkpoints);
    expect(found(report)).toEqual(["root 10-19", "truncated 49-49"]);
    expect(report.verified).toBe(10);
  });

  it("is named when the texts moved up and the stored hashes stayed", async () => {
    const log = textsOnly(bodies().filter((_, i) => i !== 17));
    expect(found(await verifyLog(log, checkpoints))).toEqual(["missing 17-17", "truncated 49-49"]);
    const two = textsOnly(bodies().filter((_, i) => i !== 17 && i !== 33));
    expect(found(await verifyLog(two, checkpoints))).toEqual(["missing 17-17", "missing 33-33", "truncated 48-49"]);
  });
});

describe("a cut-off log", () => {
  it("is found by the checkpoint that speaks of more", async () => {
    const report = await verifyLog(rows().slice(0, 43), checkpoints);
    // Whether the seven are the last ones or some before them, the 43 left do not tell.
    expect(found(report)).toEqual(["truncated 40-49"]);
    expect(report.problems[0]?.what).toContain("ends after 43 entries, a checkpoint speaks of 50");
    expect(report).toMatchObject({ ok: false, verified: 40, size: 43 });
    expect(found(await verifyLog(rows().slice(0, 40), [...checkpoints.slice(0, 4), outside]))).toEqual([
      "truncated 40-49",
    ]);
    expect(found(await verifyLog([], [outside]))).toEqual(["truncated 0-49"]);
  });
});

describe("exchanged entries", () => {
  const swapped = (a: number, b: number) => {
    const list = bodies();
    [list[a], list[b]] = [list[b] as string, list[a] as string];
    return list;
  };

  it("are named when the stored hashes stayed: neighbours, distant ones, one moved far", async () => {
    expect(found(await verifyLog(textsOnly(swapped(21, 22)), checkpoints))).toEqual(["reordered 21-22"]);
    expect(found(await verifyLog(textsOnly(swapped(5, 44)), checkpoints))).toEqual([
      "reordered 5-5",
      "reordered 44-44",
    ]);
    const moved = bodies();
    moved.splice(12, 0, ...moved.splice(8, 1));
    expect(found(await verifyLog(textsOnly(moved), checkpoints))).toEqual(["reordered 8-12"]);
  });

  it("are found between two checkpoints when the stored hashes moved along", async () => {
    const log = swapped(21, 22).map((body, seq) => row(seq, body));
    expect(found(await verifyLog(log, checkpoints))).toEqual(["root 20-29"]);
  });

  it("are named when the rows come in another order than their numbers", async () => {
    const log = rows();
    [log[21], log[22]] = [log[22] as Row, log[21] as Row];
    const report = await verifyLog(log, checkpoints);
    expect(found(report)).toEqual(["reordered 21-21"]);
    expect(report.verified).toBe(20);
  });
});

describe("an entry put in", () => {
  const withOne = (at: number, body: string) => {
    const list = bodies();
    list.splice(at, 0, body);
    return list;
  };

  it("is found between two checkpoints when all is renumbered with its hashes", async () => {
    const log = withOne(25, strange).map((body, seq) => row(seq, body));
    const report = await verifyLog(log, checkpoints);
    expect(found(report)).toEqual(["root 20-29"]);
    expect(report).toMatchObject({ size: 51, verified: 20 });
  });

  it("is named when the texts moved on and the stored hashes stayed", async () => {
    expect(found(await verifyLog(textsOnly(withOne(25, strange)), checkpoints))).toEqual(["inserted 25-25"]);
  });

  it("under a number that is taken is named", async () => {
    const log = rows();
    log.splice(26, 0, row(25, strange));
    const report = await verifyLog(log, checkpoints);
    expect(found(report)).toEqual(["duplicated 25-25"]);
    expect(report.problems[0]?.what).toContain("another text");
    log[26] = row(25, honest[25]?.body as string);
    expect((await verifyLog(log, checkpoints)).problems[0]?.what).toContain("the same text");
  });

  it("in front of the one whose number it takes is found by the next checkpoint too", async () => {
    const log = rows();
    log.splice(25, 0, row(25, strange));
    expect(found(await verifyLog(log, checkpoints))).toEqual(["root 20-29", "duplicated 25-25"]);
  });

  it("as a copy of another is named", async () => {
    const log = renumbered([...rows().slice(0, 25), honest[4] as Row, ...rows().slice(25)]);
    const report = await verifyLog(log, checkpoints);
    expect(found(report)).toEqual(["root 20-29", "duplicated 25-25"]);
    expect(report.problems[1]?.what).toBe("the same entry as 4");
    expect(found(await verifyLog(textsOnly(withOne(25, honest[4]?.body as string)), checkpoints))).toEqual([
      "inserted 25-25",
    ]);
  });

  it("beyond the last checkpoint is not vouched for", async () => {
    const report = await verifyLog([...rows(), row(50, strange)], checkpoints);
    expect(report).toMatchObject({ ok: true, size: 51, verified: 50 });
  });
});

describe("the rest that is kept", () => {
  it("openings that were exchanged or edited are named, in entries that are otherwise whole", async () => {
    const log: LogEntry[] = honest.map((entry, i) => ({ ...entry, sealed: made(i).sealed }));
    log[7] = { ...(log[7] as LogEntry), sealed: made(8).sealed };
    const actor = made(9).sealed.actor as { salt: string; value: unknown };
    log[9] = { ...(log[9] as LogEntry), sealed: { actor: { ...actor, value: { kind: "person", id: "other" } } } };
    expect(found(await verifyLog(log, checkpoints))).toEqual(["seal-edited 7-7", "seal-edited 9-9"]);
  });

  it("tile hashes that are not the log's are named, missing ones are not", async () => {
    const tree = new Frontier();
    const tiles = new Map<string, Uint8Array>();
    const long: Row[] = [];
    for (let i = 0; i < 800; i++) {
      const entry = row(i, `{"n":${i}}`);
      long.push(entry);
      for (const { level, index, hash } of appendTiled(tree, entry.leaf as Uint8Array))
        tiles.set(`${level}/${index}`, hash);
    }
    const head = { size: 800, root: tree.root() };
    const tileAt = async (level: number, index: number) => tiles.get(`${level}/${index}`) ?? null;
    expect(await verifyLog(long, [head], { tileAt })).toMatchObject({ ok: true });
    expect(tiles.size).toBe(3);
    tiles.set("1/1", leafHash("other"));
    tiles.delete("1/0");
    expect(found(await verifyLog(long, [head], { tileAt }))).toEqual(["tile 256-511"]);
    // An edit with its hash made to fit is narrowed down by the tile that still holds.
    tiles.delete("1/1");
    long[700] = row(700, strange);
    expect(found(await verifyLog(long, [head], { tileAt }))).toEqual(["root 0-799", "tile 512-767"]);
  });

  it("rows without a number or a text are named and passed over", async () => {
    const log = [...rows().slice(0, 30), { seq: Number.NaN, body: "" }, { seq: -1, body: "" }, { seq: 1.5, body: "" }];
    const report = await verifyLog([...log, ...rows().slice(30)], checkpoints);
    expect(report.verified).toBe(50);
    expect(report.problems.map(({ kind, seq }) => `${kind} ${seq}`)).toEqual(Array(3).fill("malformed 30"));
  });
});

describe("checkpoints", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const sign = (head: LogCheckpoint, origin = "academy.example/log") =>
    signCheckpoint({ origin, size: head.size, root: head.root, at: 1_763_942_400_000 }, privateKey);
  const read = (note: string) => readLogCheckpoint(note, "file", publicKey, "academy.example/log");

  it("are taken from signed texts only", async () => {
    const good = read(sign(outside));
    expect(good).toMatchObject({ size: 50, label: "file" });
    expect(good.fault).toBeUndefined();
    expect(await verifyLog(rows(), [good])).toMatchObject({ ok: true, verified: 50 });
    for (const bad of [
      read(sign(outside, "other.example/log")),
      readLogCheckpoint(sign(outside), "file", generateKeyPairSync("ed25519").publicKey, "academy.example/log"),
    ]) {
      const report = await verifyLog(rows(), [bad]);
      expect(found(report)).toEqual(["signature 49-49"]);
      expect(report).toMatchObject({ ok: false, verified: 0 });
    }
    expect(found(await verifyLog(rows(), [read("no checkpoint"), ...checkpoints]))).toEqual(["signature 0-0"]);
  });

  it("that contradict each other are both named", async () => {
    const forged: LogCheckpoint = { size: 30, root: leafHash("other"), label: "forged" };
    const report = await verifyLog(rows(), [...checkpoints, forged]);
    expect(found(report)).toEqual(["root 20-29", "conflict 29-29"]);
    expect(report.problems[1]?.checkpoint).toBe("checkpoint of 30 entries, forged");
    expect(report.verified).toBe(20);
    const beyond = [
      { ...forged, size: 90 },
      { size: 90, root: leafHash("third") },
    ];
    expect(found(await verifyLog(rows(), beyond))).toEqual(["truncated 0-89", "conflict 89-89"]);
  });

  it("of a log that was written anew and signed again do not outweigh one kept elsewhere", async () => {
    const log = rows();
    log[33] = row(33, strange);
    const tree = new Frontier();
    const resigned: LogCheckpoint[] = [];
    for (const { leaf } of log) {
      tree.append(leaf as Uint8Array);
      if (tree.size % STEP === 0) resigned.push({ size: tree.size, root: tree.root() });
    }
    const report = await verifyLog(log, [
      ...resigned,
      { ...(checkpoints[3] as LogCheckpoint), label: "kept elsewhere" },
    ]);
    expect(found(report)).toEqual(["root 30-39", "conflict 39-39"]);
    expect(report.problems[0]?.checkpoint).toBe("kept elsewhere");
    expect(report.verified).toBe(30);
  });
});

describe("any tampering", () => {
  const at = fc.nat(SIZE - 1);
  const tampering = fc.oneof(
    fc.record({ how: fc.constant("edit" as const), at, to: at }),
    fc.record({ how: fc.constant("delete" as const), at, to: at }),
    fc.record({ how: fc.constant("swap" as const), at, to: at }),
    fc.record({ how: fc.constant("insert" as const), at, to: at }),
    fc.record({ how: fc.constant("cut" as const), at, to: at }),
    fc.record({ how: fc.constant("copy" as const), at, to: at }),
  );
  const fitsText = ({ body, leaf }: Row) => Buffer.compare(leafHash(body), leaf as Uint8Array) === 0;
  const apply = (how: string, from: number, to: number, start = bodies()): string[] => {
    const list = [...start];
    if (how === "edit") list[from] = strange;
    if (how === "delete") list.splice(from, 1);
    if (how === "swap") [list[from], list[to]] = [list[to] ?? strange, list[from] ?? strange];
    if (how === "insert") list.splice(from, 0, strange);
    if (how === "cut") list.length = Math.min(from, list.length);
    if (how === "copy") list.splice(from, 0, list[to] ?? strange);
    return Array.from(list, (body) => body ?? strange);
  };

  it("that covers its traces is found, and no entry before it is doubted that a checkpoint vouches for", async () => {
    await fc.assert(
      fc.asyncProperty(tampering, async ({ how, at: from, to }) => {
        fc.pre(how !== "swap" || from !== to);
        const list = apply(how, from, to);
        const report = await verifyLog(
          list.map((body, seq) => row(seq, body)),
          checkpoints,
        );
        expect(report.ok).toBe(false);
        const first = list.findIndex((body, i) => body !== honest[i]?.body);
        const place = first < 0 ? list.length : first;
        expect(report.verified).toBe(Math.floor(place / STEP) * STEP);
        const located = report.problems[0] as { seq: number; through: number };
        expect(located.seq).toBeLessThanOrEqual(place);
        expect(located.through).toBeGreaterThanOrEqual(place);
        if (how === "cut") expect(located.through).toBe(SIZE - 1);
        else expect(located.through - located.seq).toBeLessThan(STEP);
      }),
      { numRuns: 400 },
    );
  });

  it("that leaves the stored hashes is placed at its very first entry", async () => {
    await fc.assert(
      fc.asyncProperty(tampering, async ({ how, at: from, to }) => {
        fc.pre(how !== "cut" && (how !== "swap" || from !== to));
        const list = apply(how, from, to);
        const first = list.findIndex((body, i) => body !== honest[i]?.body);
        fc.pre(first >= 0);
        const report = await verifyLog(textsOnly(list), checkpoints);
        expect(report.problems[0]?.seq).toBe(first);
        // A copy of the last entry behind itself is no insertion of something new.
        const kinds = ["edited", "missing", "reordered", "inserted", ...(how === "copy" ? ["duplicated"] : [])];
        expect(kinds).toContain(report.problems[0]?.kind);
      }),
      { numRuns: 400 },
    );
  });

  it("in any mixture is never passed, and never placed outside the log", async () => {
    const mixture = fc.array(fc.tuple(tampering, fc.boolean()), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(mixture, fc.subarray(checkpoints.slice(0, 4)), async (acts, kept) => {
        let list = bodies();
        for (const [{ how, at: from, to }] of acts) list = apply(how, from, to, list);
        fc.pre(list.length !== SIZE || list.some((body, i) => body !== honest[i]?.body));
        const fits = acts.map(([, fit]) => fit);
        const log = list.map((body, seq) => ({
          ...row(seq, body),
          ...(!fits[seq % fits.length] && { leaf: honest[seq]?.leaf }),
        }));
        const report = await verifyLog(log, [...kept, outside]);
        const onlyLonger = list.length > SIZE && honest.every((entry, i) => list[i] === entry.body);
        // The same text a second time is found wherever it stands, also beyond the last checkpoint.
        const once = new Set(list).size === list.length;
        expect(report.ok).toBe(onlyLonger && once && log.every((entry) => !entry.leaf || fitsText(entry)));
        for (const { seq, through } of report.problems) {
          expect(seq).toBeGreaterThanOrEqual(0);
          expect(through).toBeGreaterThanOrEqual(seq);
          expect(through).toBeLessThan(Math.max(list.length, SIZE));
        }
      }),
      { numRuns: 500 },
    );
  });
});
