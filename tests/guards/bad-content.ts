import fc from "fast-check";
import { readContent } from "../../app/domains/courses/content/content-tree";
import { sample } from "../../app/domains/courses/content/sample-content";
import { hostileText } from "./hostile";

/** Content files with lines taken out, doubled, replaced by anything: the check says file and line, and never falls over. */
export function badContent(runs: number, seed: number): { samples: number; wrong: string[] } {
  const files = [...sample()];
  const bent = fc.record({
    file: fc.nat(files.length - 1),
    line: fc.nat(400),
    how: fc.constantFrom("out", "twice", "replaced", "value", "cut", "bytes" as const),
    text: hostileText,
  });
  const wrong: string[] = [];
  for (const { file, line, how, text } of fc.sample(bent, { seed, numRuns: runs })) {
    const [path, own] = files[file] as [string, string];
    const lines = own.split("\n");
    const at = line % lines.length;
    const here = lines[at] as string;
    if (how === "out") lines.splice(at, 1);
    else if (how === "twice") lines.splice(at, 0, here);
    else if (how === "cut") lines.length = at;
    else
      lines[at] =
        how === "replaced" ? text : how === "value" ? here.replace(/:.*$/, `: ${text}`) : `${here}\ufffd\u0000`;
    try {
      const { problems } = readContent(new Map(files).set(path, lines.join("\n")));
      const unplaced = problems.find((problem) => !(problem.line >= 1) || problem.file === "");
      if (unplaced) wrong.push(`a problem of ${path} without its place: ${unplaced.reason}`);
      if (how === "bytes" && problems.length === 0) wrong.push(`${path} was taken with a NUL in it`);
    } catch (error) {
      wrong.push(`${path}, line ${at + 1} ${how} ${JSON.stringify(text.slice(0, 40))}: ${(error as Error).message}`);
    }
  }
  return { samples: runs, wrong };
}
