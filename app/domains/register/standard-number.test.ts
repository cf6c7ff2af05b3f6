import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldStandardNumber, isDated, kindAgrees, readStandardNumber, withoutYear } from "./standard-number";

/** One of each family: the key and how catalogues print it. */
const NUMBERS: [text: string, key: string, kind: string][] = [
  ["GB/T 1.1-2020", "GBT1.1-2020", "national"],
  ["GB 32100-2015", "GB32100-2015", "national"],
  ["GB/Z 40954.1-2021", "GB-Z40954.1-2021", "national"],
  ["GBZ 2.1-2019", "GBZ2.1-2019", "national"],
  ["GBZ/T 300.1-2017", "GBZT300.1-2017", "national"],
  ["JB/T 5000.1-2007", "JBT5000.1-2007", "industry"],
  ["TB/T 1335-1996", "TBT1335-1996", "industry"],
  ["YY 0505-2012", "YY0505-2012", "industry"],
  ["DB34/T 4348-2022", "DB34T4348-2022", "local"],
  ["DB3401/T 210-2021", "DB3401T210-2021", "local"],
  ["DB34 4812-2024", "DB34_4812-2024", "local"],
  ["T/CAS 12-2019", "T-CAS12-2019", "group"],
  ["Q/ABC 001-2021", "Q-ABC001-2021", "enterprise"],
  ["Q/AB12 001-2021", "Q-AB12_001-2021", "enterprise"],
  ["Q/ABC 0001S-2021", "Q-ABC0001S-2021", "enterprise"],
  ["Q/皖示 3.2-2024", "Q-皖示3.2-2024", "enterprise"],
  ["ISO 9001:2015", "ISO9001-2015", "international"],
  ["ISO/IEC 27001:2022", "ISO-IEC27001-2022", "international"],
  ["ISO/IEC Guide 2:2004", "ISO-IECGUIDE2-2004", "international"],
  ["IEC 60601-2-4:2010", "IEC60601-2-4-2010", "international"],
  ["IEC 60601-1", "IEC60601-1", "international"],
  ["GB/T 20001", "GBT20001", "national"],
];

describe("a number of a standard", () => {
  it.each(NUMBERS)("%s", (text, key, kind) => {
    expect(readStandardNumber(text)).toMatchObject({ key, text, kind });
  });

  it.each([
    ["GB/T 1.1-93", "GBT1.1-1993"],
    ["GB/T 1.1-09", "GBT1.1-2009"],
    ["ISO 9001-2015", "ISO9001-2015"],
    ["GBT1.1", "GBT1.1"],
    ["  gb ／ t　1.1 — 2020 ", "GBT1.1-2020"],
    ["ＧＢ／Ｔ１．１－２０２０", "GBT1.1-2020"],
    ["db34t4348-2022", "DB34T4348-2022"],
    ["standardization-law", "standardization-law"],
  ])("%s is %s", (typed, key) => {
    expect(foldStandardNumber(typed)).toBe(key);
  });

  it.each([
    "",
    "标准化法",
    "皖市监标〔2021〕1号",
    "GB/T",
    "2020",
    "GB/T 1.1-3020",
    "GB/T 1.1-2020-01",
    "x".repeat(300),
  ])("%j is none", (text) => {
    expect(readStandardNumber(text)).toBeNull();
  });

  it("tells editions from the standard", () => {
    expect([isDated("GBT1.1-2020"), isDated("IEC60601-1"), isDated("DB34_2010"), withoutYear("GBT1.1-2020")]).toEqual([
      true,
      false,
      false,
      "GBT1.1",
    ]);
  });
});

/** The same number as another hand types it. */
const writtenAnyway = (text: string) =>
  fc
    .record({
      dash: fc.constantFrom("-", "—", "–", "－", "——", " - ", "―", "‐"),
      slash: fc.constantFrom("/", "／", " / ", "∕"),
      blank: fc.constantFrom(" ", "  ", "\u3000", "\u00a0", "\t"),
      small: fc.boolean(),
      wide: fc.boolean(),
      around: fc.constantFrom("", " ", "\u3000"),
    })
    .map(({ dash, slash, blank, small, wide, around }) => {
      const cased = small ? text.toLowerCase() : text;
      const marked = cased.replaceAll(" ", blank).replaceAll("-", dash).replaceAll("/", slash);
      const full = wide ? marked.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : marked;
      return around + full + around;
    });

const part = fc.integer({ min: 1, max: 99_999 }).map(String);
const year = fc.integer({ min: 1956, max: 2050 }).map(String);
const chineseNumber = fc
  .tuple(
    fc.constantFrom(
      "GB/T",
      "GB",
      "GB/Z",
      "JB/T",
      "YY",
      "DB34/T",
      "DB34",
      "DB3401/T",
      "T/CAS",
      "Q/ABC",
      "Q/AB12",
      "Q/示范",
    ),
    fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(".")),
    fc.option(year),
  )
  .map(([prefix, number, dated]) => `${prefix} ${number}${dated === null ? "" : `-${dated}`}`);

it("however it is typed, it is the same number", () => {
  fc.assert(
    fc.property(
      chineseNumber.chain((text) => fc.tuple(fc.constant(text), writtenAnyway(text))),
      ([text, typed]) => {
        expect(readStandardNumber(typed)).toEqual(readStandardNumber(text));
        expect(readStandardNumber(text)?.text).toBe(text);
      },
    ),
  );
});

it("two numbers never have one key", () => {
  fc.assert(
    fc.property(chineseNumber, chineseNumber, (one, other) => {
      expect(foldStandardNumber(one) === foldStandardNumber(other)).toBe(one === other);
    }),
    { numRuns: 500 },
  );
});

it("folding again changes nothing, whatever was typed", () => {
  fc.assert(
    fc.property(fc.oneof(chineseNumber, fc.constantFrom(...NUMBERS.map(([text]) => text)), fc.string()), (text) => {
      expect(foldStandardNumber(foldStandardNumber(text))).toBe(foldStandardNumber(text));
    }),
    { numRuns: 500 },
  );
});

it("agrees with the kind its letters say, and leaves national standards their own letters", () => {
  const kinds = ["national", "industry", "local", "group", "enterprise", "international"];
  const agrees = (number: string) => {
    const read = readStandardNumber(number);
    return kinds.filter((kind) => read !== null && kindAgrees(read, kind));
  };
  expect(agrees("GB/T 1.1-2020")).toEqual(["national"]);
  expect(agrees("DB34/T 4348-2022")).toEqual(["local"]);
  expect(agrees("T/CAS 12-2019")).toEqual(["group"]);
  expect(agrees("Q/ABC 001-2021")).toEqual(["enterprise"]);
  expect(agrees("ISO 9001:2015")).toEqual(["international"]);
  expect(agrees("GJB 9001-2017")).toEqual(["national", "industry"]);
});
