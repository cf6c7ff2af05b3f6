import { afterMails } from "./mail-after";
import { appointmentMails } from "./mail-appointments";
import { attemptMails } from "./mail-attempts";
import { awardMails } from "./mail-awards";
import { certificateMails } from "./mail-certificates";
import { claimMails } from "./mail-claims";
import { dutyMails } from "./mail-duties";
import { eventMails } from "./mail-events";
import { firmMails } from "./mail-firms";
import { honourMails } from "./mail-honours";
import { hourMails } from "./mail-hours";
import { jurorMails } from "./mail-jurors";
import { letter } from "./mail-letter";
import { mistakeMails } from "./mail-mistakes";
import { objectionMails } from "./mail-objections";
import { registerMails } from "./mail-register";
import { registrationMails } from "./mail-registrations";
import { mailTopics } from "./mail-topics";

/** Texts of the mails: plain text, one line of the catalogue a mail. */
export const mail = {
  appointment: appointmentMails,
  claim: claimMails,
  firm: firmMails,
  certificate: certificateMails,
  register: registerMails,
  duty: dutyMails,
  awards: awardMails,
  jurors: jurorMails,
  mistakes: mistakeMails,
  objections: objectionMails,
  honours: honourMails,
  hours: hourMails,
  attempt: attemptMails,
  after: afterMails,
  registration: registrationMails,
  event: eventMails,
  ...mailTopics,
  accountChanged: {
    subject: "{{site}}：登录账号已更改",
    oldText: letter(
      "{{time}}，您在{{site}}的登录账号改成了{{account}}。这个邮箱从此不能用来登录，密码没有变。",
      "",
      "如果是您本人改的，不用理会这封邮件。",
      "",
      "如果不是您本人改的，请马上联系管理员。",
    ),
    newText: letter(
      "{{time}}，{{site}}的一个登录账号改成了这个邮箱。以后用它登录，密码没有变，其他设备上的登录已经退出。",
      "",
      "如果您没有在{{site}}注册过，是别人填错了邮箱，请告诉管理员。",
    ),
  },
  resetPassword: {
    subject: "{{site}}：重设密码",
    text: letter(
      "有人在{{site}}用这个邮箱申请重设密码。如果是您本人，请在一小时内打开下面的链接，设置新密码：",
      "",
      "{{link}}",
      "",
      "链接只能用一次。设好以后，其他设备上的登录会全部退出。",
      "",
      "如果不是您本人申请的，不用理会这封邮件，密码没有变。",
    ),
  },
} as const;
