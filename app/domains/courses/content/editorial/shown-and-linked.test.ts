import { expect, it } from "vitest";
import { figureFaults, outsideFaults } from "./shown-and-linked";

const lines = (told: { line: number }[]) => told.map(({ line }) => line);

it("asks for words in place of a figure that tell what it shows", () => {
  expect(lines(figureFaults("一句话\n\n![图](figures/a.svg)"))).toEqual([3]);
  expect(figureFaults("![三条线从左到右依次升高，第三条最高](figures/a.svg)")).toEqual([]);
});

it("knows an address that can be no site", () => {
  for (const href of ["https://no.such.host.invalid/dead", "http://localhost:3000", "https://intranet/x", "https://"])
    expect([href, lines(outsideFaults(`见[这里](${href})。`))]).toEqual([href, [1]]);
  expect(outsideFaults("见[这里](https://std.samr.gov.cn/)和[帮助](/help)。")).toEqual([]);
});
