import { expect, it } from "vitest";
import { formatEnd, formatSpan, formatStretch } from "./instant-span";

const at = (text: string) => Date.parse(`${text}:00+08:00`);

it.each([
  ["2026-12-04T14:00", "2026-12-04T17:00", "2026年12月4日 周五 14:00至17:00"],
  ["2026-12-04T23:30", "2026-12-05T00:30", "2026年12月4日 周五 23:30至12月5日 周六 00:30"],
  ["2026-12-04T14:00", "2026-12-05T00:00", "2026年12月4日 周五 14:00至24:00"],
  ["2026-12-31T14:00", "2027-01-01T12:00", "2026年12月31日 周四 14:00至2027年1月1日 周五 12:00"],
])("says %s to %s", (from, to, said) => expect(formatSpan(at(from), at(to), "zh-CN")).toBe(said));

it("says it in English, without the year where asked", () =>
  expect(formatSpan(at("2026-12-04T14:00"), at("2026-12-04T17:00"), "en", true)).toBe("Fri 4 Dec, 14:00 to 17:00"));

it.each([
  ["2026-12-04T14:00", "2026-12-04T17:00", "17:00"],
  ["2026-12-04T14:00", "2026-12-05T00:00", "24:00"],
  ["2026-12-31T23:30", "2027-01-01T00:30", "1月1日 00:30"],
  ["2026-12-04T14:00", "2026-12-06T00:00", "12月5日 24:00"],
])("an end beside its start: %s to %s is %s", (from, to, words) => {
  expect(formatEnd(at(from), at(to), "zh-CN")).toBe(words);
});

it("a stretch of presence shows the seconds that count, and none where there are none", () => {
  const [from, to] = [at("2026-12-04T10:20"), at("2026-12-04T12:00")];
  expect(formatStretch(from, to)).toBe("10:20–12:00");
  expect(formatStretch(from + 45_000, to)).toBe("10:20:45–12:00:00");
  expect(formatStretch(from, to + 59_999)).toBe("10:20:00–12:00:59");
});
