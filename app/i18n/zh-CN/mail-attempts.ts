import { letter } from "./mail-letter";

/** What a candidate is told of an examiner's decisions. */
export const attemptMails = {
  lateAcceptedSubject: "{{site}}：迟到的答案已采用",
  lateAcceptedText: letter(
    "《{{exam}}》收卷后才传到的{{answers}}题答案，考务人员已决定采用，重新计分后是{{score}}分。理由：",
    "",
    "{{reason}}",
    "",
    "考试结果：",
    "",
    "{{link}}",
  ),
  lateRefusedSubject: "{{site}}：迟到的答案没有采用",
  lateRefusedText: letter(
    "《{{exam}}》收卷后才传到的{{answers}}题答案，考务人员决定不采用，成绩不变，是{{score}}分。理由：",
    "",
    "{{reason}}",
    "",
    "考试结果：",
    "",
    "{{link}}",
  ),
  voidedSubject: "{{site}}：一次考试已作废",
  voidedText: letter(
    "您在《{{exam}}》的一次考试已作废，不算在考试次数里。理由：",
    "",
    "{{reason}}",
    "",
    "详情：",
    "",
    "{{link}}",
  ),
  voidedRevokedSubject: "{{site}}：一次考试已作废，证书已撤销",
  voidedRevokedText: letter(
    "您在《{{exam}}》的一次考试已作废，凭这次考试签发的证书同时撤销，查验时会显示“已撤销”。这次考试不算在考试次数里。理由：",
    "",
    "{{reason}}",
    "",
    "详情：",
    "",
    "{{link}}",
  ),
} as const;
