import { db } from "@db/client.server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldEnterpriseName } from "./enterprise-name";
import { addFirm } from "./enterprises.fixture";
import { findLikelyDuplicates } from "./find-likely-duplicates.server";
import { alikeNames, likelyDuplicates } from "./likely-duplicates";

const firmsOf = (names: readonly string[]) =>
  names.map((name, i) => ({ id: String(i), nameKey: foldEnterpriseName(name), addedAt: i }));
const pairs = (...names: string[]) =>
  likelyDuplicates(firmsOf(names)).map(({ first, later }) => `${first.id}-${later.id}`);

describe("firms that may have been entered twice", () => {
  it("are those whose names differ by signs, brackets, width or the way the form is written", () => {
    expect(pairs("示例机械有限公司", "示例机械有限责任公司")).toEqual(["0-1"]);
    expect(pairs("示例（肥西）机械有限公司", "示例(肥西)机械 有限公司", "示例肥西机械有限责任公司")).toEqual([
      "0-1",
      "0-2",
    ]);
    expect(pairs("ABC机械有限公司", "ａｂｃ机械有限公司")).toEqual(["0-1"]);
  });

  it("are not a company limited by shares, a branch, or another name", () => {
    expect(pairs("示例机械有限公司", "示例机械股份有限公司")).toEqual([]);
    expect(pairs("示例机械股份有限公司", "示例机械股份有限责任公司")).toEqual([]);
    expect(pairs("示例机械有限公司", "示例机械有限公司肥西分公司", "示例机械厂", "示例机电有限公司")).toEqual([]);
  });

  it("are found alike from either of the two, and each later one once", () => {
    const name = fc
      .tuple(fc.constantFrom("甲", "乙", "甲股份"), fc.constantFrom("有限公司", "有限责任公司", "厂", ""))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const firms = firmsOf(names);
        const alike = (a: string, b: string) => alikeNames(a).includes(b);
        for (const a of firms)
          for (const b of firms) expect(alike(a.nameKey, b.nameKey)).toBe(alike(b.nameKey, a.nameKey));
        const later = likelyDuplicates(firms).map((pair) => pair.later.id);
        const expected = firms.filter((one, i) => firms.slice(0, i).some((b) => alike(one.nameKey, b.nameKey)));
        expect(later.sort()).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });
});

describe("looking for them", () => {
  const found = async (regions: string[], since = 0) =>
    (await findLikelyDuplicates(db, { regions, since, most: 20 })).map(({ first, later }) => [first.name, later.name]);

  it("finds them in the regions asked, whichever of the two changed last", async () => {
    const old = await addFirm({ name: "双份阀门有限公司", changedAt: null, addedAt: 5 });
    await addFirm({ name: "双份阀门有限责任公司", addedAt: 6 });
    await addFirm({ name: "双份水泵有限公司" });
    await addFirm({ name: "双份水泵有限公司", regionCode: "340122" });
    await addFirm({ name: "双份（阀门）有限公司", mergedIntoId: old.id });
    await addFirm({ name: "双份阀门 有限公司", heldBy: old.id });
    expect(await found(["340123"])).toEqual([["双份阀门有限公司", "双份阀门有限责任公司"]]);
    expect(await found(["340123", "340122"])).toHaveLength(2);
    // As many regions as a province has: looked for by another way.
    const many = ["340123", ...Array.from({ length: 30 }, (_, i) => String(350_000 + i))];
    expect(await found(many)).toEqual([["双份阀门有限公司", "双份阀门有限责任公司"]]);
    expect(await found(["340122"])).toEqual([]);
    expect(await found([])).toEqual([]);
    expect(await found(["340123"], Date.now() * 2)).toEqual([]);
  });
});
