import type { Mirror } from "../catalogue";
import type { reasons as zh } from "../zh-CN/reasons";
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

export const reasons: Mirror<typeof zh> = {
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
    closed: "It is closed already",
    empty: "Please say what is wrong",
    tooLong: "At most 2,000 characters",
    pageTooLong: "The address is too long",
  },
  form: { unread: "This could not be read; please fill it in again" },
  reason: {
    missing: "Please give a reason, at least 4 characters",
    long: "At most 500 characters",
  },
  key: {
    changed:
      "The key has been changed since that page was opened, and was not changed again. To change it once more, begin at the page of keys",
  },
  day: {
    malformed: "Enter a day, for example 2026-11-23",
    odd: "Check the year; days are from 1900 to 2099",
    none: "There is no such day; check it",
  },
  site: {
    hostLong: "At most 60 characters on one line",
    icp: "Write it as registered, for example 皖ICP备2021000001号 or 皖ICP备2021000001号-1",
    siteCode: "A site code has 10 digits, or bm and 8 digits",
  },
  programme: {
    kindsMissing: "There has to be one at least",
    kindsMany: "At most 30 kinds",
    kindLine: "Line {{line}}: write key | Chinese name | English name",
    kindKey: "Line {{line}}: a key has lower-case letters, digits and hyphens and begins with a letter",
    kindTwice: "Line {{line}}: that key stands above already",
    kindLong: "Line {{line}}: a name has at most 40 characters",
    kindUsed: "“{{name}}” ({{key}}) is in use and cannot be removed",
    labelFrozen:
      "A cycle has been opened under “{{english}}” ({{key}}, {{name}}), so its words can no longer change. For another name add a line",
    labelWording: "Names of awards are printed on certificates and cannot contain “{{words}}”",
    number: "Enter a whole number from {{least}} to {{most}}",
  },
  qualification: {
    education: "Neither a degree of at least three-year college nor a title of at least intermediate rank",
    experience: "{{years}} years and {{months}} months of standards management work, less than three years",
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
  calendar: { tooMany: "At most {{most}} calendar addresses work at the same time: end one first" },
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
};
