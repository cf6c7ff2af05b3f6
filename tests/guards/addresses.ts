import { AFTER, over } from "./after-things";
import { WRONG } from "./duty-things";
import type { Things } from "./owner-things";

/** What stands in each place of an address: the owner's things where the place names one. */
const PLACES: Record<string, (things: Things) => string> = {
  exam: () => "mock",
  attempt: ({ runningAttempt }) => runningAttempt,
  item: ({ item }) => item,
  code: ({ code }) => code,
  link: ({ link }) => link,
  token: ({ shareToken }) => shareToken,
  session: ({ signIn }) => signIn,
  course: ({ course }) => course,
  lesson: ({ lesson }) => lesson,
  check: ({ check }) => check,
  person: ({ person }) => person,
  sitting: () => "mock",
  grant: ({ grant }) => grant,
  entry: ({ entry }) => entry,
  mail: ({ mail }) => mail,
  fault: ({ fault }) => fault,
  file: ({ file }) => file,
  address: ({ calendarAddress }) => calendarAddress,
  secret: ({ calendarSecret }) => calendarSecret,
  topic: () => "duties",
  issuer: () => "first",
  achievement: ({ course }) => course,
  enterprise: ({ enterprise }) => enterprise,
  import: ({ import: id }) => id,
  merge: ({ merge }) => merge,
  distinction: ({ distinction }) => distinction,
  appointment: ({ appointment }) => appointment,
  job: ({ job }) => job,
  claim: ({ claim }) => claim,
  regulation: ({ regulation }) => regulation,
  term: ({ term }) => term,
  record: ({ dutyRecord }) => dutyRecord,
  finding: ({ finding }) => finding,
  order: ({ stopOrder }) => stopOrder,
  standard: ({ standard }) => standard,
  report: ({ dutyReport }) => dutyReport,
  event: ({ event }) => event,
  registration: ({ registration }) => registration,
  desk: ({ desk }) => desk,
  cycle: ({ cycle }) => cycle,
  scan: ({ scan }) => scan,
  nomination: ({ nomination }) => nomination,
  exhibit: ({ exhibit }) => exhibit,
  award: ({ award }) => award,
  expert: ({ expert }) => expert,
  tie: ({ tie }) => tie,
  mark: ({ mark }) => mark,
  year: () => String(new Date().getUTCFullYear()),
};

/** On the pages of duties the appointment is the one that runs, and a check is one of the firm. */
const DUTY_PLACES: typeof PLACES = {
  ...PLACES,
  appointment: ({ dutyAppointment }) => dutyAppointment,
  check: ({ spotCheck }) => spotCheck,
  training: () => WRONG.training,
};

/** On the pages of hours a claim is one of hours. */
const HOUR_PLACES: typeof PLACES = { ...PLACES, claim: ({ hourClaim }) => hourClaim };

/** On the bureaus' desk a nomination is one that was handed in. */
const DESK_PLACES: typeof PLACES = { ...PLACES, nomination: ({ deskNomination }) => deskNomination };

/** A notice that runs, the first of its cycle, and the first objection to it. */
const NOTICE_PLACES: typeof PLACES = {
  ...PLACES,
  cycle: ({ noticeCycle }) => noticeCycle,
  notice: () => "1",
  objection: () => "1",
};

/** On the pages of a jury the cycle is one under review. */
const JURY_PLACES: typeof PLACES = {
  ...PLACES,
  cycle: ({ juryCycle }) => juryCycle,
  alias: ({ juryAlias }) => juryAlias,
  review: ({ juryReview }) => juryReview,
  number: () => "1",
};

/** Where a ranking, its meetings and its ballots are asked for, a cycle is one that was decided. */
const DECISION_PLACES: typeof PLACES = {
  ...PLACES,
  cycle: ({ decidedCycle }) => decidedCycle,
  number: ({ meetingNumber }) => meetingNumber,
  alias: ({ scoredAlias }) => scoredAlias,
};

/** An address of a pattern that exists, with the owner's things in its places. @throws for a place nobody has named yet */
export function addressOf(pattern: string, things: Things): string {
  if (pattern === "/*") return "/no/such/page";
  const special = SPECIAL[pattern];
  if (special) return special(things);
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    const place = placesOf(pattern)[name];
    if (!place) throw new Error(`${pattern}: tests/guards/addresses.ts does not know what ":${name}" is`);
    return place(things);
  });
}

/** In the jurors' room a cycle is one under review, and an exhibit is named by its place. */
const JUROR_PLACES: typeof PLACES = {
  ...PLACES,
  cycle: ({ roomCycle }) => roomCycle,
  review: ({ review }) => review,
  place: () => "2",
};

/** On the pages of events a session is one of the agenda. */
const EVENT_PLACES: typeof PLACES = {
  ...PLACES,
  session: ({ eventSession }) => eventSession,
  question: ({ question }) => question,
  invitation: ({ eventInvitation }) => eventInvitation,
  material: ({ material }) => material,
  photo: ({ photo }) => photo,
  task: ({ task }) => task,
};

/** On the editors' desk a report is one of a mistake. */
const EDITOR_PLACES: typeof PLACES = { ...PLACES, report: ({ mistake }) => mistake };

