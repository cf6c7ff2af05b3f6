import { letter } from "./mail-letter";

/** What a nominee is told of her nomination for an award. */
export const awardMails = {
  consentAskedSubject: "{{site}}：有人推荐您参评，请您确认",
  consentAskedText: letter(
    "有人推荐您参加“{{title}}”。参不参加、提交哪些材料，由您决定；您不确认，就不会提交。申报内容在这里：",
    "",
    "{{link}}",
  ),
  returnedSubject: "{{site}}：参评申报退回修改",
  returnedText: letter(
    "您参加“{{title}}”的申报，市场监管局退回修改：",
    "",
    "{{reason}}",
    "",
    "请在{{due}}以前改好，重新提交：",
    "",
    "{{link}}",
  ),
  recommendedSubject: "{{site}}：参评申报已推荐到上一级",
  recommendedText: letter(
    "您参加“{{title}}”的申报，已经推荐到上一级市场监管局。推荐意见和进展在这里：",
    "",
    "{{link}}",
  ),
  acceptedSubject: "{{site}}：参评申报进入评审",
  acceptedText: letter(
    "您参加“{{title}}”的申报，已经通过核对，进入专家评审。评审专家看不到姓名和单位。进展在这里：",
    "",
    "{{link}}",
  ),
  rejectedSubject: "{{site}}：参评申报没有通过核对",
  rejectedText: letter(
    "您参加“{{title}}”的申报没有通过核对。理由：",
    "",
    "{{reason}}",
    "",
    "申报内容在这里，有疑问的请联系核对单位：",
    "",
    "{{link}}",
  ),
  noticedSubject: "{{site}}：您在拟入选名单里，正在公示",
  noticedText: letter(
    "“{{title}}”的拟入选名单已经公示，名单里有您。公示期内任何单位和个人都可以提出异议。公示在这里：",
    "",
    "{{reason}}",
  ),
  extendedSubject: "{{site}}：名单的公示期延长了",
  extendedText: letter(
    "“{{title}}”的拟入选名单延长公示，{{due}}截止，名单里有您。到那时为止任何单位和个人都可以提出异议。理由和公示在这里：",
    "",
    "{{reason}}",
  ),
  unhandledSubject: "{{site}}：参评申报没有进入评审",
  unhandledText: letter(
    "“{{title}}”的评审已经开始。您的申报在这以前没有得到推荐，也没有不通过的决定，因此没有进入评审。申报内容和经过在这里，有疑问的请联系核对单位：",
    "",
    "{{link}}",
  ),
  endedSubject: "{{site}}：您参加的评选已经终止",
  endedText: letter(
    "您申报的“{{title}}”已经终止，没有产生表彰。申报材料原样保留。终止的理由已经公布，在您的申报页面上也能看到：",
    "",
    "{{link}}",
  ),
  amendedSubject: "{{site}}：评选规则有调整",
  amendedText: letter(
    "您申报的“{{title}}”调整了规则，已经公布。调整的理由：",
    "",
    "{{reason}}",
    "",
    "调整前后的内容在评选页面，您的申报在这里：",
    "",
    "{{link}}",
  ),
} as const;
