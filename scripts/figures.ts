/**
 * npm run figures -- FILE…: writes the JSON lines of `npm run bench|faults|guards -- --json` into the tables of docs/figures.md, with
 * the day and the machine. A figure that is not in the files keeps its row; the text around the tables is written by hand.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Measurement } from "../tests/load/measurement";

process.chdir(new URL("..", import.meta.url).pathname);
const files = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
if (process.argv.includes("--help") || files.length === 0) {
  console.log("npm run figures -- FILE…: JSON lines of bench, faults and guards into docs/figures.md");
  process.exit(files.length === 0 && !process.argv.includes("--help") ? 1 : 0);
}
const PAGE = "docs/figures.md";
const HEAD = "| name | measured | target | beside | met | further | on |\n|---|---|---|---|---|---|---|";

const measured = files
  .flatMap((file) => readFileSync(file, "utf8").split("\n"))
  .filter((line) => line.startsWith("{"))
  .map((line) => JSON.parse(line) as Measurement);
const machine = `${cpus().length} cores, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
const day = new Date().toISOString().slice(0, 10);
const cell = (text: string) => text.replace(/\|/g, "/").replace(/\s+/g, " ");

/** A zero says of how many: kills, states, rounds, probes. */
const outOf = ({ name, samples }: Measurement) => (/^(faults|guards)\./.test(name) ? ` in ${samples}` : "");

/** The barest form of the same; with its share where both are rates. */
const besideOf = ({ ceiling, ratio }: Measurement) =>
  ceiling === undefined ? "" : ratio === undefined ? `${ceiling}` : `${ceiling} (${ratio})`;

const rowOf = (m: Measurement) =>
  `| \`${m.name}\` | ${m.value} ${m.unit}${outOf(m)} | ${cell(m.target)} | ${besideOf(m)} | ${m.ok ? "yes" : "**no**"} | ${cell(m.note ?? "")} | ${day}, ${machine} |`;

const page = readFileSync(PAGE, "utf8").replace(
  /<!-- (\S+) -->\n[\s\S]*?<!-- \/\1 -->/g,
  (block: string, section: string) => {
    const rows = new Map(
      [...block.matchAll(/^\| `(\S+)` .*$/gm)].map(([row, name]): [string, string] => [name as string, row]),
    );
    const ours = (name: string) =>
      section === "speed" ? !/^(faults|guards)\./.test(name) : name.startsWith(`${section}.`);
    for (const m of measured) if (ours(m.name)) rows.set(m.name, rowOf(m));
    return `<!-- ${section} -->\n${HEAD}\n${[...rows.values()].join("\n")}\n<!-- /${section} -->`;
  },
);
writeFileSync(PAGE, page);
console.log(`${measured.length} figures into ${PAGE}`);
