import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { drawings } from "../../app/domains/awards/jury/assignment/drawings.fixture";
import { hashOfList, publishedOrder } from "../../app/domains/awards/scores/commitment";
import type { OpenedFile } from "../../app/domains/awards/scores/opened-file";
import { openedFixture, resultOf } from "../../app/domains/awards/scores/scores.fixture";
import { runCommand, runScript } from "../setup/command";

const folder = mkdtempSync(join(tmpdir(), "academy-awards-"));
const empty = mkdtempSync(join(tmpdir(), "academy-none-"));
const FILE = openedFixture();
const kept = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const opened = (name: string, change: (file: OpenedFile) => void = () => {}): string => {
  const file = structuredClone(FILE);
  change(file);
  return kept(name, JSON.stringify(file));
};
const awards = (...args: string[]) => runScript("awards", args, { DATA_DIR: empty });

afterAll(() => {
  for (const made of [folder, empty]) rmSync(made, { recursive: true, force: true });
});

describe("npm run awards -- recount", () => {
  it("prints the ranked list and comes to the same one, without a database", async () => {
    const file = opened("cycle.json");
    const done = await runCommand("npm", ["run", "--silent", "awards", "--", "recount", file], { DATA_DIR: empty });
    expect([done.code, done.err]).toEqual([0, ""]);
    const lines = done.out.trimEnd().split("\n");
    expect(lines.at(-1)).toBe("一致 same list");
    const places = lines.flatMap((line) => /^ +(\d+) +(\d+\.\d\d) {2}(n\d)/.exec(line)?.slice(1).join(" ") ?? []);
    expect(places).toEqual(FILE.result.map(({ place, score, nomination }) => `${place} ${score} ${nomination}`));
    expect(lines.filter((line) => line.includes("入选 chosen"))).toHaveLength(3);
    expect(done.out).toContain(`sha256 ${FILE.commitments.hash}`);
    expect(done.out).toContain("承诺 commitments 48, 评分 ballots 40");
    expect(readdirSync(empty)).toEqual([]);
  });

  it("takes the hash that the reader kept, and ends with 1 where it is another", async () => {
    const file = opened("cycle.json");
    expect(await awards("recount", file, "--published", FILE.commitments.hash.toUpperCase())).toMatchObject({
      code: 0,
    });
    const done = await awards("recount", file, "--published", "0".repeat(64));
    expect(done.code).toBe(1);
    expect(done.out).toMatch(/^承诺清单不是您留存的那一份 [^\n]*\n/m);
    expect(done.out).toMatch(/\n不一致 differs: 1\n$/);
  });

  it("takes the hash of the file and the list on notice, and tells what the file alone does not show", async () => {
    const file = opened("cycle.json");
    const bytes = createHash("sha256").update(readFileSync(file)).digest("hex");
    const chosen = FILE.result.filter((row) => row.chosen).map(({ nomination }) => nomination);
    const list = (change: (lines: { nomination: string; name: string }[]) => void = () => {}) => {
      const lines = chosen.map((nomination) => ({ nomination, name: nomination === "n0" ? "示例一" : "示例" }));
      change(lines);
      return kept("list.json", JSON.stringify(lines));
    };
    const done = await awards("recount", file, "--opened", bytes, "--list", list());
    expect([done.code, done.err]).toEqual([0, ""]);
    expect(done.out).toContain(`文件 file: sha256 ${bytes}`);
    expect(done.out).toContain("名额 cap 3，每份评委 jurors each 5，两端各去 dropped at each end 1");
    const other = await awards("recount", file, "--opened", "0".repeat(64));
    expect([other.code, other.out]).toEqual([1, expect.stringContaining("不是发布公示时公布了校验值的那一份文件")]);
    const short = list((lines) => void lines.pop());
    const missing = await awards("recount", file, "--list", short);
    expect([missing.code, missing.out]).toEqual([1, expect.stringContaining("入选而不在公示名单，也没有说")]);
    const left = opened("left.json", ({ nominations }) =>
      Object.assign(nominations.find(({ pseudonym }) => pseudonym === chosen.at(-1)) ?? {}, { leftSince: true }),
    );
    const told = await awards("recount", left, "--list", short);
    expect([told.code, told.out]).toEqual([0, expect.stringContaining("会上入选，公示前已退出")]);
    // The winner taken out as withdrawn, and everybody moved up.
    const forged = opened("forged.json", (one) => {
      const winner = one.nominations.find(({ pseudonym }) => pseudonym === chosen[0]);
      Object.assign(winner ?? {}, { withdrawn: true, name: null, opening: null });
      one.result = resultOf({ ...one, ballots: one.ballots.filter(({ nomination }) => nomination !== chosen[0]) });
    });
    const moved = await awards("recount", forged, "--published", FILE.commitments.hash);
    expect([moved.code, moved.out]).toEqual([0, expect.stringContaining(`withdrawn, not ranked: ${chosen[0]}`)]);
    const found = await awards("recount", forged, "--opened", bytes, "--list", list());
    expect([found.code, found.out]).toEqual([1, expect.stringContaining(`not chosen by the file: ${chosen[0]}`)]);
  });

  it("names whoever stands under somebody else's pseudonym, and whoever was invented", async () => {
    const named = (name: string) => (one: OpenedFile) => {
      const [first] = one.nominations as [OpenedFile["nominations"][0]];
      Object.assign(first, { name, opening: { ...first.opening, name } });
    };
    const swapped = await awards(
      "recount",
      opened("swapped.json", named("别人")),
      "--published",
      FILE.commitments.hash,
    );
    expect([swapped.code, swapped.out]).toEqual([1, expect.stringContaining("姓名与封存时的承诺不符")]);
    const renamed = await awards(
      "recount",
      opened("renamed.json", (one) => Object.assign(one.nominations[0] ?? {}, { name: "别人" })),
    );
    expect([renamed.code, renamed.out]).toEqual([1, expect.stringContaining("姓名与封存时不同")]);
    const invented = await awards(
      "recount",
      opened(
        "invented.json",
        ({ nominations }) => void nominations.push({ pseudonym: "x", name: null, withdrawn: true }),
      ),
    );
    expect([invented.code, invented.out]).toEqual([1, expect.stringContaining("申报没有承诺")]);
  });

  it("counts a file of the first format, and says that its names were not committed to", async () => {
    const older = opened("older.json", (one) => {
      one.format = "awards-opened/1";
      one.nominations = one.nominations.map(({ pseudonym, name, withdrawn }) => ({ pseudonym, name, withdrawn }));
      one.commitments.list = publishedOrder(one.ballots.map(({ commitment }) => commitment));
      one.commitments.hash = hashOfList(one.commitments.list);
      one.draw.seed = one.commitments.hash;
      one.result = resultOf(one);
    });
    const done = await awards("recount", older);
    expect([done.code, done.out]).toEqual([0, expect.stringContaining("旧格式的文件")]);
  });

  it("has a line for each difference and ends with 1", async () => {
    const [ballot] = FILE.ballots as [OpenedFile["ballots"][0]];
    const altered = opened("altered.json", (file) => {
      file.ballots.shift();
      (file.ballots[0] as OpenedFile["ballots"][0]).nonce = "0".repeat(32);
      (file.result[0] as OpenedFile["result"][0]).chosen = false;
    });
    const done = await awards("recount", altered);
    expect(done.code).toBe(1);
    expect(done.out).toContain(`缺少评分 missing: no ballot opens commitment ${ballot.commitment}\n`);
    expect(done.out).toMatch(/^评分被改动 altered: j1 → n0, committed [0-9a-f]{64}, now [0-9a-f]{64}$/m);
    expect(done.out).toMatch(/^入选与否不符 chosen: n\d, listed 否 no, recounted 是 yes$/m);
    expect(done.out).toMatch(/\n不一致 differs: \d+\n$/);
  });

  it("prints departures and what was set aside with their reasons", async () => {
    const reasons = opened("reasons.json", (file) => {
      const [first] = file.result as [OpenedFile["result"][0]];
      first.chosen = false;
      file.departures.push({ nomination: first.nomination, chosen: false, reason: "示例：材料不实" });
    });
    const done = await awards("recount", reasons);
    expect(done.code).toBe(0);
    expect(done.out).toMatch(/^与排名不同的决定 departure: n\d, 不入选 not chosen: 示例：材料不实$/m);
  });

  it("counts ten thousand nominations, and has a line for each of their faults where all is wrong", async () => {
    const large = openedFixture({ nominations: 10_000, jurors: 400, cap: 100 });
    const done = await awards("recount", kept("large.json", JSON.stringify(large)));
    expect([done.code, done.err, done.out.split("\n").at(-2)]).toEqual([0, "", "一致 same list"]);
    large.cycle.id = "another";
    large.commitments.list = [];
    for (const { scores } of large.ballots) Object.assign(scores, { deeds: 99, effect: 99 });
    const wrong = await awards("recount", kept("large-wrong.json", JSON.stringify(large)));
    expect([wrong.code, wrong.err]).toEqual([1, ""]);
    // More than a call takes as arguments.
    const faults = Number(/\n不一致 differs: (\d+)\n$/.exec(wrong.out)?.[1]);
    expect(faults).toBeGreaterThan(200_000);
    expect(wrong.out.match(/^评分被改动 altered: /gm)).toHaveLength(50_000);
  }, 120_000);

  it("says in one line what it cannot do", async () => {
    const file = opened("cycle.json");
    for (const [args, said] of [
      [["recount", join(folder, "nowhere.json")], /^awards failed: ENOENT.*\n$/],
      [["recount", kept("text.json", "dear auditor")], /^awards failed: .*text\.json: not JSON\n$/],
      [["recount", kept("other.json", "{}")], /^awards failed: .*other\.json: not an opened file.*\n$/],
      [
        ["recount", opened("half.json", ({ ballots }) => void ballots.push({} as never))],
        /^awards failed: .*half\.json: ballots\.40\.nomination: .*\n$/,
      ],
      [["recount", file, "--published", "abc"], /^--published is not a SHA-256.*\n$/],
      [["recount"], /^something is missing\n/],
      [["recount", file, file], /^not understood: /],
      [["count", file], /^not understood: count/],
      [["diagnostics", file, "--published", "0".repeat(64)], /^not understood: diagnostics/],
      [["recount", file, "--opened", "abc"], /^--opened is not a SHA-256.*\n$/],
      [["recount", file, "--list", file], /^awards failed: .*cycle\.json: not the list of a notice\n$/],
      [["recount", file, "--deep"], /--deep/],
      [["redraw", file], /^awards failed: .*cycle\.json: not a file of drawings.*\n$/],
    ] as const) {
      const done = await awards(...args);
      expect(done.err, args.join(" ")).toMatch(said);
      expect([done.code, done.out], args.join(" ")).toEqual([1, ""]);
    }
    const help = await awards("--help");
    expect([help.code, help.err]).toEqual([0, ""]);
    expect(help.out).toContain("npm run awards -- recount FILE");
  }, 60_000);
});

