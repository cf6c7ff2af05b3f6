/** What `npm run awards -- diagnostics` prints, Chinese and English on each line. */
import type { Diagnostics } from "../app/domains/awards/scores/diagnostics";
import type { Intraclass } from "../app/domains/awards/scores/intraclass";
import type { Agreement } from "../app/domains/awards/scores/krippendorff";
import type { Steadiness } from "../app/domains/awards/scores/stability";

const UNDEFINED = {
  "fewer-than-two-raters": "不足两位评委 fewer than two jurors",
  "fewer-than-two-nominations": "不足两项提名 fewer than two nominations",
  "all-equal": "分数全部相同 all points are equal",
  "no-variance": "分数没有差异 the points do not vary",
};

const STEADINESS: Record<Steadiness, string> = {
  above: "稳在线上 always above",
  "mostly-above": "多在线上 mostly above",
  open: "难分上下 could be either",
  "mostly-below": "多在线下 mostly below",
  below: "稳在线下 always below",
  undefined: "undefined: fewer than two ballots",
};

/** All of it is for reading beside the ranking. */
export function diagnosticsLines({ agreement, intraclass, complete, severity, stability }: Diagnostics): string[] {
  const lines = [
    "以下只作参考，不改变名次 what follows changes no place",
    `评委一致性 agreement (Krippendorff alpha, interval): ${agreementText(agreement)}`,
    `组内相关 intraclass correlation, 单个评委 one juror: ${intraclassText(intraclass.single)}`,
    `组内相关 intraclass correlation, ${intraclass.jurors.toFixed(2)} 位评委平均 mean of jurors: ${intraclassText(intraclass.average)}`,
  ];
  for (const [form, value] of Object.entries(complete ?? {})) lines.push(`  ${form}: ${intraclassText(value)}`);
  if (severity.parts.length > 1)
    lines.push(
      `评委分属 ${severity.parts.length} 组，组间没有共同评委，不作比较 parts without a common juror are not compared`,
    );
  lines.push("评委宽严 severity, 正为严 above zero: stricter");
  for (const { juror, part, ballots, severity: points } of severity.jurors)
    lines.push(`  ${juror}  ${signed(points)}  评分 ballots ${ballots}${inPart(part, severity.parts.length)}`);
  lines.push("去除宽严后的名次 places with severity taken out, 公布名次 published place");
  for (const { nomination, part, mean, place, publishedPlace } of severity.nominations)
    lines.push(
      `  ${nomination}  ${mean.toFixed(2)}  ${place} (${publishedPlace})${inPart(part, severity.parts.length)}`,
    );
  lines.push("重抽评委 jurors drawn again: 在名额线上的比例 share above the cut");
  for (const { nomination, share, meaning, fewBallots } of stability)
    lines.push(
      `  ${nomination}  ${(100 * share).toFixed(1)} %  ${STEADINESS[meaning]}${fewBallots ? "（评分不足两份 fewer than two ballots）" : ""}`,
    );
  return lines;
}

const agreementText = (found: Agreement): string => {
  if (found.kind === "undefined") return `无法计算 undefined, ${UNDEFINED[found.because]}`;
  const { alpha, interval } = found;
  return interval ? `${alpha.toFixed(3)} [${interval.low.toFixed(3)}, ${interval.high.toFixed(3)}]` : alpha.toFixed(3);
};

const intraclassText = (found: Intraclass): string =>
  found.kind === "undefined"
    ? `无法计算 undefined, ${UNDEFINED[found.because]}`
    : `${found.value.toFixed(3)} [${found.low.toFixed(3)}, ${found.high.toFixed(3)}]`;

const signed = (points: number): string => `${points < 0 ? "" : "+"}${points.toFixed(2)}`;

const inPart = (part: number, parts: number): string => (parts > 1 ? `  组 part ${part + 1}` : "");
