import { regionRows } from "@db/seeds/regions.server";
import { expect, it } from "vitest";
import { coveredRegions } from "./bureau-scope";

const regions = new Map(regionRows().map((row) => [row.code, row]));
const of = (...codes: string[]) =>
  coveredRegions(
    codes.map((scopeId) => ({ scopeKind: "region", scopeId })),
    regions,
  );

it("reaches a bureau's own region and those that report to it", () => {
  expect(of("340123")).toEqual(["340123"]);
  expect(of("340100")).toEqual(expect.arrayContaining(["340100", "340123"]));
  expect(of("340000")).toHaveLength(regions.size);
});

it("never reaches a neighbour, nor what stands on its map but reports to the province", () => {
  expect(of("340123")).not.toContain("340121");
  expect(of("340800")).not.toContain("340826");
  expect(of("341800")).not.toContain("341882");
  expect(of("340100").filter((code) => !code.startsWith("3401"))).toEqual([]);
  expect(of("340123")).not.toContain("340100");
});

it("is the sum of several grants, and nothing without one", () => {
  expect(of("340123", "340826")).toEqual(["340123", "340826"]);
  expect(of()).toEqual([]);
  expect(coveredRegions([{ scopeKind: "enterprise", scopeId: "340123" }], regions)).toEqual([]);
});
