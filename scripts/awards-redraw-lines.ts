/** What `npm run awards -- redraw` prints, Chinese and English on each line. */
import type { DrawingsFile } from "../app/domains/awards/jury/assignment/drawings-file";
import type { DrawingDifference, Redrawn } from "../app/domains/awards/jury/assignment/redraw";

export function redrawLines({ cycle }: DrawingsFile, found: { drawings: Redrawn[]; same: boolean }): string[] {
  const lines = [cycle.title];
  for (const [n, { at, added, differences }] of found.drawings.entries()) {
    lines.push(`第${n + 1}次分配 drawing ${n + 1}: ${at}, 新增评审 readings added ${added}`);
    lines.push(...differences.map((one) => `  ${differenceLine(one)}`));
  }
  const count = found.drawings.reduce((sum, { differences }) => sum + differences.length, 0);
  return [...lines, found.same ? "一致 same readings" : `不一致 differs: ${count}`];
}

function differenceLine(found: DrawingDifference): string {
  const pair = "juror" in found ? `${found.juror} → ${found.nomination}` : "";
  switch (found.kind) {
    case "unkept":
      return "没有保存分配的依据，无法重做 its input was not kept: it cannot be done again";
    case "version":
      return `分配方法是另一版本，请用当时的程序重做 another version of the method, do it again with the program of then: ${found.version}`;
    case "hash":
      return `依据与校验值不符 the input has another hash: stated ${found.stated}, computed ${found.computed}`;
    case "too-large":
      return `太大，这里重做不了 too large to be drawn again here: 申报 nominations ${found.nominations}, 评委 jurors ${found.jurors}`;
    case "contradiction":
      return `依据自相矛盾 the input contradicts itself: ${found.why}`;
    case "not-added":
      return `重做有、记录没有 drawn again and not on record: ${pair}`;
    case "not-drawn":
      return `记录有、重做没有 on record and not drawn again: ${pair}`;
    case "shortfall":
      return "缺额不符 the shortfall differs";
    case "loads":
      return "各专家的评审数不符 the loads differ";
    case "stood-not":
      return `依据中已有的评审当时并不存在 taken for standing, and did not stand then: ${pair}`;
    case "left-out":
      return `当时已有的评审没有列入依据 stood then, and was left out: ${pair}`;
    case "barred":
      return `依据中的回避没有来由 barred without a tie or an ended reading: ${pair}`;
    case "not-barred":
      return `应当回避的没有列入依据 should have been barred, and was not: ${pair}`;
  }
}
