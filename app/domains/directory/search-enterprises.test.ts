import { db } from "@db/client.server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "~/kernel/ids";
import { rankOf, readEnterpriseQuery } from "./enterprise-match";
import { foldEnterpriseName } from "./enterprise-name";
import { addFirm, changeFirm, codeOf } from "./enterprises.fixture";
import { enterpriseCandidates, searchEnterprises } from "./search-enterprises.server";
import { type IndexedEnterprise, SearchIndex } from "./search-index";

const names = (typed: string) => searchEnterprises(db, typed, 50).then((all) => all.map(({ name }) => name));

describe("the index", () => {
  const name = fc
    .array(fc.constantFrom(..."合肥芜湖长丰示例机械重工abc1有限公司"), { minLength: 2, maxLength: 12 })
    .map((signs) => foldEnterpriseName(signs.join("")));
  const firm = fc.record({
    id: fc.nat({ max: 1e6 }).map((n) => newId(1_700_000_000_000 + n)),
    nameKey: name,
    code: fc.nat({ max: 999 }).map((n) => codeOf(n)),
    regionCode: fc.constantFrom("340123", "340100"),
  });

  it("finds what looking at every firm would find, in its strings and beside them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(firm, { maxLength: 30 }),
        fc.array(firm, { maxLength: 5 }),
        fc.oneof(
          name,
          fc.constantFrom("cf", "zf", "hf", "jx", "zg", "9134", "0000", "yxgs", "a", "x".repeat(90), "%_"),
        ),
        fc.option(fc.constantFrom("340123", "340100")),
        async (old, fresh, typed, region) => {
          const index = await SearchIndex.build(
            (async function* () {
              yield old.slice(0, 7);
              yield old.slice(7);
            })(),
          );
          index.add(fresh);
          const query = readEnterpriseQuery(typed);
          const right = ({ regionCode, ...one }: IndexedEnterprise) =>
            rankOf(one, query) !== null && (region === null || regionCode === region);
          const found = [...index.candidates(query, region === null ? undefined : new Set([region]))];
          expect(new Set(found)).toEqual(new Set([...old, ...fresh].filter(right).map(({ id }) => id)));
          expect(new Set(found).size).toBe(found.length);
        },
      ),
    );
  });
});

describe("searching firms", () => {
  it("goes by any part of the name, by initials and by code, what begins so first", async () => {
    await addFirm({ name: "安徽长丰水泵有限公司" });
    await addFirm({ name: "长丰水泵厂" });
    const { code } = await addFirm({ name: "芜湖船舶（集团）有限公司", regionCode: "340202" });
    expect(await names("长丰水泵")).toEqual(["长丰水泵厂", "安徽长丰水泵有限公司"]);
    expect(await names("(集团)")).toEqual(["芜湖船舶（集团）有限公司"]);
    for (const typed of ["cfsb", "zfsb", "CFSB"]) expect(await names(typed), typed).toHaveLength(2);
    expect(await names("whcbjt")).toEqual(["芜湖船舶（集团）有限公司"]);
    for (const typed of [code, code.slice(0, 17), code.toLowerCase(), code.slice(-7)])
      expect(await names(typed), typed).toContain("芜湖船舶（集团）有限公司");
    for (const typed of ["", "长", "%%", "__", "没有这家"]) expect(await names(typed), typed).toEqual([]);
  });

  it("is exact at once after a change", async () => {
    const firm = await addFirm({ name: "宣城旧名纸业有限公司" });
    expect(await names("旧名纸业")).toHaveLength(1);
    await changeFirm(firm.id, { name: "宣城新名纸业有限公司", nameKey: "宣城新名纸业有限公司" });
    expect([await names("旧名纸业"), await names("新名纸业"), await names("jmzy")]).toEqual([
      [],
      ["宣城新名纸业有限公司"],
      [],
    ]);
    const other = await addFirm({ name: "宣城新名造纸有限公司" });
    expect(await names("宣城新名")).toHaveLength(2);
    await changeFirm(firm.id, { mergedIntoId: other.id });
    expect(await names("宣城新名")).toEqual(["宣城新名造纸有限公司"]);
    await changeFirm(firm.id, { mergedIntoId: null });
    expect(await names("宣城新名")).toHaveLength(2);
  });

  it("finds each of many changed in one moment", async () => {
    const at = 1_900_000_000_000;
    for (const n of [1, 2, 3]) {
      await addFirm({ name: `淮北同时第${n}公司`, changedAt: at });
      expect(await names("淮北同时")).toHaveLength(n);
    }
  });

  it("leaves out what an import still holds, and other regions where they are named", async () => {
    await addFirm({ name: "滁州等待有限公司", heldBy: newId(1) });
    expect(await names("滁州等待")).toEqual([]);
    const { id } = await addFirm({ name: "池州某某茶厂", regionCode: "341702" });
    expect(await enterpriseCandidates("某某茶厂", ["341702"], 9)).toEqual([id]);
    expect(await enterpriseCandidates("某某茶厂", ["340123"], 9)).toEqual([]);
  });
});
