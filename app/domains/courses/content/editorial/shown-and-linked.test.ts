import { expect, it } from "vitest";
import { figureFaults, outsideFaults } from "./shown-and-linked";

const lines = (told: { line: number }[]) => told.map(({ line }) => line);

it("asks for words in place of a figure that tell what it shows", () => {
  expect(lines(figureFaults("一句话\n\n![图](figures/a.svg)"))).toEqual([3]);
  expect(figureFaults("![三条线从左到右依次升高，第三条最高](figures/a.svg)")).toEqual([]);
});

it("asks that these words have a sense, and one that has to do with the lesson", () => {
  expect(figureFaults(`![${"图".repeat(13)}](figures/a.svg)`)[0]?.reason).toContain("say nothing of it");
  const lesson = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join("");
  expect(figureFaults(`${lesson}三条线从左到右依次升高，第三条最高\n![三条线从左到右升高，第三条高](a.svg)`)).toEqual(
    [],
  );
  expect(lines(figureFaults(`${lesson}\n![窗台边坐着一只花猫，正晒着冬天的太阳](a.svg)`))).toEqual([2]);
});

it("knows an address that can be no site", () => {
  for (const href of ["https://no.such.host.invalid/dead", "http://localhost:3000", "https://intranet/x", "https://"])
    expect([href, lines(outsideFaults(`见[这里](${href})。`))]).toEqual([href, [1]]);
  expect(outsideFaults("见[这里](https://std.samr.gov.cn/)和[帮助](/help)。")).toEqual([]);
});
