import { describe, expect, it } from "vitest";
import { assignReviews } from "./assign-reviews";
import type { ReviewPair } from "./assignment-input";
import { drawings, drawn, ENDED, FIELDS, FIRST } from "./drawings.fixture";
import { type DrawingsFile, readDrawingsFile } from "./drawings-file";
import { redraw } from "./redraw";

const kinds = (file: DrawingsFile) => redraw(file).drawings.map((one) => one.differences.map(({ kind }) => kind));

describe("drawing again", () => {
  it("comes to the same readings from what was kept, as it stands in a file", () => {
    const { file, second } = drawings();
    const read = readDrawingsFile(JSON.stringify(file));
    if (!read.ok) throw new Error(read.fault);
    expect(redraw(read.file)).toEqual({
      same: true,
      drawings: [
        { at: FIRST, added: 12, differences: [] },
        { at: ENDED, added: 1, differences: [] },
      ],
    });
    expect(second.added).toHaveLength(1);
  });

  it("keeps of a juror's fields only with whom she shares the first, and draws the same by that", () => {
    const { first } = drawings();
    expect(first.input.jurors.map(({ fields }) => fields)).toEqual([["f1"], ["f2"], ["f1"], ["f3"], ["f2"]]);
    const plain = assignReviews({
      ...first.input,
      seed: first.seed,
      jurors: FIELDS.map((field, n) => ({ id: `j${n}`, fields: [field, "标准化"] })),
    });
    expect(plain.added).toEqual(first.added.map(({ nomination, juror }) => ({ nomination, juror })));
  });

  it("finds an input, a seed and a pair that were altered", () => {
    const input = drawings();
    input.first.input.reviewsEach = 2;
    expect(kinds(input.file)[0]).toEqual(expect.arrayContaining(["hash", "not-drawn"]));
    const field = drawings();
    field.first.input.jurors[0] = { id: "j0", fields: ["f2"] };
    expect(kinds(field.file)[0]).toContain("hash");
    const seed = drawings();
    seed.first.seed = "0ff5";
    expect(kinds(seed.file)[0]).toContain("hash");
    const pair = drawings();
    const all = new Set(pair.first.added.map(({ nomination, juror }) => `${nomination} ${juror}`));
    const other = ["j1", "j2", "j3", "j4"].find((juror) => !all.has(`n1 ${juror}`)) as string;
    Object.assign(pair.first.added.find(({ nomination }) => nomination === "n1") as object, { juror: other });
    expect(kinds(pair.file)[0]).toEqual(["not-added", "not-drawn"]);
    const loads = drawings();
    loads.first.loads.pop();
    loads.second.shortfall.push({ nomination: "n1", missing: 1 });
    expect(kinds(loads.file)).toEqual([["loads"], ["shortfall"]]);
  });

  it("says of costs that cannot be added exactly that they are too large, not that the input contradicts itself", () => {
    const { file, first } = drawings();
    file.drawings.length = 1;
    first.input.jurors = [{ id: "j0", fields: ["f1"] }];
    first.input.reviewsEach = 2_000;
    const found = redraw(file).drawings[0]?.differences.filter(({ kind }) => kind === "too-large");
    expect(found).toEqual([{ kind: "too-large", nominations: 4, jurors: 1 }]);
  });

  it("finds an input that is whole in itself and not what earlier drawings led to", () => {
    const { file, first, second, gone } = drawings();
    const [taken, kept] = second.input.standing as [ReviewPair, ReviewPair];
    const again = (standing: ReviewPair[], conflicts: ReviewPair[]) => {
      const one = drawn("2026-05-03T00:00:00.000Z", "5eef", [standing, conflicts], first.apart);
      return kinds({ ...file, drawings: [first, second, one] })[2];
    };
    const [standing, pair] = [
      [...second.input.standing, ...second.added],
      { nomination: gone.nomination, juror: gone.juror },
    ];
    expect(again(standing, [pair])).toEqual([]);
    expect(
      again(
        standing.filter((one) => one !== taken),
        [pair],
      ),
    ).toEqual(["left-out"]);
    expect(again([...standing, pair], [])).toEqual(["not-barred", "stood-not"]);
    expect(
      again(
        standing.filter((one) => one !== kept),
        [pair, kept],
      ),
    ).toEqual(["left-out", "barred"]);
  });

  it("says what it cannot do again, and what is no such file", () => {
    const { file, first, second } = drawings();
    const old = { ...first, input: null };
    expect(kinds({ ...file, drawings: [old, { ...second, version: "assignment-0" }] })).toEqual([
      ["unkept"],
      ["version"],
    ]);
    first.input.standing.push({ nomination: "n9", juror: "j1" });
    expect(kinds(file)[0]).toEqual(["hash", "contradiction", "stood-not"]);
    for (const text of ["no", "[]", JSON.stringify({ ...file, drawings: [{ ...first, seed: "x y" }] })])
      expect(readDrawingsFile(text).ok).toBe(false);
  });
});
