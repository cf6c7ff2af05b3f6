import { letter } from "./mail-letter";

/** What the firm and its director are told of a year's report. */
export const dutyMails = {
  submittedSubject: "{{site}}：{{year}}年履职报告等企业确认",
  submittedText: letter(
    "{{firm}}的标准总监提交了{{year}}年履职报告，请企业核对后确认，或者写明理由退回：",
    "",
    "{{link}}",
  ),
  confirmedSubject: "{{site}}：{{year}}年履职报告已确认",
  confirmedText: letter("{{firm}}已经确认您的{{year}}年履职报告。查看和下载：", "", "{{link}}"),
  returnedSubject: "{{site}}：{{year}}年履职报告已退回",
  returnedText: letter(
    "{{firm}}退回了您的{{year}}年履职报告。理由：",
    "",
    "{{reason}}",
    "",
    "修改以后可以重新提交：",
    "",
    "{{link}}",
  ),
} as const;
