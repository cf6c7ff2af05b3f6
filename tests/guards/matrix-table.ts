import type { Who } from "./cast";

/**
 * Who may do what, written from "Who sees what" of the product and from the contract, by hand and never from the code. A route that
 * is not here fails guards.matrix: think about whose it is, then write its line.
 */
export type Access =
  /** Anyone, signed in or not. */
  | "anyone"
  /** Everyone signed in, each her own; anonymous people are sent to sign in. */
  | "signed-in"
  /** The owner of the thing named in the address; for all other people it does not exist. */
  | "owner"
  /** The holder of a certificate and the issuing staff. */
  | "holder-or-issuer"
  /** Examiners, for all sittings. */
  | "examiner"
  /** Examiners whose grant covers the sitting that the address names. */
  | "examiner-of-sitting"
  | "admin"
  /** Editors: content and the register. */
  | "editor"
  /** Every bureau, each its own region. */
  | "bureau"
  /** The province's bureau alone. */
  | "province"
  /** The bureaus of the region of the owner's firm and of those above it; never one beside them. */
  | "bureau-above"
  /** Who acts for a firm, each for hers. */
  | "enterprise"
  /** Who acts for the owner's firm; for another firm's it does not exist. */
  | "enterprise-of-firm"
  /** The owner, and who acts for the firm that nominated her. */
  | "owner-or-firm"
  /** Who claims to act for the owner's firm, and the bureaus above it; not the firm. */
  | "claimant-or-bureau"
  /** The bureau that the one who uploaded a list is of, for she alone has it. */
  | "county-itself"
  /** The director, who acts for her firm, and the bureaus above it; no administrator. */
  | "director-firm-or-bureau"
  /** Who is nominated, and the bureaus above her firm; no administrator and no other firm. */
  | "nominee-or-bureau"
  /** Organizers, each the events of her region. */
  | "organizer"
  /** The organizers of the region whose event it is, and of those above it; never one beside them. */
  | "organizer-of-event"
  /** Who has a seat at the event, and its organizers. */
  | "registered-or-organizer"
  /** Nobody: the method is not used there. */
  | "nobody";

const EXAMINERS_OF_THE_SITTING: Who[] = ["examiner", "examiner of the sitting"];
const BUREAUS_ABOVE: Who[] = ["county of the owner", "city above it", "province above all"];
/** Whom each word lets in. Editors and jurors have no desk yet: another's things are not theirs. */
export const LETS_IN: Record<Access, (who: Who) => boolean> = {
  anyone: () => true,
  "signed-in": (who) => who !== "anonymous",
  owner: (who) => who === "owner",
  "holder-or-issuer": (who) => who === "owner" || who === "admin",
  examiner: (who) => EXAMINERS_OF_THE_SITTING.includes(who) || who === "examiner of another sitting",
  "examiner-of-sitting": (who) => EXAMINERS_OF_THE_SITTING.includes(who),
  admin: (who) => who === "admin",
  editor: (who) => who === "editor",
  bureau: (who) => BUREAUS_ABOVE.includes(who) || who === "county beside it" || who === "city beside that",
  province: (who) => who === "province above all",
  "bureau-above": (who) => BUREAUS_ABOVE.includes(who),
  enterprise: (who) => who === "enterprise" || who === "enterprise of another firm",
  "enterprise-of-firm": (who) => who === "enterprise",
  "owner-or-firm": (who) => who === "owner" || who === "enterprise",
  "claimant-or-bureau": (who) => who === "owner" || BUREAUS_ABOVE.includes(who),
  "nominee-or-bureau": (who) => who === "owner" || BUREAUS_ABOVE.includes(who),
  "county-itself": (who) => who === "county of the owner",
  "director-firm-or-bureau": (who) => who === "owner" || who === "enterprise" || BUREAUS_ABOVE.includes(who),
  organizer: (who) => who === "organizer" || who === "organizer of another region",
  "organizer-of-event": (who) => who === "organizer",
  "registered-or-organizer": (who) => who === "owner" || who === "organizer",
  nobody: () => false,
};

