import { letter } from "./mail-letter";

/** What is told after an event: hours, minutes, and the question what people think of it. */
export const afterMails = {
  because: "理由：{{reason}}\n\n",
  hoursBookedSubject: "{{site}}：“{{title}}”记入学时",
  hoursBookedText: letter("“{{title}}”的到会时间已经核对，记入学时台账{{minutes}}。查看台账：", "", "{{link}}"),
  hoursCorrectedSubject: "{{site}}：“{{title}}”的学时有更正",
  hoursCorrectedText: letter(
    "“{{title}}”的学时由{{before}}改为{{minutes}}。原来的一笔已经冲销，台账里两笔都能看到。",
    "",
    "{{because}}查看台账：",
    "",
    "{{link}}",
    "",
    "有不同意见的，请联系活动的组织者，联系方式在活动页面上。",
  ),
  hoursTakenBackSubject: "{{site}}：“{{title}}”的学时已经冲销",
  hoursTakenBackText: letter(
    "“{{title}}”原来记入的{{before}}学时已经冲销。",
    "",
    "{{because}}查看台账：",
    "",
    "{{link}}",
    "",
    "有不同意见的，请联系活动的组织者，联系方式在活动页面上。",
  ),
  minutesPublishedSubject: "{{site}}：“{{title}}”的纪要已经发布",
  minutesPublishedText: letter("“{{title}}”的纪要和议定事项已经发布，资料也在同一页：", "", "{{link}}"),
  surveyOpenedSubject: "{{site}}：说说“{{title}}”办得怎么样",
  surveyOpenedText: letter(
    "“{{title}}”已经结束。请用一两分钟说说内容、收获和组织情况。答卷不记名，也不记时间：",
    "",
    "{{link}}",
  ),
} as const;
