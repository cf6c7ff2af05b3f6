import { letter } from "./mail-letter";

/** What somebody is told of the hours that she claimed, and that her certificate can be renewed. */
export const hourMails = {
  approvedSubject: "{{site}}：学时申报已通过",
  approvedText: letter("您申报的“{{title}}”已经批准，{{hours}}学时记入学时台账：", "", "{{link}}"),
  loweredSubject: "{{site}}：学时申报已通过，用时有核减",
  loweredText: letter(
    "您申报的“{{title}}”已经批准，核减以后{{hours}}学时记入学时台账。核减的理由：",
    "",
    "{{reason}}",
    "",
    "{{link}}",
  ),
  returnedSubject: "{{site}}：学时申报退回补充",
  returnedText: letter("您申报的“{{title}}”需要补充：", "", "{{reason}}", "", "补充以后可以重新提交：", "", "{{link}}"),
  refusedSubject: "{{site}}：学时申报没有通过",
  refusedText: letter("您申报的“{{title}}”没有通过。理由：", "", "{{reason}}", "", "申报内容在这里：", "", "{{link}}"),
  revokedSubject: "{{site}}：学时申报的批准已撤销",
  revokedText: letter(
    "您申报的“{{title}}”，市场监管局撤销了批准，记入的{{hours}}学时已经从学时台账里收回。理由：",
    "",
    "{{reason}}",
    "",
    "申报内容在这里，有疑问的请联系审核单位：",
    "",
    "{{link}}",
  ),
  renewableSubject: "{{site}}：{{title}}可以续期",
  renewableText: letter(
    "您的{{title}}（《{{course}}》）{{day}}到期。有效期内已有{{hours}}学时，达到要求的{{needed}}学时，到期前可以续期，不用再考试：",
    "",
    "{{link}}",
  ),
  shortSubject: "{{site}}：{{title}}快到期，续期还差学时",
  shortText: letter(
    "您的{{title}}（《{{course}}》）{{day}}到期。有效期内已有{{hours}}学时，续期要求{{needed}}学时，还差{{missing}}学时。到期前补足，就可以续期，不用再考试。条件和记录在这里：",
    "",
    "{{link}}",
  ),
} as const;
