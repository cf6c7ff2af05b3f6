import type { Mirror } from "../catalogue";
import type { hourReasons as zh } from "../zh-CN/reasons-hours";

export const hourReasons: Mirror<typeof zh> = {
  own: "These are your own hours: a colleague or the office above deals with them",
  correction: "This entry is a correction and cannot be corrected itself",
  claimState: {
    filed: "This claim waits for the bureau",
    returned: "This claim was returned and waits for the claimant",
    approved: "This claim has been approved and its hours are booked",
    refused: "This claim has been refused",
    revoked: "The approval of this claim was taken back, and its hours with it",
    withdrawn: "The claimant has withdrawn this claim",
  },
  renewal: {
    corrected: "This certificate was issued again under a corrected name; renew that one",
    revoked: "This certificate was revoked and cannot be renewed",
    renewed: "Another certificate follows on this one already",
    noEnd: "This certificate does not expire",
    notByHours: "This certificate is not renewed by hours. You can sit the exam again before it expires",
    expired:
      "This certificate expired on {{day}} and cannot be renewed any more. Passing the exam again brings a new one",
    early: "It can be renewed from {{day}}",
    short: "The hours of its validity are not enough yet",
  },
  noEnterprise: "Say first where you work: the market regulator of that place decides",
  kindMissing: "Choose a kind of work",
  titleMissing: "Say what you did, in at least 4 characters",
  dayMissing: "Give the day on which it was finished, for example 2026-11-23",
  dayTooOld: "Only work of the last {{years}} years can be claimed, from {{since}} on",
  dayToCome: "That day is to come. Claim the work once it is done",
  timeMissing: "Give the time it took: hours, minutes or both",
  hoursMalformed: "Give whole hours from 0 to {{most}}",
  minutesMalformed: "Give whole minutes from 0 to 59",
  statementMissing: "Say what your part was, in at least 10 characters",
  evidenceMissing: "Add at least one paper that shows it",
  long: "At most {{max}} characters; it has {{length}}",
  political: "Take out {{word}}: political status is not recorded here",
  moreThanClaimed: "No more than the {{minutes}} minutes claimed can be approved",
  lowerReason: "It is less than claimed: say why",
};
