import { describe, expect, it } from "vitest";
import { unbrokenPieces } from "./unbroken-pieces";

const parted = (text: string) => unbrokenPieces(text).join("|");

describe("the pieces between which a line may end", () => {
  it("are words, with the marks that belong to them", () => {
    expect(parted("带式输送机用托辊")).not.toMatch(/输\|送|输送\|机/);
    expect(parted("学习《标准化法》，再考试")).not.toMatch(/《\||\|》|\|，/);
    expect(parted("Check the ballots")).toBe("Check |the |ballots");
  });

  it.each([
    "GB/T 15496-2017",
    "GB/T 1.1—2020",
    "DB34/T 4348-2022",
    "Q/HFSL 101-2025",
    "T/CAS 12-2019",
    "ISO/IEC 27001:2022",
    "GB 5009.12-2023",
  ])("keep %s whole", (number) => {
    expect(parted(`解读${number}企业标准体系`)).toContain(number);
    expect(parted(`（${number}）`)).toBe(`（${number}）`);
  });

  it("keep figures with their unit", () => {
    expect(parted("安徽省2026年评选")).toContain("2026年");
    expect(parted("二十四学时")).toContain("二十四");
  });

  it("are the text again", () => {
    for (const text of ["", " a ", "GB/T 15496-2017 与 ISO 9001:2015，两者。", "𠮷野家（Q/A 1）"])
      expect(unbrokenPieces(text).join("")).toBe(text);
  });
});
