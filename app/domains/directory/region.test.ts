import { regionRows } from "@db/seeds/regions.server";
import { expect, it } from "vitest";
import { counties, placeName, reportingPath } from "./region";

const regions = new Map(regionRows().map((row) => [row.code, row]));

it("knows one province, 16 cities and 104 counties", () => {
  const count = (kind: string) => [...regions.values()].filter((row) => row.kind === kind).length;
  expect([count("province"), count("city"), count("county")]).toEqual([1, 16, 104]);
  expect(counties(regions)).toHaveLength(104);
});

it("reports a county to its city, 宿松 and 广德 to the province", () => {
  expect(reportingPath("340123", regions)).toEqual(["340123", "340100", "340000"]);
  expect(reportingPath("340826", regions)).toEqual(["340826", "340000"]);
  expect(reportingPath("341882", regions)).toEqual(["341882", "340000"]);
  expect(reportingPath("999999", regions)).toEqual([]);
});

it("names places by the map", () => {
  expect(placeName("340123", regions)).toBe("合肥市 肥西县");
  expect(placeName("340826", regions)).toBe("安庆市 宿松县");
  expect(placeName("340100", regions)).toBe("合肥市");
  expect(placeName("1", regions)).toBe("");
});
