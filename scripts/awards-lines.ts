/** What `npm run awards -- recount` prints, Chinese and English on each line. */
import type { TieStep } from "../app/domains/awards/scores/ballot";
import { drawsByShuffle, type OpenedFile } from "../app/domains/awards/scores/opened-file";
import type { RankedRow, Ranking } from "../app/domains/awards/scores/ranking";
import type { Difference, Recount } from "../app/domains/awards/scores/recount";
import { isBound, isMarked, leftSince } from "../app/domains/awards/scores/recount-names";
import { shownScore } from "../app/domains/awards/scores/recount-result";
import { isoInstant } from "../app/kernel/instant-format";

/** What the file says of itself: the rule and the cap are no more than that, so they are told for the reader to compare. */
export const headLines = (file: OpenedFile, fileHash: string): string[] => [
  `${file.cycle.title} · ${file.cycle.label}`,
  `${file.cycle.authority} · ${file.cycle.approval}`,
  `文件 file: sha256 ${fileHash}`,
  `承诺清单 list of commitments: ${file.commitments.list.length}, ${isoInstant(Date.parse(file.commitments.publishedAt))}`,
  `  sha256 ${file.commitments.hash}`,
  "规则，请与评选页面公布的对照 rule, compare it with the published one:",
  ...ruleLines(file).map((line) => `  ${line}`),
];

function ruleLines({ rule, cap, criteria }: OpenedFile): string[] {
  const names = new Map(criteria.map(({ id, name }) => [id, name]));
  return [
    `名额 cap ${cap}，每份评委 jurors each ${rule.jurors}，两端各去 dropped at each end ${rule.drop}`,
    `评分内容 criteria: ${criteria.map(({ name, points }) => `${name} ${points}`).join("，")}`,
    `同分 ties: ${rule.ties.map((step) => stepName(step, names)).join(" → ") || "–"}`,
  ];
}

/** The ranked list, from the best, with a line where the cap falls. */
export function rankingLines(file: OpenedFile, { rows }: Ranking): string[] {
  const names = new Map(file.nominations.map(({ pseudonym, name }) => [pseudonym, name]));
  const chosen = new Map(file.result.map((row) => [row.nomination, row.chosen]));
  const criteria = new Map(file.criteria.map(({ id, name }) => [id, name]));
  const lines = rows.map((row) => {
    const place = row.place === null ? "–" : String(row.place);
    const parts = [place.padStart(5), (shownScore(row) ?? "–").padStart(7), row.nomination, names.get(row.nomination)];
    if (chosen.get(row.nomination)) parts.push("入选 chosen");
    return [...parts, ...remarks(row, criteria)].filter((part) => part !== null && part !== undefined).join("  ");
  });
  const cut = rows.filter(({ standing }) => standing === "in").length;
  const ruled = `----- 名额 cap ${file.cap} -----`;
  return ["名次 place, 得分 score, 代号 pseudonym", ...lines.slice(0, cut), ruled, ...lines.slice(cut)];
}

function remarks({ tied, resolvedBy, awaits, score }: RankedRow, criteria: ReadonlyMap<string, string>): string[] {
  const said: string[] = [];
  if (score.shortBallots) {
    const { given, expected, droppedEachEnd } = score.shortBallots;
    said.push(`（评分不足 short: ${given}/${expected}，两端各去 dropped at each end ${droppedEachEnd}）`);
  }
  if (score.mean === null || tied.length === 1) return said;
  const by = resolvedBy
    ? stepName(resolvedBy, criteria)
    : `未定，待 open, awaits ${awaits === "draw" ? "抽签 draw" : "会议 panel"}`;
  return [...said, `（${tied.length} 人同分 tied: ${by}）`];
}

const stepName = (step: TieStep, criteria: ReadonlyMap<string, string>): string =>
  step.by === "criterion"
    ? `按分项 by criterion ${criteria.get(step.criterion)}`
    : { panel: "按会议议定 by panel", draw: "抽签 by draw" }[step.by];