const placesOf = (pattern: string): typeof PLACES => {
  if (pattern.startsWith("/editor/")) return EDITOR_PLACES;
  if (pattern.startsWith("/me/duties/")) return DUTY_PLACES;
  if (/^\/(me|bureau)\/hours\//.test(pattern)) return HOUR_PLACES;
  if (pattern.startsWith("/bureau/nominations/")) return DESK_PLACES;
  if (/^\/(notices|bureau\/awards\/:cycle\/(notices|objections))(\/|$)/.test(pattern)) return NOTICE_PLACES;
  if (pattern.startsWith("/bureau/awards/:cycle/jury")) return JURY_PLACES;
  if (/^(\/bureau)?\/awards\/:cycle\/(ranking|meetings|ballots|commitments|opened)/.test(pattern))
    return DECISION_PLACES;
  if (pattern.startsWith("/juror/")) return JUROR_PLACES;
  return /^(\/organizer)?\/events\//.test(pattern) ? EVENT_PLACES : PLACES;
};

/** Addresses where the same word means another thing, or the state of another one is wanted. */
const SPECIAL: Record<string, (things: Things) => string> = {
  "/organizer/events/:event/scans/:scan/settlement": ({ event, doubtful }) =>
    `/organizer/events/${event}/scans/${doubtful}/settlement`,
  // Of a cycle that is not decided there is neither roll nor archive.
  "/honours/:cycle": ({ honouredCycle }) => `/honours/${honouredCycle}`,
  "/awards/:cycle/statistics": ({ honouredCycle }) => `/awards/${honouredCycle}/statistics`,
  "/bureau/awards/:cycle/archive.zip": ({ honouredCycle }) => `/bureau/awards/${honouredCycle}/archive.zip`,
  "/bureau/awards/:cycle/awards/:award/revocation": ({ honouredCycle, award }) =>
    `/bureau/awards/${honouredCycle}/awards/${award}/revocation`,
  "/unsubscribe/:token": ({ unsubscribe }) => `/unsubscribe/${unsubscribe}`,
  "/courses/:course/:lesson/notes": ({ course, lesson }) => `/courses/${course}/${lesson}/notes?at=s1`,
  "/learn/reports/new": ({ course, courseVersion, lesson }) =>
    `/learn/reports/new?about=lesson/${course}/${courseVersion}/${lesson}/s1`,
  "/practice/:course/:item": ({ course, practiceItem }) => `/practice/${course}/${practiceItem}`,
  "/practice/:course/:item/answers": ({ course, practiceItem }) => `/practice/${course}/${practiceItem}/answers`,
  "/me/privacy/consents/:purpose": () => "/me/privacy/consents/event-mail",
  "/me/privacy/consents/:purpose/withdrawal": () => "/me/privacy/consents/public-verification/withdrawal",
  "/admin/keys/:purpose/rotation": () => "/admin/keys/receipt/rotation",
  "/admin/people/:person/grants/:grant/end": ({ staff, grant }) => `/admin/people/${staff}/grants/${grant}/end`,
  "/bureau/enterprises/:enterprise/administrators/:grant/end": ({ enterprise, firmsGrant }) =>
    `/bureau/enterprises/${enterprise}/administrators/${firmsGrant}/end`,
  "/standards/:entry": ({ regulation }) => `/standards/${regulation}`,
  "/editor/register/:entry": () => "/editor/register/GBT1.1-2020",
  "/editor/register/:entry/facts": () => "/editor/register/GBT1.1-2020/facts",
  "/editor/register/:entry/supersession": () => "/editor/register/GBT1.1-2020/supersession",
  "/editor/register/:entry/restoration": () => "/editor/register/GBT1.1-2009/restoration",
  "/me/duties/:appointment/checks/:check/closing": ({ dutyAppointment, closableCheck }) =>
    `/me/duties/${dutyAppointment}/checks/${closableCheck}/closing`,
  "/appointments/:appointment/letter.pdf": ({ agreed }) => `/appointments/${agreed}/letter.pdf`,
  "/appointments/:appointment/authorisation.pdf": ({ agreed }) => `/appointments/${agreed}/authorisation.pdf`,
  "/files/:file of a duty record": ({ recordFile }) => `/files/${recordFile}`,
  "/files/:file of a claim": ({ claimFile }) => `/files/${claimFile}`,
  // What the bureaus look at afterwards stays.
  "/me/hours/claims/:claim/withdrawal": ({ hourClaimToWithdraw }) =>
    `/me/hours/claims/${hourClaimToWithdraw}/withdrawal`,
  "/files/:file of a claim of hours": ({ hourClaimFile }) => `/files/${hourClaimFile}`,
  "/files/:file of a nomination": ({ nominationFile }) => `/files/${nominationFile}`,
  "/files/:file of an objection": ({ objectionFile }) => `/files/${objectionFile}`,
  "/files/:file of a material to come": ({ comingPaper }) => `/files/${comingPaper}`,
  "/files/:file of a material": ({ releasedPaper }) => `/files/${releasedPaper}`,
  "/files/:file of an open material": ({ openPaper }) => `/files/${openPaper}`,
  "/files/:file of a shown photo": ({ shownPhoto }) => `/files/${shownPhoto}`,
  "/files/:file of a hidden photo": ({ hiddenPhoto }) => `/files/${hiddenPhoto}`,
  "/organizer/events/:event/hours/:registration": () =>
    `/organizer/events/${over("booked")}/hours/${AFTER.registration}`,
  "/events/:event/minutes.pdf": () => `/events/${over("booked")}/minutes.pdf`,
  "/organizer/events/:event/feedback/questions/:question/removal": ({ event, surveyQuestion }) =>
    `/organizer/events/${event}/feedback/questions/${surveyQuestion}/removal`,
  "/files/:file of an import": ({ importFile }) => `/files/${importFile}`,
  "/me/appointments/:appointment/code": ({ invitation }) => `/me/appointments/${invitation}/code`,
  "/enterprise/:enterprise/appointments/:appointment/code": ({ enterprise, invitation }) =>
    `/enterprise/${enterprise}/appointments/${invitation}/code`,
  "/attempts/:attempt/report": ({ endedAttempt }) => `/attempts/${endedAttempt}/report`,
};