type Line = { GET?: Access; POST?: Access; PUT?: Access };
const page = (access: Access): Line => ({ GET: access, POST: "nobody" });
const form = (access: Access): Line => ({ GET: access, POST: access });

export const TABLE: Record<string, Line> = {
  // anyone: home, catalogue, verify, what the site is
  "/": page("anyone"),
  "/courses": page("anyone"),
  "/courses/:course": page("anyone"),
  "/regulations/:regulation": page("anyone"),
  "/standards": page("anyone"),
  "/standards/:entry": page("anyone"),
  "/exams": page("anyone"),
  "/exams/:exam": page("anyone"),
  "/verify": page("anyone"),
  "/verify/:code": page("anyone"),
  "/shared/:token": page("anyone"),
  "/directors": page("anyone"),
  "/events": page("anyone"),
  "/events/calendar": page("anyone"),
  "/events/:event": page("anyone"),
  // rules of award cycles that were opened, with every amendment
  "/awards": page("anyone"),
  "/awards/:cycle": page("anyone"),
  "/about": page("anyone"),
  "/help": page("anyone"),
  "/privacy": page("anyone"),
  "/accessibility": page("anyone"),
  "/report-a-fault": form("anyone"),
  // Whoever holds the mail; a link nobody wrote opens nothing.
  "/unsubscribe/:token": form("anyone"),
  "/locale": form("anyone"),
  "/signup": form("anyone"),
  "/login": form("anyone"),
  "/logout": form("anyone"),
  "/forgotten-password": form("anyone"),
  "/reset-code": form("anyone"),
  // Whoever holds the link; the wrong token in it opens nothing (guards.forgery).
  "/reset-password/:token": form("anyone"),
  "/setup/:token": form("anyone"),
  "/erased": page("anyone"),

  // signed in: her own things
  "/learn": page("signed-in"),
  "/courses/:course/enrolment": form("signed-in"),
  "/courses/:course/:lesson": page("signed-in"),
  "/courses/:course/:lesson/checks/:check/answers": form("signed-in"),
  "/courses/:course/:lesson/place": form("signed-in"),
  "/practice/:course": page("signed-in"),
  "/practice/:course/:item": page("signed-in"),
  "/practice/:course/:item/answers": form("signed-in"),
  "/wrong-answers": page("signed-in"),
  "/exams/:exam/attempts": form("signed-in"),
  "/me": page("signed-in"),
  "/me/name": form("signed-in"),
  "/me/account": form("signed-in"),
  "/me/certificates": page("signed-in"),
  "/events/:event/registrations": form("signed-in"),
  "/events/:event/sessions/:session/registrations": form("signed-in"),
  "/me/events": page("signed-in"),
  "/me/events/:registration": page("owner"),
  // Before it is cancelled below.
  "/me/events/:registration/pass.pdf": { GET: "owner" },
  "/me/events/:registration/attendance": form("owner"),
  "/me/events/:registration/cancellation": form("owner"),
  "/me/events/:registration/acceptance": { GET: "signed-in", POST: "owner" },
  "/me/events/:registration/photo-consent": { GET: "signed-in", POST: "owner" },
  "/me/events/:registration/declining": { GET: "signed-in", POST: "owner" },
  "/me/hours": page("signed-in"),
  "/me/hours/claims": page("signed-in"),
  "/me/hours/claims/new": form("signed-in"),
  "/me/security": page("signed-in"),
  "/me/security/password": form("signed-in"),
  "/me/appointments": page("signed-in"),
  "/me/employment": page("signed-in"),
  "/me/employment/new": form("signed-in"),
  "/me/employment/education": form("signed-in"),
  "/me/enterprise": form("signed-in"),
  "/me/enterprise/new": form("signed-in"),
  "/me/enterprise/leaving": form("signed-in"),
  "/me/enterprise/claims": form("signed-in"),
  "/me/calendar": form("signed-in"),
  // Whoever holds the address reads the calendar: that is what it is for. It is asked for before its owner ends it.
  "/calendar/:secret.ics": { GET: "anyone" },
  "/me/calendar/:address/revocation": { GET: "signed-in", POST: "owner" },
  "/me/mail": page("signed-in"),
  "/me/mail/:topic/leaving": form("signed-in"),
  "/me/mail/:topic/joining": form("signed-in"),
  "/me/privacy": page("signed-in"),
  "/me/privacy/consents/:purpose": form("signed-in"),
  "/me/privacy/consents/:purpose/withdrawal": form("signed-in"),
  "/me/privacy/export": page("signed-in"),
  "/me/privacy/erasure": form("signed-in"),

  // another's attempt, certificate, link or sign-in does not exist for anyone else, administrators and bureaus included
  "/attempts/:attempt": page("owner"),
  "/attempts/:attempt/responses": { GET: "signed-in", POST: "owner" },
  "/attempts/:attempt/marks/:item": { GET: "signed-in", POST: "owner" },
  "/attempts/:attempt/pen": { GET: "signed-in", POST: "owner" },
  "/attempts/:attempt/submission": form("owner"),
  "/attempts/:attempt/report": page("owner"),
  "/me/certificates/:code": page("owner"),
  "/me/certificates/:code/links": form("owner"),
  "/me/certificates/:code/links/:link/revocation": { GET: "signed-in", POST: "owner" },
  "/me/certificates/:code/name-correction": form("owner"),
  "/me/certificates/:code/renewal": form("owner"),
  // hours she claims are hers; the bureaus above her firm decide at their own desk, no organizer and no administrator
  "/me/hours/claims/:claim": page("owner"),
  "/me/hours/claims/:claim/resubmission": form("owner"),
  "/me/hours/claims/:claim/withdrawal": form("owner"),
  // a nomination is its nominee's and the firm's that opened it; only she agrees, refuses, and says which records stand in it. No bureau before it
  // is handed in, and then at its own desk
  "/awards/:cycle/eligibility": page("signed-in"),
  "/awards/:cycle/nominations": form("signed-in"),
  "/me/nominations": page("signed-in"),
  "/nominations/:nomination": page("owner-or-firm"),
  "/nominations/:nomination/writing": form("owner-or-firm"),
  "/nominations/:nomination/exhibits": page("owner-or-firm"),
  "/nominations/:nomination/exhibits/new": form("owner-or-firm"),
  // A record of hers that she has not let go does not exist for the firm. It is taken out before the rest.
  "/nominations/:nomination/exhibits/:exhibit/removal": form("owner"),
  "/nominations/:nomination/exhibits/restoration": { GET: "owner-or-firm", POST: "owner" },
  "/nominations/:nomination/consent-request": form("enterprise-of-firm"),
  "/nominations/:nomination/consent": form("owner"),
  "/nominations/:nomination/refusal": form("owner"),
  "/nominations/:nomination/submission": form("owner-or-firm"),
  "/nominations/:nomination/withdrawal": form("owner-or-firm"),
  "/me/security/sessions/:session/end": { GET: "signed-in", POST: "owner" },
  // a proposal and an appointment are the director's and the firm's; where she worked is her own alone
  "/me/appointments/:appointment": page("owner"),
  "/me/appointments/:appointment/code": form("owner"),
  "/me/appointments/:appointment/acceptance": form("owner"),
  "/me/appointments/:appointment/publication": form("owner"),
  "/me/appointments/:appointment/declining": form("owner"),
  "/me/appointments/:appointment/check": form("owner"),
  "/me/appointments/:appointment/ending": form("owner"),
  "/me/employment/:job": form("owner"),
  "/me/employment/:job/removal": form("owner"),
  // her claim to act for a firm is hers; the bureaus have it at their own desk
  "/me/enterprise/claims/:claim": page("owner"),
  "/me/enterprise/claims/:claim/withdrawal": form("owner"),
  "/me/enterprise/claims/:claim/code": form("owner"),

  // examiner: attempts and scores of her sittings, another's sitting does not exist; no administrator, no editor
  "/examiner": page("examiner"),
  "/examiner/late-answers": page("examiner"),
  "/examiner/sittings/:sitting": page("examiner-of-sitting"),
  "/examiner/sittings/:sitting/settings": form("examiner-of-sitting"),
  "/examiner/attempts/:attempt": page("examiner-of-sitting"),
  "/examiner/attempts/:attempt/late-answers": form("examiner-of-sitting"),
  "/examiner/attempts/:attempt/voiding": form("examiner-of-sitting"),

  // enterprise: her firm and its appointments; never another firm's
  "/enterprise": page("enterprise"),
  "/enterprise/:enterprise": page("enterprise-of-firm"),
  "/enterprise/:enterprise/facts": form("enterprise-of-firm"),
  "/enterprise/:enterprise/administrators": page("enterprise-of-firm"),
  "/enterprise/:enterprise/appointments": page("enterprise-of-firm"),
  "/enterprise/:enterprise/appointments/new": form("enterprise-of-firm"),
  "/enterprise/:enterprise/appointments/:appointment": page("enterprise-of-firm"),
  "/enterprise/:enterprise/appointments/:appointment/code": form("enterprise-of-firm"),
  "/enterprise/:enterprise/appointments/:appointment/statement": form("enterprise-of-firm"),
  "/enterprise/:enterprise/appointments/:appointment/withdrawal": form("enterprise-of-firm"),
  "/enterprise/:enterprise/appointments/:appointment/ending": form("enterprise-of-firm"),

  "/enterprise/:enterprise/awards": page("enterprise-of-firm"),
  "/enterprise/:enterprise/awards/:cycle/nominations": form("enterprise-of-firm"),
  "/enterprise/:enterprise/duties": page("enterprise-of-firm"),
  "/enterprise/:enterprise/reports/:report": form("enterprise-of-firm"),
  "/enterprise/:enterprise/standards": page("enterprise-of-firm"),
  "/enterprise/:enterprise/standards/new": form("enterprise-of-firm"),
  "/enterprise/:enterprise/standards/:standard": page("enterprise-of-firm"),
  "/enterprise/:enterprise/standards/:standard/edit": form("enterprise-of-firm"),
  "/enterprise/:enterprise/standards/:standard/withdrawal": form("enterprise-of-firm"),
  "/enterprise/:enterprise/standards/:standard/keeping": form("enterprise-of-firm"),

  // her duties as a director are written by herself; the firm and the bureaus above read them at their own desks
  "/me/duties": page("signed-in"),
  "/me/duties/:appointment": page("owner"),
  "/me/duties/:appointment/offers": form("owner"),
  "/me/duties/:appointment/records/new": form("owner"),
  "/me/duties/:appointment/records/:record": page("owner"),
  "/me/duties/:appointment/records/:record/withdrawal": form("owner"),
  "/me/duties/:appointment/checks/new": form("owner"),
  "/me/duties/:appointment/checks/:check": page("owner"),
  "/me/duties/:appointment/checks/:check/withdrawal": form("owner"),
  "/me/duties/:appointment/checks/:check/closing": form("owner"),
  "/me/duties/:appointment/checks/:check/findings/new": form("owner"),
  "/me/duties/:appointment/checks/:check/findings/:finding/closing": form("owner"),
  "/me/duties/:appointment/orders/new": form("owner"),
  "/me/duties/:appointment/orders/:order": page("owner"),
  "/me/duties/:appointment/orders/:order/withdrawal": form("owner"),
  "/me/duties/:appointment/orders/:order/outcome": form("owner"),
  "/me/duties/:appointment/trainings/new": form("owner"),
  "/me/duties/:appointment/trainings/:training": page("owner"),
  "/me/duties/:appointment/trainings/:training/withdrawal": form("owner"),
  "/me/duties/:appointment/reports/:year": form("owner"),
  "/me/duties/:appointment/standards": page("owner"),
  "/me/duties/:appointment/standards/new": form("owner"),
  "/me/duties/:appointment/standards/:standard": page("owner"),
  "/me/duties/:appointment/standards/:standard/edit": form("owner"),
  "/me/duties/:appointment/standards/:standard/withdrawal": form("owner"),
  "/me/duties/:appointment/standards/:standard/keeping": form("owner"),

  // bureau: its region and those below; never a neighbour's
  "/bureau": page("bureau"),
  // a claim is decided by the bureaus above its firm alone; no administrator of the site decides one there
  "/bureau/claims": page("bureau"),
  "/bureau/claims/:claim": page("bureau-above"),
  "/bureau/claims/:claim/confirmation": form("bureau-above"),
  "/bureau/claims/:claim/refusal": form("bureau-above"),
  "/bureau/claims/:claim/letter": form("bureau-above"),
  "/bureau/claims/:claim/letter/making": form("bureau-above"),
  "/bureau/enterprises/:enterprise/administrators/:grant/end": form("bureau-above"),
  "/bureau/hours": page("bureau"),
  "/bureau/hours/:claim": page("bureau-above"),
  "/bureau/hours/:claim/approval": form("bureau-above"),
  "/bureau/hours/:claim/return": form("bureau-above"),
  "/bureau/hours/:claim/refusal": form("bureau-above"),
  "/bureau/hours/:claim/revocation": form("bureau-above"),
  "/bureau/enterprises": page("bureau"),
  "/bureau/enterprises/:enterprise": page("bureau-above"),
  "/bureau/enterprises/:enterprise/duties": page("bureau-above"),

  // award cycles: every bureau reads them, the province writes, opens and amends them
  "/bureau/awards": page("bureau"),
  "/bureau/awards/new": form("province"),
  "/bureau/awards/:cycle": page("bureau"),
  "/bureau/awards/:cycle/facts": form("province"),
  "/bureau/awards/:cycle/quotas": form("province"),
  "/bureau/awards/:cycle/eligibility": form("province"),
  "/bureau/awards/:cycle/rubric": form("province"),
  "/bureau/awards/:cycle/scoring": form("province"),
  "/bureau/awards/:cycle/notice": form("province"),
  "/bureau/awards/:cycle/opening": form("province"),
  "/bureau/awards/:cycle/copy": form("province"),
  "/bureau/awards/:cycle/discarding": form("province"),
  // nominations that were handed in: the bureaus above the firm, never one beside them; which of them acts is told on the page
  "/bureau/awards/:cycle/nominations": page("bureau"),
  "/bureau/awards/:cycle/new-nomination": form("bureau"),
  "/bureau/nominations/:nomination": page("bureau-above"),
  "/bureau/nominations/:nomination/check": form("bureau-above"),
  "/bureau/nominations/:nomination/return": form("bureau-above"),
  "/bureau/nominations/:nomination/recommendation": form("bureau-above"),
  "/bureau/nominations/:nomination/recommendation-withdrawal": form("bureau-above"),
  "/bureau/nominations/:nomination/acceptance": form("bureau-above"),
  "/bureau/nominations/:nomination/rejection": form("bureau-above"),

  // organizer: her events and their registrations; another region's do not exist, administrators and bureaus have no desk there
  "/organizer": page("organizer"),
  "/organizer/events": page("organizer"),
  "/organizer/events/new": form("organizer"),
  "/organizer/events/:event": page("organizer-of-event"),
  "/organizer/events/:event/sessions": page("organizer-of-event"),
  "/organizer/events/:event/questions": page("organizer-of-event"),
  "/organizer/events/:event/registrations": page("organizer-of-event"),
  "/organizer/events/:event/registrations/:registration": page("organizer-of-event"),
  "/organizer/events/:event/facts": form("organizer-of-event"),
  "/organizer/events/:event/publication": form("organizer-of-event"),
  "/organizer/events/:event/registration-closing": form("organizer-of-event"),
  "/organizer/events/:event/registration-reopening": form("organizer-of-event"),
  "/organizer/events/:event/postponement": form("organizer-of-event"),
  "/organizer/events/:event/rescheduling": form("organizer-of-event"),
  "/organizer/events/:event/cancellation": form("organizer-of-event"),
  "/organizer/events/:event/discarding": form("organizer-of-event"),
  "/organizer/events/:event/copy": form("organizer-of-event"),
  "/organizer/events/:event/series": form("organizer-of-event"),
  "/organizer/events/:event/series/cancellation": form("organizer-of-event"),
  "/organizer/events/:event/sessions/new": form("organizer-of-event"),
  "/organizer/events/:event/sessions/:session": form("organizer-of-event"),
  "/organizer/events/:event/sessions/:session/removal": form("organizer-of-event"),
  "/organizer/events/:event/questions/new": form("organizer-of-event"),
  "/organizer/events/:event/questions/:question": form("organizer-of-event"),
  "/organizer/events/:event/questions/:question/place": form("organizer-of-event"),
  "/organizer/events/:event/questions/:question/removal": form("organizer-of-event"),
  "/organizer/events/:event/times": form("organizer-of-event"),
  "/organizer/events/:event/meeting-link": form("organizer-of-event"),
  "/organizer/events/:event/announcements": form("organizer-of-event"),
  "/organizer/events/:event/invitations": form("organizer-of-event"),
  "/organizer/events/:event/invitations/codes": form("organizer-of-event"),
  "/organizer/events/:event/invitations/:invitation/withdrawal": form("organizer-of-event"),
  "/organizer/events/:event/registrations/new": form("organizer-of-event"),
  "/organizer/events/:event/registrations/:registration/approval": form("organizer-of-event"),
  "/organizer/events/:event/registrations/:registration/declining": form("organizer-of-event"),
  "/organizer/events/:event/registrations/:registration/cancellation": form("organizer-of-event"),
  "/organizer/events/:event/registrations/:registration/excuse": form("organizer-of-event"),

  // the door of an event: its organizers, whoever of them opened the desk
  "/organizer/events/:event/desks": form("organizer-of-event"),
  "/organizer/events/:event/scans": page("organizer-of-event"),
  "/organizer/events/:event/scans/:scan/settlement": form("organizer-of-event"),
  "/organizer/events/:event/sheet": form("organizer-of-event"),
  "/check-in/:desk": page("organizer-of-event"),
  "/check-in/:desk/offline": page("organizer-of-event"),
  "/check-in/:desk/scans": form("organizer-of-event"),
  "/check-in/:desk/scans/:scan/undoing": form("organizer-of-event"),
  "/check-in/:desk/walk-ins": form("organizer-of-event"),
  "/check-in/:desk/closing": form("organizer-of-event"),

  // editor: content, items, keys, the register of standards; no attempts
  "/editor": page("editor"),
  "/editor/register": page("editor"),
  "/editor/register/new": form("editor"),
  "/editor/register/:entry": page("editor"),
  "/editor/register/:entry/facts": form("editor"),
  "/editor/register/:entry/supersession": form("editor"),
  "/editor/register/:entry/restoration": form("editor"),
  "/bureau/enterprises/new": form("bureau"),
  "/bureau/enterprises/:enterprise/facts": form("bureau-above"),
  "/bureau/enterprises/:enterprise/merge": form("bureau-above"),
  "/bureau/enterprises/:enterprise/distinctions": form("bureau-above"),
  "/bureau/distinctions/:distinction/undoing": form("bureau-above"),
  "/bureau/merges/:merge/undoing": form("bureau-above"),
  "/bureau/enterprises/imports": form("bureau"),
  // Whose bureau answers for the regions of the one who started it.
  "/bureau/enterprises/imports/:import": page("bureau-above"),
  "/bureau/enterprises/imports/:import/cancellation": { GET: "bureau", POST: "bureau-above" },

  // administrator: people, roles, revocation, log, settings
  "/admin/certificates": page("admin"),
  "/admin/certificates/issuers/:issuer": form("admin"),
  "/admin/certificates/achievements/:achievement": form("admin"),
  "/admin/certificates/:code": page("admin"),
  "/admin/certificates/:code/revocation": form("admin"),
  "/admin/certificates/:code/reinstatement": form("admin"),
  "/admin/certificates/:code/reissue": form("admin"),

  "/admin": page("admin"),
  "/admin/people/:person": page("admin"),
  "/admin/people/:person/grants": form("admin"),
  "/admin/people/:person/grants/:grant/end": form("admin"),
  "/admin/people/:person/reset-code": form("admin"),
  "/admin/keys": page("admin"),
  "/admin/keys/:purpose/rotation": form("admin"),
  "/admin/log": page("admin"),
  "/admin/log/:entry": page("admin"),
  "/admin/outbox": page("admin"),
  "/admin/outbox/:mail": form("admin"),
  "/admin/faults": page("admin"),
  "/admin/faults/:fault/closure": form("admin"),
  "/admin/qualifications": form("admin"),
  "/admin/qualifications/cancellation": form("admin"),
  "/admin/programme": form("admin"),
  "/admin/settings": form("admin"),

  // answers beside the pages
  "/healthz": { GET: "anyone" },
  "/readyz": { GET: "anyone" },
  "/keys.json": { GET: "anyone" },
  "/log/checkpoint": { GET: "anyone" },
  "/verify/:code.json": { GET: "anyone", POST: "nobody" },
  "/me/hours/transcript.pdf": { GET: "signed-in" },
  "/duties/reports/:report.pdf": { GET: "director-firm-or-bureau" },
  "/events.ics": { GET: "anyone" },
  "/events/:event.ics": { GET: "anyone" },
  "/certificates/:code.pdf": { GET: "holder-or-issuer" },
  // A file that belongs to nothing yet: no administrator and no bureau sees it either.
  "/files/:file": { GET: "owner" },
  "/files/:file of a duty record": { GET: "director-firm-or-bureau" },
  "/files/:file of a claim": { GET: "claimant-or-bureau" },
  "/files/:file of a claim of hours": { GET: "claimant-or-bureau" },
  // Handed in, and let go by the nominee.
  "/files/:file of a nomination": { GET: "director-firm-or-bureau" },
  "/files/:file of an import": { GET: "county-itself" },
  "/appointments/:appointment/letter.pdf": { GET: "director-firm-or-bureau" },
  "/appointments/:appointment/authorisation.pdf": { GET: "director-firm-or-bureau" },
  "/attempts/:attempt/responses/:item": { PUT: "owner" },
  "/check-in/:desk/uploads": { PUT: "organizer-of-event" },
  "/check-in/:desk/list.json": { GET: "organizer-of-event" },
  "/organizer/events/:event/sheet.pdf": { GET: "organizer-of-event" },
  "/bureau/enterprises.xlsx": { GET: "bureau" },
  "/bureau/awards/:cycle/nominations.xlsx": { GET: "bureau" },
  "/bureau/nominations/:nomination.pdf": { GET: "nominee-or-bureau" },
  "/organizer/events/:event/attendance": form("organizer-of-event"),
  "/organizer/events/:event/hours": form("organizer-of-event"),
  "/organizer/events/:event/hours/waiver": form("organizer-of-event"),
  "/organizer/events/:event/hours/:registration": form("organizer-of-event"),
  "/organizer/events/:event/feedback": page("organizer-of-event"),
  "/organizer/events/:event/feedback/closing": form("organizer-of-event"),
  "/organizer/events/:event/feedback/questions": form("organizer-of-event"),
  "/organizer/events/:event/feedback/questions/:question/removal": form("organizer-of-event"),
  "/organizer/events/:event/minutes": form("organizer-of-event"),
  "/organizer/events/:event/minutes/publication": form("organizer-of-event"),
  "/organizer/events/:event/minutes/tasks/:task/completion": form("organizer-of-event"),
  "/organizer/events/:event/minutes/tasks/:task/reopening": form("organizer-of-event"),
  "/organizer/events/:event/materials": page("organizer-of-event"),
  "/organizer/events/:event/materials/new": form("organizer-of-event"),
  "/organizer/events/:event/materials/:material/removal": form("organizer-of-event"),
  "/organizer/events/:event/photos": form("organizer-of-event"),
  "/organizer/events/:event/photos/:photo": form("organizer-of-event"),
  "/organizer/events/:event/photos/:photo/removal": form("organizer-of-event"),
  "/organizer/events/:event/archiving": form("organizer-of-event"),
  "/organizer/events/:event/archive.zip": { GET: "organizer-of-event" },
  "/events/:event/feedback": form("signed-in"),
  // published minutes: who is registered, and the event's organizers
  "/events/:event/minutes.pdf": { GET: "registered-or-organizer" },
  // a paper for the registered before its release, one after it, one for everyone, a photo that is shown and one that is not
  "/files/:file of a material to come": { GET: "organizer-of-event" },
  "/files/:file of a material": { GET: "registered-or-organizer" },
  "/files/:file of an open material": { GET: "anyone" },
  "/files/:file of a shown photo": { GET: "anyone" },
  "/files/:file of a hidden photo": { GET: "organizer-of-event" },
  "/organizer/events/:event/registrations.xlsx": { GET: "organizer-of-event" },
  "/bureau/enterprises/imports/template.xlsx": { GET: "bureau" },
  "/bureau/enterprises/imports/:import/refused.xlsx": { GET: "bureau-above" },

  // After all that she may do for the firm: she hands it back, and it is not hers any more.
  "/enterprise/:enterprise/administrators/handing-back": form("enterprise-of-firm"),

  "/*": { GET: "nobody", POST: "nobody" },
};