/** One difference, for people. */
export function differenceLine(found: Difference): string {
  const ballot = "juror" in found ? `${found.juror} → ${found.nomination}` : "";
  switch (found.kind) {
    case "list-hash":
      return `承诺清单与所写校验值不符 the list of commitments has another hash than the file says: ${found.computed}`;
    case "other-list":
      return `承诺清单不是您留存的那一份 not the list whose hash you kept: ${found.computed}, kept ${found.kept}`;
    case "other-file":
      return `不是发布公示时公布了校验值的那一份文件 not the file whose hash was published: ${found.computed}, published ${found.kept}`;
    case "unbound":
      return `申报没有承诺 nobody committed to this nomination at the sealing: ${found.nomination}`;
    case "extra-name":
      return `代号的承诺没有公布过 the commitment to whose it is was never published, or is another's: ${found.nomination}, ${found.commitment}`;
    case "unopened-name":
      return `姓名没有打开承诺 a name that opens no commitment: ${found.nomination}`;
    case "altered-name":
      return `姓名与封存时的承诺不符 another name than was committed to: ${found.nomination}, committed ${found.commitment}, now ${found.computed}`;
    case "renamed":
      return `姓名与封存时不同 another name than was sealed: ${found.nomination}, ${found.sealed}, now ${found.name}; 更正过的请用 --list 传入公示名单 if a misprint was put right, give the list by --list`;
    case "not-chosen":
      return `公示名单里有、文件里没有入选 on the list on notice, and not chosen by the file: ${found.nomination}`;
    case "off-list":
      return `入选而不在公示名单，也没有说公示前已退出 chosen, not on the list on notice, and not said to have left before it: ${found.nomination}`;
    case "listed-left":
      return `在公示名单里，又说公示前已退出 on the list on notice, and said to have left before it: ${found.nomination}`;
    case "left-unchosen":
      return `没有入选，又说公示前已退出 not chosen, and said to have left before the notice: ${found.nomination}`;
    case "other-name":
      return `公示名单里是另一个姓名 the list on notice has another name: ${found.nomination}, ${found.name}, listed ${found.listed}`;
    case "draw-seed":
      return `抽签的种子不是承诺清单的校验值 the seed of the draw is not the hash of the list: ${found.stated ?? "–"}, computed ${found.computed}`;
    case "missing":
      return `缺少评分 missing: no ballot opens commitment ${found.commitment}`;
    case "extra":
      return `多出评分 extra: ${ballot}, its commitment was not published: ${found.commitment}`;
    case "altered":
      return `评分被改动 altered: ${ballot}, committed ${found.commitment}, now ${found.computed}`;
    case "twice":
      return `重复评分 twice: ${ballot}`;
    case "unknown-nomination":
      return `评分无对应提名 for no nomination: ${ballot}`;
    case "outside-rubric":
      return `分数不合评分表 outside the rubric: ${ballot}, ${found.criterion}`;
    case "undecided":
      return `名额线上同分未定 undecided at the cut: ${found.nominations.join(", ")}, awaits ${found.awaits}`;
    case "place":
      return `名次不符 place: ${found.nomination}, listed ${found.stated ?? "–"}, recounted ${found.recounted ?? "–"}`;
    case "score":
      return `得分不符 score: ${found.nomination}, listed ${found.stated ?? "–"}, recounted ${found.recounted ?? "–"}`;
    case "chosen":
      return `入选与否不符 chosen: ${found.nomination}, listed ${yes(found.stated)}, recounted ${yes(found.recounted)}`;
    case "not-listed":
      return `名单遗漏 not on the list: ${found.nomination}`;
    case "not-ranked":
      return `名单多出 not ranked: ${found.nomination}`;
    case "listed-twice":
      return `重复列出 listed twice: ${found.nomination}`;
    case "over-cap":
      return `超出名额 over the cap: ${found.chosen} chosen, cap ${found.cap}`;
  }
}

const yes = (value: boolean): string => (value ? "是 yes" : "否 no");

/** What the reader gave to compare with. */
export interface Given {
  published: boolean;
  opened: boolean;
}

/** What was checked, what was departed from and why, and the outcome, which is the last line. */
export function summaryLines(
  file: OpenedFile,
  { checked, same, differences }: Recount,
  { published, opened }: Given,
): string[] {
  const { commitments, ballots, setAside, nominations, withdrawn } = checked;
  const lines = [
    `已核对 checked: 承诺 commitments ${commitments}, 评分 ballots ${ballots} (不计 set aside ${setAside}), 提名 nominations ${nominations} (撤回 withdrawn ${withdrawn})`,
  ];
  for (const { pseudonym, withdrawn: gone } of file.nominations)
    if (gone) lines.push(`撤回的申报，不参加排名 withdrawn, not ranked: ${pseudonym}`);
  for (const { nomination, juror, setAside: reason } of file.ballots)
    if (reason !== null) lines.push(`不计的评分 set aside: ${juror} → ${nomination}: ${reason}`);
  for (const { nomination, chosen, reason } of file.departures)
    lines.push(`与排名不同的决定 departure: ${nomination}, ${chosen ? "入选 chosen" : "不入选 not chosen"}: ${reason}`);
  for (const nomination of leftSince(file))
    lines.push(`会上入选，公示前已退出，不在公示名单 chosen, left before the notice and on no list: ${nomination}`);
  if (!isBound(file))
    lines.push("这是旧格式的文件，姓名没有承诺 an older file: it was not committed to whose a pseudonym is");
  else if (!isMarked(file))
    lines.push(
      "这是旧格式的文件，承诺分不清同名的人，也没有注明谁在公示前退出 an older file: its commitments do not tell namesakes apart, and it does not say who left before the notice",
    );
  if (drawsByShuffle(file))
    lines.push("这是旧格式的文件，抽签用当时的洗牌法 an older file: its draw is the shuffle of then");
  if (!opened)
    lines.push(
      "请将上面文件的 sha256 与评分核对页上发布公示时的对照，或用 --opened 传入 compare the file's sha256 above with the one on the page of the ballots",
    );
  if (!published)
    lines.push(
      "请将上面的 sha256 与揭盲前公布的对照，或用 --published 传入 compare the sha256 above with the one published before the unblinding",
    );
  return [...lines, same ? "一致 same list" : `不一致 differs: ${differences.length}`];
}
