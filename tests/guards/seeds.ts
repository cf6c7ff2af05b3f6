import type { Things } from "./owner-things";

/** Where a crawl begins: the front doors, and rooms that nothing links to while they are empty. */
export const seedsOf = ({
  runningAttempt,
  endedAttempt,
  code,
  shareToken,
  unsubscribe,
  course,
  lesson,
  check,
  enterprise,
  dutyAppointment,
  claim,
}: Things): string[] => [
  ...[
    "/",
    "/learn",
    "/me",
    "/admin",
    "/examiner",
    "/courses",
    "/exams/mock",
    "/admin/certificates",
    "/bureau",
    "/editor",
  ],
  `/enterprise/${enterprise}`,
  `/me/duties/${dutyAppointment}`,
  ...["", "/code", "/withdrawal"].map((room) => `/me/enterprise/claims/${claim}${room}`),
  ...["", "/refusal", "/letter"].map((room) => `/bureau/claims/${claim}${room}`),
  ...[`/attempts/${runningAttempt}`, `/attempts/${runningAttempt}/submission`, `/attempts/${endedAttempt}/report`],
  ...[`/courses/${course}/${lesson}`, `/courses/${course}/${lesson}/checks/${check}/answers`],
  ...[
    `/me/certificates/${code}/links`,
    `/me/certificates/${code}/name-correction`,
    `/shared/${shareToken}`,
    `/unsubscribe/${unsubscribe}`,
  ],
  ...["/examiner/late-answers", "/examiner/sittings/mock", "/examiner/sittings/mock/settings", "/wrong-answers"],
  ...["", "/voiding", "/late-answers"].map((room) => `/examiner/attempts/${endedAttempt}${room}`),
  ...["revocation", "reinstatement", "reissue"].map((act) => `/admin/certificates/${code}/${act}`),
];