/** The handlers beside Remix (contract, Addresses): they are on no map, so they are named here. */
export const PLAIN = [
  "/healthz",
  "/readyz",
  "/keys.json",
  "/log/checkpoint",
  "/verify/:code.json",
  "/events.ics",
  "/events/:event.ics",
  "/calendar/:secret.ics",
  "/certificates/:code.pdf",
  "/duties/reports/:report.pdf",
  "/me/hours/transcript.pdf",
  "/files/:file",
  "/files/:file of a duty record",
  "/files/:file of a claim",
  "/files/:file of a claim of hours",
  "/files/:file of a nomination",
  "/files/:file of an import",
  "/appointments/:appointment/letter.pdf",
  "/appointments/:appointment/authorisation.pdf",
  "/attempts/:attempt/responses/:item",
  "/check-in/:desk/uploads",
  "/check-in/:desk/list.json",
  "/organizer/events/:event/sheet.pdf",
  "/me/events/:registration/pass.pdf",
  "/bureau/enterprises.xlsx",
  "/bureau/awards/:cycle/nominations.xlsx",
  "/bureau/nominations/:nomination.pdf",
  "/organizer/events/:event/registrations.xlsx",
  "/organizer/events/:event/archive.zip",
  "/events/:event/minutes.pdf",
  "/files/:file of a material to come",
  "/files/:file of a material",
  "/files/:file of an open material",
  "/files/:file of a shown photo",
  "/files/:file of a hidden photo",
  "/bureau/enterprises/imports/template.xlsx",
  "/bureau/enterprises/imports/:import/refused.xlsx",
];
