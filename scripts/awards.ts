/** npm run awards -- recount FILE [--published HASH] [--opened HASH] [--list LIST] | diagnostics FILE | redraw FILE: does again what decided a cycle, from its files. Needs no database. */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readDrawingsFile } from "../app/domains/awards/jury/assignment/drawings-file";
import { redraw } from "../app/domains/awards/jury/assignment/redraw";
import { diagnose } from "../app/domains/awards/scores/diagnostics";
import { readOpenedFile } from "../app/domains/awards/scores/opened-file";
import { readPublishedList } from "../app/domains/awards/scores/published-list";
import { recount } from "../app/domains/awards/scores/recount";
import { reasonLine } from "../app/kernel/errors";
import { diagnosticsLines } from "./awards-diagnostics-lines";
import { differenceLine, headLines, rankingLines, summaryLines } from "./awards-lines";
import { redrawLines } from "./awards-redraw-lines";
import { fail, readArguments } from "./command-line";

const HELP = `npm run awards -- recount FILE [--published HASH] [--opened HASH] [--list LIST]
                                                  重新计票：核对每一份承诺，按公布的规则重排，与决定的名单、公示名单对照
                                                  counts again: every commitment, the ranking by the published rule, the lists
npm run awards -- diagnostics FILE                名次有多稳：评委一致性、宽严调整、重抽样（只作参考，不改变名次）
                                                  how firm the ranking is: agreement, severity, resampling; changes nothing
npm run awards -- redraw ASSIGNMENT               重新分配：核对每次分配的依据，按种子重做，与记录的评审对照
                                                  draws again who reads what: each input, the same seed, the readings on record
FILE 是名单公示以后公开的 opened.json；--published 是揭盲前公布、您自己留存的承诺清单校验值；--opened 是评分核对页上这个文件的校验值；
LIST 是公示页上的 list.json；ASSIGNMENT 是归档中的 04-assignment.json。不需要数据库。
FILE is the opened file of a cycle; --published the hash of the list of commitments as you kept it from before the unblinding; --opened the hash of the file on the
page of the ballots; LIST the list.json of the notice; ASSIGNMENT is 04-assignment.json of its archive.
recount and redraw end with 0 when everything is the same and with 1 when anything differs, with a line for each difference.`;

const option = { type: "string" } as const;
const { words, values } = readArguments(
  HELP,
  { least: 2, most: 2 },
  { published: option, opened: option, list: option },
);
const [verb, name] = words as [string, string];
const known = { recount: countAgain, diagnostics: countAgain, redraw: drawAgain };
if (!Object.hasOwn(known, verb) || (Object.keys(values).length > 0 && verb !== "recount")) {
  fail(`not understood: ${process.argv.slice(2).join(" ")}\n${HELP}`);
}
const kept = hashFrom("published");
const openedHash = hashFrom("opened");

// npm changes to the checkout; a name is meant from where the command was typed.
const placeOf = (typed: string): string => resolve(process.env.INIT_CWD ?? "", typed);
if (!known[verb as keyof typeof known]()) process.exitCode = 1;

function hashFrom(name: "published" | "opened"): string | undefined {
  const typed = values[name]?.toLowerCase();
  if (typed !== undefined && !/^[0-9a-f]{64}$/.test(typed)) fail(`--${name} is not a SHA-256: 64 hexadecimal digits`);
  return typed;
}

function countAgain(): boolean {
  const file = read(name, readOpenedFile);
  const computed = hash("sha256", readFileSync(placeOf(name)), "hex");
  const list = values.list === undefined ? undefined : read(values.list, readPublishedList);
  const beside = { ...(list && { list }), ...(openedHash !== undefined && { opened: { kept: openedHash, computed } }) };
  const found = recount(file, kept, beside);
  console.log(headLines(file, computed).join("\n"));
  if (verb === "recount") {
    console.log(rankingLines(file, found.ranking).join("\n"));
    for (const difference of found.differences) console.log(differenceLine(difference));
    console.log(
      summaryLines(file, found, { published: kept !== undefined, opened: openedHash !== undefined }).join("\n"),
    );
  } else {
    if (!found.same) console.log("文件有出入，请先看 recount 的结果 the file differs: see what recount says");
    console.log(diagnosticsLines(diagnose(found.input, found.ranking, file.cycle.id)).join("\n"));
  }
  return found.same;
}

function drawAgain(): boolean {
  const file = read(name, readDrawingsFile);
  const found = redraw(file);
  console.log(redrawLines(file, found).join("\n"));
  return found.same;
}

function read<T>(typed: string, from: (content: string) => { ok: true; file: T } | { ok: false; fault: string }): T {
  const path = placeOf(typed);
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    return fail(`awards failed: ${reasonLine(error)}`);
  }
  const found = from(content);
  return found.ok ? found.file : fail(`awards failed: ${path}: ${found.fault}`);
}
