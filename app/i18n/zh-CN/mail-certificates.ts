import { letter } from "./mail-letter";

/** What a holder is told of her certificate. */
export const certificateMails = {
  issuedSubject: "{{site}}：{{title}}已签发",
  issuedText: letter("您通过了《{{courseTitle}}》的考试，{{title}}已经签发。下载和查验：", "", "{{link}}"),
  renewedSubject: "{{site}}：{{title}}已续期",
  renewedText: letter(
    "您的{{title}}（《{{courseTitle}}》）已按学时续期，新证书接在原证书后面，有自己的编号。下载和查验：",
    "",
    "{{link}}",
  ),
  revokedSubject: "{{site}}：{{title}}已撤销",
  revokedText: letter(
    "您的{{title}}（《{{courseTitle}}》）已被撤销，查验时会显示“已撤销”。理由：",
    "",
    "{{reason}}",
    "",
    "证书的情况写在这里：",
    "",
    "{{link}}",
  ),
  reinstatedSubject: "{{site}}：{{title}}已恢复",
  reinstatedText: letter(
    "您的{{title}}（《{{courseTitle}}》）已经恢复，可以照常查验和使用。理由：",
    "",
    "{{reason}}",
    "",
    "{{link}}",
  ),
  reissuedSubject: "{{site}}：姓名已更正，{{title}}已换发",
  reissuedText: letter(
    "您的{{title}}（《{{courseTitle}}》）已按更正后的姓名换发，编号是新的，原来那本不再有效。说明：",
    "",
    "{{reason}}",
    "",
    "下载新证书：",
    "",
    "{{link}}",
  ),
  notReissuedSubject: "{{site}}：姓名更正没有办理",
  notReissuedText: letter(
    "您申请更正{{title}}（《{{courseTitle}}》）上的姓名，经核对没有办理，原证书不变。理由：",
    "",
    "{{reason}}",
    "",
    "如有新的情况，可以再次申请：",
    "",
    "{{link}}",
  ),
} as const;
