const end = ["", "本邮件由系统发出，请不要回复。", "{{site}}", ""];
const letter = (...lines: string[]): string => ["您好：", "", ...lines, ...end].join("\n");

/** What a director and a firm are told of an appointment. */
export const appointmentMails = {
  noReason: "没有写明",
  proposedSubject: "{{firm}}拟聘任您为企业标准总监",
  proposedText: letter(
    "{{firm}}拟聘任您为企业标准总监（{{number}}）。职责、授权和聘期写在这里，请登录后答复，接受或者不接受都可以：",
    "",
    "{{link}}",
    "",
    "还没有账号的，用收到这封邮件的邮箱注册就能看到。不认识这家企业的，不用理会。",
  ),
  explainedSubject: "{{firm}}已写明聘任的理由",
  explainedText: letter(
    "{{firm}}写明了仍拟聘任您的理由（{{number}}）：",
    "",
    "{{reason}}",
    "",
    "现在可以答复：",
    "",
    "{{link}}",
  ),
  withdrawnSubject: "{{firm}}撤回了聘任",
  withdrawnText: letter("{{firm}}撤回了聘任您为企业标准总监的提议（{{number}}），不用再答复。"),
  endedByFirmSubject: "{{firm}}终止了聘任",
  endedByFirmText: letter(
    "{{firm}}终止了对您的聘任（{{number}}），{{day}}起您不再担任该企业标准总监。理由：",
    "",
    "{{reason}}",
    "",
    "记录在这里：",
    "",
    "{{link}}",
  ),
  acceptedSubject: "标准总监聘任已被接受",
  acceptedText: letter(
    "{{name}}接受了{{firm}}的聘任（{{number}}）。聘书和授权书可以下载，由企业打印、签字、盖章：",
    "",
    "{{link}}",
  ),
  declinedSubject: "标准总监聘任没有被接受",
  declinedText: letter("{{name}}没有接受{{firm}}的聘任（{{number}}）。理由：", "", "{{reason}}", "", "{{link}}"),
  askedSubject: "请说明聘任的理由",
  askedText: letter(
    "{{name}}的聘任（{{number}}）有条件不符合。请{{firm}}写一句仍拟聘任的理由，对方就可以接受：",
    "",
    "{{link}}",
  ),
  endedByDirectorSubject: "标准总监提出不再担任",
  endedByDirectorText: letter(
    "{{name}}提出，{{day}}起不再担任{{firm}}标准总监（{{number}}）。理由：",
    "",
    "{{reason}}",
    "",
    "{{link}}",
  ),
  endedByErasureSubject: "{{firm}}的标准总监已终止任职",
  endedByErasureText: letter(
    "{{firm}}的标准总监（{{number}}）删除了本人账号，{{day}}起不再担任。聘任记录保留，不再显示姓名：",
    "",
    "{{link}}",
  ),
} as const;
