import { announcementReasons } from "./event-announcements";
import { afterReasons, materialReasons, minutesReasons, photoReasons, surveyReasons } from "./reasons-after";
import { appointmentReasons, employmentReasons } from "./reasons-appointments";
import { certificateReasons } from "./reasons-certificates";
import { checkInReasons } from "./reasons-check-in";
import { claimReasons } from "./reasons-claims";
import { courseReasons } from "./reasons-courses";
import { cycleReasons } from "./reasons-cycles";
import { decisionReasons } from "./reasons-decision";
import { dutyReasons } from "./reasons-duties";
import { distinctionReasons, importReasons, jobReasons, mergeReasons } from "./reasons-enterprises";
import { eventReasons } from "./reasons-events";
import { examReasons } from "./reasons-exam";
import { fileReasons } from "./reasons-files";
import { honourReasons } from "./reasons-honours";
import { hourReasons } from "./reasons-hours";
import { jurorReasons } from "./reasons-juror";
import { juryReasons } from "./reasons-jury";
import { juryDeskReasons, sealReasons } from "./reasons-jury-desk";
import { nominationDeskReasons } from "./reasons-nomination-desk";
import { eligibilityReasons, nominationReasons } from "./reasons-nominations";
import { mistakeReasons, noteReasons } from "./reasons-notes";
import { noticeReasons } from "./reasons-notices";
import { peopleReasons } from "./reasons-people";
import { registerReasons } from "./reasons-register";
import { eventStateReasons, registrationReasons } from "./reasons-registrations";

export const reasons = {
  ...peopleReasons,
  ...dutyReasons,
  exam: examReasons,
  job: jobReasons,
  import: importReasons,
  merge: mergeReasons,
  distinction: distinctionReasons,
  file: fileReasons,
  hours: hourReasons,
  jury: { ...juryReasons, seal: sealReasons },
  notice: noticeReasons,
  note: noteReasons,
  mistake: mistakeReasons,
  fault: {
    closed: "已经办结",
    empty: "请写明哪里不对",
    tooLong: "最多2000字",
    pageTooLong: "地址太长",
  },
  form: { unread: "这一项没有读出来，请重新填写" },
  reason: {
    missing: "请写明理由，至少4个字",
    long: "最多500个字",
  },
  key: {
    changed: "打开那一页以后，密钥已经换过，这次没有再换。还要换的，请到“密钥”页重新办理",
  },
  day: {
    malformed: "请填写日期，例如2026-11-23",
    odd: "请核对年份，只写1900年到2099年的日期",
    none: "没有这一天，请核对",
  },
  site: {
    hostLong: "最多60个字，不能换行",
    icp: "请照备案写，例如 皖ICP备2021000001号 或者 皖ICP备2021000001号-1",
    siteCode: "网站标识码是10位数字，或者bm加8位数字",
  },
  programme: {
    kindsMissing: "至少要有一种",
    kindsMany: "最多30种",
    kindLine: "第{{line}}行请写成：代码 | 中文名 | 英文名",
    kindKey: "第{{line}}行的代码只用小写字母、数字和连字符，以字母开头",
    kindTwice: "第{{line}}行的代码前面已经有了",
    kindLong: "第{{line}}行的名称最多40个字",
    kindUsed: "“{{name}}”（{{key}}）正在使用，不能删",
    labelFrozen:
      "“{{name}}”（{{key}}）已经有评选以它启动，名称不能再改（英文名称“{{english}}”也是）。要用别的名称，请另加一行",
    labelWording: "奖项名称要印在证书上，不能出现“{{words}}”",
    number: "请填写{{least}}到{{most}}的整数",
  },
  qualification: {
    education: "学历不到大专，职称也不到中级",
    experience: "从事标准管理工作{{years}}年{{months}}个月，不满3年",
  },
  appointment: appointmentReasons,
  employment: employmentReasons,
  certificate: certificateReasons,
  checkIn: checkInReasons,
  claim: claimReasons,
  award: {
    ...cycleReasons,
    ...nominationReasons,
    ...nominationDeskReasons,
    ...juryDeskReasons,
    ...jurorReasons,
    decision: decisionReasons,
    honour: honourReasons,
    eligibility: { ...cycleReasons.eligibility, ...eligibilityReasons },
  },
  calendar: { tooMany: "同时最多用{{most}}个日历地址，请先停用一个" },
  course: courseReasons,
  register: registerReasons,
  after: afterReasons,
  minutes: minutesReasons,
  survey: surveyReasons,
  material: materialReasons,
  photo: photoReasons,
  registration: registrationReasons,
  announcement: announcementReasons,
  event: { ...eventReasons, state: eventStateReasons },
} as const;
