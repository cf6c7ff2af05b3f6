import { letter } from "./mail-letter";

/** What somebody is told who acts for a firm, or claims to. */
export const claimMails = {
  confirmedSubject: "您可以替{{firm}}办事了",
  confirmedText: letter("您申请做{{firm}}的经办人，已经核实通过。企业工作台在这里：", "", "{{link}}"),
  joinedSubject: "{{firm}}多了一位经办人",
  joinedText: letter(
    "市场监管局核实后，{{name}}也成为{{firm}}的经办人，和您看到、办理的内容相同。",
    "",
    "如果这不是企业的意思，请马上联系市场监管局终止。经办人名单在这里：",
    "",
    "{{link}}",
  ),
  refusedSubject: "{{firm}}的经办申请没有通过",
  refusedText: letter(
    "您申请做{{firm}}的经办人，没有通过。理由：",
    "",
    "{{reason}}",
    "",
    "情况有变化或者补齐了材料的，可以重新申请：",
    "",
    "{{link}}",
  ),
  letterSubject: "{{firm}}：请等候核实信函",
  letterText: letter(
    "市场监管局向{{firm}}的登记地址制作了一封核实信函。企业收到以后，请在这里输入信上的验证码，30天内有效：",
    "",
    "{{link}}",
  ),
  endedSubject: "您不再是{{firm}}的经办人",
  endedText: letter(
    "市场监管局终止了您在{{firm}}的经办权限。理由：",
    "",
    "{{reason}}",
    "",
    "认为不对的，请联系市场监管局，或者重新申请：",
    "",
    "{{link}}",
  ),
} as const;
