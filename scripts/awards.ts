/** npm run awards -- recount FILE [--published HASH] | diagnostics FILE: counts a cycle again from its opened file. Needs no database. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { diagnose } from "../app/domains/awards/scores/diagnostics";
import { readOpenedFile } from "../app/domains/awards/scores/opened-file";
import { recount } from "../app/domains/awards/scores/recount";
import { reasonLine } from "../app/kernel/errors";
import { diagnosticsLines } from "./awards-diagnostics-lines";
import { differenceLine, headLines, rankingLines, summaryLines } from "./awards-lines";
import { fail, readArguments } from "./command-line";

const HELP = `npm run awards -- recount FILE [--published HASH]   重新计票：核对每一份承诺，按公布的规则重排，与决定的名单对照
                                                  counts again: every commitment, the ranking by the published rule, the list
npm run awards -- diagnostics FILE                名次有多稳：评委一致性、宽严调整、重抽样（只作参考，不改变名次）
                                                  how firm the ranking is: agreement, severity, resampling; changes nothing
FILE 是评选结束后公开的文件；HASH 是揭盲前公布、您自己留存的承诺清单校验值。不需要数据库。
FILE is the opened file of a cycle; HASH the hash of the list of commitments as you kept it from before the unblinding.
recount ends with 0 when the list is the same and with 1 when anything differs, with a line for each difference.`;

const { words, values } = readArguments(HELP, { least: 2, most: 2 }, { published: { type: "string" } });
const [verb, name] = words as [string, string];
const kept = values.published?.toLowerCase();
if ((verb !== "recount" && verb !== "diagnostics") || (kept !== undefined && verb !== "recount")) {
  fail(`not understood: ${process.argv.slice(2).join(" ")}\n${HELP}`);
}
if (kept !== undefined && !/^[0-9a-f]{64}$/.test(kept)) fail("--published is not a SHA-256: 64 hexadecimal digits");

// npm changes to the checkout; a name is meant from where the command was typed.
const file = read(resolve(process.env.INIT_CWD ?? "", name));
const found = recount(file, kept);
console.log(headLines(file).join("\n"));
if (verb === "recount") {
  console.log(rankingLines(file, found.ranking).join("\n"));
  for (const difference of found.differences) console.log(differenceLine(difference));
  console.log(summaryLines(file, found, kept !== undefined).join("\n"));
} else {
  if (!found.same) console.log("文件有出入，请先看 recount 的结果 the file differs: see what recount says");
  console.log(diagnosticsLines(diagnose(found.input, found.ranking, file.cycle.id)).join("\n"));
}
if (!found.same) process.exitCode = 1;

function read(path: string) {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    return fail(`awards failed: ${reasonLine(error)}`);
  }
  const opened = readOpenedFile(content);
  return opened.ok ? opened.file : fail(`awards failed: ${path}: ${opened.fault}`);
}
