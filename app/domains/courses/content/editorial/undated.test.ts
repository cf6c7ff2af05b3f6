import { expect, it } from "vitest";
import { readRegister, registerFile, sourceHash, storedOf } from "~/domains/register/register-source";
import { undatedCited } from "./undated";

const register = (list: object[]) => readRegister(registerFile.parse(list), new Set());
const NUMBERED = { number: "GB/T 90001-2031", title: "甲" };

it("tells of what is cited and has neither a day of issue nor a word why, once", () => {
  const told = (entry: object, ...keys: string[]) =>
    undatedCited(
      register([entry]).entries,
      keys.map((key, i) => [key, `lesson ${i + 1}`] as const),
    );
  expect(told(NUMBERED, "GBT90001-2031", "GBT90001-2031")).toEqual([{ key: "GBT90001-2031", by: "lesson 1" }]);
  expect(told(NUMBERED)).toEqual([]);
  expect(told({ ...NUMBERED, issued: "2031-01-01" }, "GBT90001-2031")).toEqual([]);
  expect(told({ ...NUMBERED, undated: "没有读到" }, "GBT90001-2031")).toEqual([]);
  // A first day in force is no day of issue.
  expect(told({ slug: "some-rule", kind: "rule", title: "乙", effective: "2031-01-01" }, "some-rule")).toHaveLength(1);
  expect(told({ slug: "some-report", kind: "document", title: "丙" }, "some-report")).toEqual([]);
});

it("takes a number without its year for the newest edition", () => {
  const { entries } = register([
    { ...NUMBERED, issued: "2031-01-01" },
    { ...NUMBERED, number: "GB/T 90001-2021" },
  ]);
  expect(undatedCited(entries, [["GBT90001", "item a"]])).toEqual([]);
  expect(undatedCited(entries, [["GBT90001-2021", "item a"]])).toEqual([{ key: "GBT90001-2021", by: "item a" }]);
});

it("refuses a word why there is no day beside a day", () => {
  const { faults } = register([{ ...NUMBERED, issued: "2031-01-01", undated: "没有读到" }]);
  expect(faults.map(({ field }) => field)).toEqual(["undated"]);
});

it("stores no word of it", () => {
  const [plain, said] = [NUMBERED, { ...NUMBERED, undated: "没有读到" }].flatMap((one) => register([one]).entries);
  expect(plain && said && sourceHash(plain) === sourceHash(said) && !("undated" in storedOf(said))).toBe(true);
});
