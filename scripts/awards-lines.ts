/** What `npm run awards -- recount` prints, Chinese and English on each line. */
import type { TieStep } from "../app/domains/awards/scores/ballot";
import type { OpenedFile } from "../app/domains/awards/scores/opened-file";
import type { RankedRow, Ranking } from "../app/domains/awards/scores/ranking";
import type { Difference, Recount } from "../app/domains/awards/scores/recount";
import { shownScore } from "../app/domains/awards/scores/recount-result";
import { isoInstant } from "../app/kernel/instant-format";

export const headLines = ({ cycle, commitments }: OpenedFile): string[] => [
  `${cycle.title} · ${cycle.label}`,
  `${cycle.authority} · ${cycle.approval}`,
  `承诺清单 list of commitments: ${commitments.list.length}, ${isoInstant(Date.parse(commitments.publishedAt))}`,
  `  sha256 ${commitments.hash}`,
];

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

/** What was checked, what was departed from and why, and the outcome, which is the last line. */
export function summaryLines(file: OpenedFile, { checked, same, differences }: Recount, keptHash: boolean): string[] {
  const { commitments, ballots, setAside, nominations, withdrawn } = checked;
  const lines = [
    `已核对 checked: 承诺 commitments ${commitments}, 评分 ballots ${ballots} (不计 set aside ${setAside}), 提名 nominations ${nominations} (撤回 withdrawn ${withdrawn})`,
  ];
  for (const { nomination, juror, setAside: reason } of file.ballots)
    if (reason !== null) lines.push(`不计的评分 set aside: ${juror} → ${nomination}: ${reason}`);
  for (const { nomination, chosen, reason } of file.departures)
    lines.push(`与排名不同的决定 departure: ${nomination}, ${chosen ? "入选 chosen" : "不入选 not chosen"}: ${reason}`);
  if (!keptHash)
    lines.push(
      "请将上面的 sha256 与揭盲前公布的对照，或用 --published 传入 compare the sha256 above with the one published before the unblinding",
    );
  return [...lines, same ? "一致 same list" : `不一致 differs: ${differences.length}`];
}
