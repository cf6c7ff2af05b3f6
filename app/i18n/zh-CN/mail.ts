import { attemptMails } from "./mail-attempts";
import { certificateMails } from "./mail-certificates";

/** Texts of the mails: plain text, one line of the catalogue a mail. */
export const mail = {
  certificate: certificateMails,
  attempt: attemptMails,
  resetPassword: {
    subject: "{{site}}：重设密码",
    text: [
      "您好：",
      "",
      "有人在{{site}}用这个邮箱申请重设密码。如果是您本人，请在一小时内打开下面的链接，设置新密码：",
      "",
      "{{link}}",
      "",
      "链接只能用一次。设好以后，其他设备上的登录会全部退出。",
      "",
      "如果不是您本人申请的，不用理会这封邮件，密码没有变。",
      "",
      "本邮件由系统发出，请不要回复。",
      "{{site}}",
      "",
    ].join("\n"),
  },
} as const;