describe("npm run awards -- redraw", () => {
  it("draws again to the same readings, without a database", async () => {
    const done = await awards("redraw", kept("04-assignment.json", JSON.stringify(drawings().file)));
    expect([done.code, done.err]).toEqual([0, ""]);
    expect(done.out.trimEnd().split("\n")).toEqual([
      "示例",
      "第1次分配 drawing 1: 2026-05-01T00:00:00.000Z, 新增评审 readings added 12",
      "第2次分配 drawing 2: 2026-05-02T00:00:00.000Z, 新增评审 readings added 1",
      "一致 same readings",
    ]);
    expect(readdirSync(empty)).toEqual([]);
  });

  it("says in one line that ten thousand nominations among hundreds of jurors are too large to be drawn again", async () => {
    const { file, first } = drawings();
    first.input.nominations = Array.from({ length: 10_000 }, (_, n) => ({ id: `n${n}` }));
    first.input.jurors = Array.from({ length: 400 }, (_, n) => ({ id: `j${n}`, fields: ["f1"] }));
    const done = await awards("redraw", kept("large-drawings.json", JSON.stringify(file)));
    expect([done.code, done.err]).toEqual([1, ""]);
    expect(done.out).toMatch(/^ {2}太大，这里重做不了 [^\n]*nominations 10000, [^\n]*jurors 400$/m);
    expect(done.out).not.toContain("contradicts");
  });

  it("has a line for each difference and ends with 1", async () => {
    const { file, first, second } = drawings();
    first.input.reviewsEach = 4;
    second.added.pop();
    const done = await awards("redraw", kept("altered-drawings.json", JSON.stringify(file)));
    expect(done.code).toBe(1);
    expect(done.out).toMatch(
      /^ {2}依据与校验值不符 the input has another hash: stated [0-9a-f]{64}, computed [0-9a-f]{64}$/m,
    );
    expect(done.out).toMatch(/^ {2}重做有、记录没有 drawn again and not on record: j\d → n\d$/m);
    expect(done.out).toMatch(/\n不一致 differs: \d+\n$/);
  });
});

