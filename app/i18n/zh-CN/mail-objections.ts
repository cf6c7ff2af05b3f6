import { letter } from "./mail-letter";

/** What whoever objected to a notice is told; none of it says who that is, nor whom it was about. */
export const objectionMails = {
  filedSubject: "{{site}}：异议已经收到",
  filedText: letter(
    "您对“{{title}}”公示提出的第{{number}}号异议已经收到。受理与否会告知您。",
    "",
    "凭提交时显示的回执号可以查看办理情况：",
    "",
    "{{link}}",
  ),
  acceptedSubject: "{{site}}：异议已经受理",
  acceptedText: letter(
    "您对“{{title}}”公示提出的第{{number}}号异议已经受理。裁定以后会答复您。",
    "",
    "凭回执号查看办理情况：",
    "",
    "{{link}}",
  ),
  refusedSubject: "{{site}}：异议不予受理",
  refusedText: letter(
    "您对“{{title}}”公示提出的第{{number}}号异议不予受理。理由：",
    "",
    "{{text}}",
    "",
    "凭回执号查看：",
    "",
    "{{link}}",
  ),
  reopenedSubject: "{{site}}：异议重新办理",
  reopenedText: letter(
    "您对“{{title}}”公示提出的第{{number}}号异议，因有新的证据重新办理。裁定以后会答复您。",
    "",
    "凭回执号查看办理情况：",
    "",
    "{{link}}",
  ),
  answeredSubject: "{{site}}：异议已经答复",
  answeredText: letter(
    "您对“{{title}}”公示提出的第{{number}}号异议已经裁定，答复如下：",
    "",
    "{{text}}",
    "",
    "凭回执号查看裁定和理由：",
    "",
    "{{link}}",
  ),
} as const;
