import { createHash, createPublicKey, type JsonWebKey, verify } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand, runScript } from "../setup/command";
import { type Program, startProgram } from "../setup/program";
import { tamper } from "../setup/tamper";
import { TestVisitor } from "../setup/visitor";

const dataDir = mkdtempSync(join(tmpdir(), "academy-ledger-"));
const elsewhere = mkdtempSync(join(tmpdir(), "academy-elsewhere-"));
let program: Program;
/** The newest checkpoint as an outsider fetched it, and the public keys. */
let note: string;
let keys: (JsonWebKey & { kid: string; purpose: string; retiredAt: string | null })[];

const ask = (sql: string) => tamper(dataDir, [sql]);
const audit = (...args: string[]) => runScript("audit", args, { DATA_DIR: dataDir });
const kept = (name: string, text: string): string => {
  writeFileSync(join(elsewhere, name), text);
  return join(elsewhere, name);
};
const size = (text: string) => Number(text.split("\n")[1]);
async function until<T>(ms: number, look: () => Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

beforeAll(async () => {
  program = await startProgram({ dataDir });
});
afterAll(async () => {
  await program?.stop();
  for (const folder of [dataDir, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

// Written from RFC 6962 and the C2SP texts, not from the program: an outsider's check.
const sha = (...parts: (Buffer | number[])[]) =>
  createHash("sha256")
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();

function rootFrom(leaf: Buffer, index: number, treeSize: number, path: Buffer[]): Buffer {
  let [fn, sn, hash] = [index, treeSize - 1, leaf];
  for (const p of path) {
    if (sn === 0) throw new Error("a proof too long");
    if (fn % 2 === 1 || fn === sn) {
      hash = sha([1], p, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else hash = sha([1], hash, p);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  if (sn !== 0) throw new Error("a proof too short");
  return hash;
}

/** Whether a published key of checkpoints signed the note. */
function signedByPublished(text: string): boolean {
  const end = text.lastIndexOf("\n\n");
  const signed = Buffer.from(text.slice(0, end + 1));
  const line = /^— (\S+) (\S+)$/m.exec(text.slice(end + 2));
  const signature = Buffer.from(line?.[2] ?? "", "base64").subarray(4);
  return keys
    .filter(({ purpose }) => purpose === "checkpoint")
    .some(({ kty, crv, x }) =>
      verify(null, signed, createPublicKey({ key: { kty, crv, x } as JsonWebKey, format: "jwk" }), signature),
    );
}

describe("while it runs", () => {
  it("gives an act its place within a second and puts it under a signed checkpoint within a minute", async () => {
    const before = await until(5_000, async () => {
      const answer = await fetch(`${program.url}/log/checkpoint`);
      return answer.status === 200 && answer.text();
    });
    await new TestVisitor(program.url).signIn("director");
    const placed = await until(1_000, async () => {
      const [newest] = await ask(
        "select id, seq from ledger_entry where act = 'session.opened' order by id desc limit 1",
      );
      return newest?.seq !== null && newest;
    });
    const after = await until(60_000, async () => {
      const text = await (await fetch(`${program.url}/log/checkpoint`)).text();
      return size(text) > Number(placed.seq) && text;
    });
    expect(size(after)).toBeGreaterThan(size(before));
    keys = ((await (await fetch(`${program.url}/keys.json`)).json()) as { keys: typeof keys }).keys;
    expect(signedByPublished(after)).toBe(true);
    expect(signedByPublished(after.replace(`\n${size(after)}\n`, `\n${size(after) + 1}\n`))).toBe(false);
    note = after;
  }, 90_000);

  it("publishes its keys with their dates and purposes, and no private half", () => {
    expect(keys.map(({ purpose }) => purpose).sort()).toEqual(["checkpoint", "pass", "receipt"]);
    for (const key of keys) {
      expect(key).toMatchObject({ kty: "OKP", crv: "Ed25519", retiredAt: null });
      expect(key).not.toHaveProperty("d");
    }
  });

  it("proves one entry to anyone, by RFC 6962 alone", async () => {
    const [row] = await ask("select id, body from ledger_entry where seq = 17");
    const answer = await fetch(`${program.url}/log/entries/${row?.id}.json`);
    const proof = (await answer.json()) as Record<"entry" | "checkpoint", string> & { index: number; proof: string[] };
    expect(proof.entry).toBe(row?.body);
    expect(signedByPublished(proof.checkpoint)).toBe(true);
    const path = proof.proof.map((hash) => Buffer.from(hash, "base64"));
    const root = rootFrom(sha([0], Buffer.from(proof.entry)), proof.index, size(proof.checkpoint), path);
    expect(root.toString("base64")).toBe(proof.checkpoint.split("\n")[2]);
    for (const none of ["nothing", "0190a000-0000-7000-8000-000000000000", "..%2f"])
      expect((await fetch(`${program.url}/log/entries/${none}.json`)).status).toBe(404);
  });

  it("holds no account, name or act's person in what is public", async () => {
    const [row] = await ask("select body from ledger_entry where act = 'session.opened' order by id desc limit 1");
    const [director] = await ask("select id from person where account = 'director'");
    expect(row?.body).not.toContain(director?.id);
    expect(row?.body).toContain('"commitments":{"actor":"');
  });
});

describe("npm run audit", () => {
  beforeAll(async () => {
    expect(await program.stop()).toBe(0);
    await tamper(dataDir, [
      "create table saved as select * from ledger_entry",
      "create table saved_heads as select * from ledger_checkpoint",
    ]);
  });
  const heal = () =>
    tamper(dataDir, [
      "delete from ledger_entry",
      "insert into ledger_entry select * from saved",
      "delete from ledger_checkpoint",
      "insert into ledger_checkpoint select * from saved_heads",
    ]);

  it("finds a whole log whole, through npm, against the checkpoint kept elsewhere", async () => {
    const file = kept("checkpoint.txt", note);
    const done = await runCommand("npm", ["run", "--silent", "audit", "--", "verify", "--checkpoint", file], {
      DATA_DIR: dataDir,
    });
    expect(done.err).toBe("");
    expect(done.out).toMatch(
      /^whole: \d+ entries, \d+ of them under a checkpoint, \d+ waiting for their place\nroot \S{44}\n$/,
    );
    expect(done.code).toBe(0);
  });

  it.each([
    [
      "an edit",
      "update ledger_entry set body = replace(body, '\"v\":1', '\"v\":1 ') where seq = 40",
      /^entry 40: the text does not match/m,
    ],
    [
      "an edit of what opens a commitment",
      `update ledger_entry set sealed = '{"actor":{"salt":"AAAAAAAAAAAAAAAAAAAAAA","value":1}}' where seq = 41`,
      /^entry 41: .*does not open/m,
    ],
    ["another act beside it", "update ledger_entry set act = 'x' where seq = 43", /^entry 43: .*not: act$/m],
    ["another time beside it", "update ledger_entry set at = at + 1 where seq = 44", /^entry 44: .*not: at$/m],
    [
      "another subject beside it",
      "update ledger_entry set subject_id = 'x' where seq = 45",
      /^entry 45: .*not: subject_id$/m,
    ],
    [
      "a person taken from her own act",
      "update ledger_entry set about_person_id = null where seq = (select min(seq) from ledger_entry where act = 'session.opened')",
      /^entry \d+: .*not: about_person_id$/m,
    ],
    ["a deletion", "delete from ledger_entry where seq = 42", /^entry 42: no entry has this number/m],
    [
      "a deletion with the rest moved up",
      [
        "delete from ledger_entry where seq = 42",
        "update ledger_entry set seq = -seq where seq > 42",
        "update ledger_entry set seq = -seq - 1 where seq < 0",
      ],
      /^entries 0 to \d+: the root is another/m,
    ],
    [
      "two that changed places",
      [
        "update ledger_entry set seq = -1 where seq = 50",
        "update ledger_entry set seq = 50 where seq = 51",
        "update ledger_entry set seq = 51 where seq = -1",
      ],
      /^entries 0 to \d+: the root is another/m,
    ],
  ])("finds %s and says where", async (_what, change, place) => {
    await tamper(dataDir, [change].flat());
    const done = await audit("verify");
    expect(done.out).toMatch(place);
    expect(done.out).toMatch(/^BROKEN: /m);
    expect(done.code).toBe(1);
    await heal();
  });

  it("finds an end cut off together with its checkpoints, by the one kept elsewhere", async () => {
    const file = kept("checkpoint.txt", note);
    const cut = size(note) - 5;
    await tamper(dataDir, [
      `delete from ledger_entry where seq >= ${cut} or seq is null`,
      `delete from ledger_checkpoint where size > ${cut}`,
    ]);
    expect((await audit("verify")).code).toBe(0);
    const done = await audit("verify", "--checkpoint", file);
    expect(done.out).toMatch(
      new RegExp(
        `^entries \\d+ to ${size(note) - 1}: the log ends after ${cut} entries, a checkpoint speaks of ${size(note)}`,
        "m",
      ),
    );
    expect(done.out).toContain(`checkpoint in ${file}`);
    expect(done.code).toBe(1);
    await heal();
  });

  it.each([
    ["forged", () => note.replace(/\n(\d+)\n/, (_all, n) => `\n${Number(n) - 1}\n`), /signed by none of the keys/],
    ["of another kind", () => "dear auditor\n", /not a checkpoint/],
    ["empty", () => "", /not a checkpoint/],
  ])("does not believe a checkpoint that is %s", async (name, text, said) => {
    const done = await audit("verify", "--checkpoint", kept(name, text()));
    expect(done.out).toMatch(said);
    expect(done.code).toBe(1);
  });

  it("says in one line what it cannot do", async () => {
    for (const [args, said] of [
      [["verify", "--checkpoint", "/nowhere/at-all"], /^audit failed: ENOENT.*\n$/],
      [["verify", "--checkpoint"], /checkpoint/],
      [["verify", "--deep"], /--deep/],
      [["vrify"], /^not understood: vrify/],
      [[], /something is missing/],
      [["prove"], /^not understood: prove/],
      [["prove", "nobody"], /^no entry nobody under a checkpoint\n$/],
    ] as const) {
      const done = await audit(...args);
      expect(done.err, args.join(" ")).toMatch(said);
      expect(done.code, args.join(" ")).toBe(1);
    }
    const help = await audit("--help");
    expect([help.code, help.err]).toEqual([0, ""]);
    expect(help.out).toContain("npm run audit -- verify [--checkpoint FILE]");
  }, 120_000);

  it("proves an entry and prints the newest checkpoint", async () => {
    const [row] = await ask("select id from ledger_entry where seq = 3");
    expect(JSON.parse((await audit("prove", String(row?.id))).out)).toMatchObject({ index: 3 });
    const printed = await audit("checkpoint");
    expect(signedByPublished(printed.out)).toBe(true);
    expect(size(printed.out)).toBeGreaterThanOrEqual(size(note));
  });
});

describe("npm run backup and restore", () => {
  const file = join(elsewhere, "backup.gz");
  const target = join(elsewhere, "target");
  /** A database of its own for the restored program: a folder, or a schema-less new database beside this one. */
  const there = async (): Promise<Record<string, string>> => {
    if (!process.env.TEST_SERVER_URL) return { DATA_DIR: target };
    const name = `${new URL(process.env.DATABASE_URL as string).pathname.slice(1)}_restored`;
    await tamper(dataDir, [`create database ${name}`]);
    const url = new URL(process.env.TEST_SERVER_URL);
    url.pathname = `/${name}`;
    return { DATA_DIR: target, DATABASE_URL: url.href };
  };

  beforeAll(() => tamper(dataDir, ["drop table saved", "drop table saved_heads"]));

  it("carries everything but the keys to another place, where the log is whole and the program starts", async () => {
    const made = await runCommand("npm", ["run", "--silent", "backup", "--", file], { DATA_DIR: dataDir });
    expect(made.out).toMatch(
      /^\d+ rows and the uploaded files written to .*signing keys in DATA_DIR\/keys are not in it\n$/,
    );
    expect(made.code).toBe(0);
    const text = (await runCommand("gzip", ["-dc", file])).out;
    expect(text).not.toContain("PRIVATE KEY");
    const env = await there();
    const done = await runScript("restore", [file], env);
    expect([done.code, done.err]).toEqual([0, ""]);
    const checked = await runScript("audit", ["verify", "--checkpoint", kept("checkpoint.txt", note)], env);
    expect(checked.out).toMatch(/^whole: /);
    const again = await runScript("restore", [file], env);
    expect(again.err).toMatch(/^restore failed: the database is not empty \(table \w+\): restore into a new one\n$/);
    expect(again.code).toBe(1);
    const restored = await startProgram({ dataDir: target, env });
    try {
      const now = (await (await fetch(`${restored.url}/keys.json`)).json()) as { keys: typeof keys };
      // The private halves stayed behind: new keys sign, the old ones go on verifying.
      expect(now.keys).toHaveLength(6);
      expect(now.keys.filter(({ retiredAt }) => retiredAt === null)).toHaveLength(3);
      expect(now.keys.map(({ kid }) => kid)).toEqual(expect.arrayContaining(keys.map(({ kid }) => kid)));
      await new TestVisitor(restored.url).signIn("graduate");
    } finally {
      expect(await restored.stop()).toBe(0);
    }
  }, 120_000);

  it("restores nothing from a file that is damaged, cut short, or something else", async () => {
    const bytes = readFileSync(file);
    const flipped = Buffer.from(bytes);
    flipped[Math.floor(bytes.length / 2)] = (flipped[Math.floor(bytes.length / 2)] as number) ^ 0xff;
    const fresh = join(elsewhere, "fresh");
    for (const [name, content] of [
      ["cut.gz", bytes.subarray(0, bytes.length >> 1)],
      ["flipped.gz", flipped],
      ["text.gz", Buffer.from("not a backup")],
      ["empty.gz", Buffer.alloc(0)],
    ] as const) {
      writeFileSync(join(elsewhere, name), content);
      const done = await runScript("restore", [join(elsewhere, name)], { DATA_DIR: fresh });
      expect(done.err, name).toMatch(/^restore failed: \S+ cannot be restored: .*\n$/);
      expect(done.code, name).toBe(1);
    }
  }, 120_000);

  it("says in one line what it cannot do", async () => {
    const nowhere = join(elsewhere, "nowhere");
    const sqlite = process.env.TEST_SERVER_URL === undefined;
    for (const [name, args, said] of [
      ["backup", [], /something is missing/],
      ["backup", ["a", "b"], /not understood: b/],
      ["backup", ["--fast", "a"], /--fast/],
      ["backup", [join(elsewhere, "no", "folder.gz")], sqlite ? /^no database at / : /^backup failed: ENOENT/],
      ["restore", [], /something is missing/],
      ["restore", [join(elsewhere, "no-file")], /^no such file/],
    ] as const) {
      const done = await runScript(name, [...args], { DATA_DIR: nowhere });
      expect(done.err, `${name} ${args.join(" ")}`).toMatch(said);
      expect(done.code, `${name} ${args.join(" ")}`).toBe(1);
    }
    for (const name of ["backup", "restore"]) {
      const help = await runScript(name, ["--help"]);
      expect([help.code, help.err]).toEqual([0, ""]);
      expect(help.out).toContain(`npm run ${name} -- FILE`);
    }
  }, 120_000);
});
