import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound, Refused } from "~/kernel/errors";
import { distinctionsOf } from "./distinction.store.server";
import { foldEnterpriseName } from "./enterprise-name";
import { addFirm } from "./enterprises.fixture";
import { findLikelyDuplicates } from "./find-likely-duplicates.server";
import { alikeNames, likelyDuplicates } from "./likely-duplicates";
import { takeBackDistinction, tellApart } from "./tell-apart.server";

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

describe("firms that a bureau told apart", () => {
  it("are proposed no more; a later one stands with the next that it may still be", () => {
    const [a, b, c] = firmsOf(["示例机械有限公司", "示例机械有限责任公司", "示例 机械有限公司"]);
    if (!a || !b || !c) throw new Error("three firms");
    const told = (...pairs: string[]) =>
      likelyDuplicates([a, b, c], (one, other) => pairs.includes([one.id, other.id].sort().join(""))).map(
        ({ first, later }) => `${first.id}-${later.id}`,
      );
    expect(told("01")).toEqual(["0-2"]);
    expect(told("02")).toEqual(["0-1", "1-2"]);
    expect(told("01", "02")).toEqual(["1-2"]);
    expect(told("01", "02", "12")).toEqual([]);
  });

  it("by the bureau above both alone, and again once that is taken back", async () => {
    await seedRegions();
    const [first, later, beside] = [
      await addFirm({ name: "同名轴承有限公司" }),
      await addFirm({ name: "同名轴承有限责任公司" }),
      await addFirm({ name: "同名轴承有限公司", regionCode: "340122" }),
    ];
    const [above, neighbour, city] = await Promise.all(["340123", "340122", "340100"].map(officerOf));
    if (!above || !neighbour || !city) throw new Error("three officers");
    const shown = async (regions = ["340123"]) =>
      (await findLikelyDuplicates(db, { regions, since: 0, most: 20 }))
        .filter((pair) => pair.later.name.startsWith("同名轴承"))
        .map((pair) => [pair.first.id, pair.later.id]);
    expect(await shown()).toEqual([[first.id, later.id]]);
    await expect(tellApart(neighbour, first.id, later.id)).rejects.toBeInstanceOf(NotFound);
    await expect(tellApart(above, first.id, beside.id)).rejects.toBeInstanceOf(NotFound);
    expect(await tellApart(above, first.id, first.id)).toMatchObject({ reason: "merge.same" });
    const both = await Promise.all([tellApart(above, later.id, first.id), tellApart(city, first.id, later.id)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await shown()).toEqual([]);
    // What one bureau found holds for the one above it too; of the third nothing was found.
    expect(await shown(["340123", "340122"])).toEqual([[first.id, beside.id]]);
    const [found] = await distinctionsOf(db, [later.id]);
    await expect(takeBackDistinction(neighbour, found?.id ?? "")).rejects.toBeInstanceOf(NotFound);
    await takeBackDistinction(city, found?.id ?? "");
    await expect(takeBackDistinction(city, found?.id ?? "")).rejects.toBeInstanceOf(Refused);
    expect(await shown()).toEqual([[first.id, later.id]]);
  });
});

async function officerOf(scopeId: string): Promise<BureauOfficer> {
  const bureauGrants = [{ id: "x", role: "county", scopeKind: "region", scopeId }];
  return { ...(await newcomer()).person, bureauGrants } as unknown as BureauOfficer;
}
