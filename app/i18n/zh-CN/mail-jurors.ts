import { letter } from "./mail-letter";

/** What a juror is told; a nomination by the number of its dossier, never whose it is. */
export const jurorMails = {
  assignedSubject_other: "{{site}}：有{{count}}份盲审材料等您评审",
  assignedText_other: letter(
    "“{{title}}”的专家评审中，有{{count}}份材料分给了您，请在{{until}}以前提交评分。",
    "",
    "打开每份材料以前，请先确认有没有需要回避的情形。材料里没有姓名和单位，请不要打听，也不要对外说起您评审哪些材料。",
    "",
    "评审在这里：",
    "",
    "{{link}}",
  ),
  replacedSubject: "{{site}}：第{{number}}号材料不再由您评审",
  replacedText: letter(
    "“{{title}}”的第{{number}}号材料，按回避规定不再由您评审，您给过的分不计入结果。这份材料不用再看，其他材料不受影响。",
    "",
    "您的评审任务在这里：",
    "",
    "{{link}}",
  ),
  asideSubject: "{{site}}：第{{number}}号材料的评分不计入结果",
  asideText: letter(
    "“{{title}}”的评分封存以后，查明您与第{{number}}号材料的申报人有需要回避的关系。您的这份评分照样公布、可以核对，但是不计入结果。其他评分不受影响。",
    "",
    "理由和您的承诺在这里：",
    "",
    "{{link}}",
  ),
  reopenedSubject: "{{site}}：第{{number}}号材料的评分退回修改",
  reopenedText: letter(
    "“{{title}}”的第{{number}}号材料，您提交的评分退回修改。理由：",
    "",
    "{{reason}}",
    "",
    "请在{{until}}以前改好并重新提交。到时没有提交的，这份评分不计入结果。原来的分数和理由都还在：",
    "",
    "{{link}}",
  ),
  extendedSubject: "{{site}}：第{{number}}号材料的评审时间改为{{until}}截止",
  extendedText: letter(
    "“{{title}}”的第{{number}}号材料，您还没有提交评分，评审时间改为{{until}}截止。理由：",
    "",
    "{{reason}}",
    "",
    "到时没有提交的，这份评分不计入结果。已经保存的分数和理由都还在：",
    "",
    "{{link}}",
  ),
  reminderSubject_other: "{{site}}：还有{{count}}份材料没有提交评分",
  reminderText_other: letter(
    "“{{title}}”的评审快要截止，您还有{{count}}份材料没有提交评分，最早的一份{{until}}截止。过了时间就不能再提交。",
    "",
    "评审在这里：",
    "",
    "{{link}}",
  ),
} as const;
