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
} as const;