describe("npm run awards -- diagnostics", () => {
  it("tells agreement, severity and stability, the same each time", async () => {
    const file = opened("cycle.json");
    const done = await awards("diagnostics", file);
    expect([done.code, done.err]).toEqual([0, ""]);
    expect(done.out).toMatch(/^评委一致性 agreement .*: -?\d\.\d{3} \[-?\d\.\d{3}, \d\.\d{3}\]$/m);
    expect(done.out).toMatch(/^ {2}j0 {2}[+-]\d+\.\d\d {2}评分 ballots \d+$/m);
    expect(done.out.match(/^ {2}n\d {2}\d+\.\d % {2}/gm)).toHaveLength(8);
    expect((await awards("diagnostics", file)).out).toBe(done.out);
    const differs = await awards(
      "diagnostics",
      opened("short.json", ({ ballots }) => void ballots.pop()),
    );
    expect(differs.code).toBe(1);
    expect(differs.out).toContain("文件有出入，请先看 recount 的结果");
  });

  it("says where nothing can be said, and goes on", async () => {
    const done = await awards("diagnostics", kept("none.json", JSON.stringify(openedFixture({ nominations: 0 }))));
    expect([done.code, done.err]).toEqual([0, ""]);
    expect(done.out).toContain("无法计算 undefined, 不足两位评委 fewer than two jurors");
  });
});
