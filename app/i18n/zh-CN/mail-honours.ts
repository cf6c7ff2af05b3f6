import { letter } from "./mail-letter";

/** What nominees are told of a decision on awards, and of an award that is taken back. */
export const honourMails = {
  givenSubject: "{{site}}：您被授予“{{label}}”",
  givenText: letter(
    "祝贺您。“{{title}}”已经作出表彰决定，授予您“{{label}}”称号。荣誉证书已经签发，下载和查验：",
    "",
    "{{link}}",
  ),
  givenWithheldSubject: "{{site}}：您被授予“{{label}}”",
  givenWithheldText: letter(
    "祝贺您。“{{title}}”已经作出表彰决定，授予您“{{label}}”称号。您的姓名里有证书字库没有的字，荣誉证书暂时没有签发。为什么、接下来怎样办，写在您的证书页上：",
    "",
    "{{link}}",
  ),
  issuedSubject: "{{site}}：您的荣誉证书已经签发",
  issuedText: letter(
    "“{{title}}”授予“{{label}}”称号的荣誉证书，因为姓名没有签发的，现在已经签发，印的姓名是“{{name}}”。证书在这里：",
    "",
    "{{link}}",
  ),
  notGivenSubject: "{{site}}：评选结果",
  notGivenText: letter(
    "“{{title}}”已经作出表彰决定，这一次您没有入选。感谢您参加评选，也感谢您为企业标准化所做的工作。评分规则、排名和重新计票的办法都已公开。您的申报内容留在这里，下一次申报可以接着用：",
    "",
    "{{link}}",
  ),
  revokedSubject: "{{site}}：表彰已撤销",
  revokedText: letter(
    "您在“{{title}}”中获得的表彰已经撤销，荣誉证书随之失效，名册上注明“已撤销”和理由；计入的续期学时同时收回。理由：",
    "",
    "{{reason}}",
    "",
    "申报内容在这里，有疑问的请联系省级市场监管局：",
    "",
    "{{link}}",
  ),
} as const;
