import { createHash } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { usccCheckCharacter } from "~/domains/directory/uscc";
import { USUAL_LABELS } from "../../app/domains/awards/cycle/cycle-labels";
import { USUAL_EXPERT_FIELDS } from "../../app/domains/awards/jury/expert-fields";
import { USUAL_KINDS } from "../../app/domains/events/event/event-kinds";
import { USUAL_CLAIM_KINDS } from "../../app/domains/hours/claim-kinds";
import { writeKinds } from "../../app/kernel/named-kinds";
import { TestVisitor } from "../setup/visitor";
import { afterActs } from "./after-acts";
import { awardActs } from "./award-things";
import { CAST, type Stage } from "./cast";
import { decisionActs } from "./decision-things";
import { dutyActs } from "./duty-acts";
import { DESK_TO_END, REGISTRATIONS, RUNNING } from "./event-things";
import { honourActs } from "./honour-things";
import { hourActs, placeHours } from "./hour-things";
import { jurorActs } from "./juror-things";
import { juryActs } from "./jury-things";
import { nominationDeskActs } from "./nomination-desk-things";
import { nominationActs } from "./nomination-things";
import { noteActs, placeNotes } from "./note-things";
import { noticeActs } from "./notice-things";
import { organizerActs } from "./organizer-acts";

/** What of an act differs from the form that a page offers, or all of it where no page shows one. */
export interface Ready {
  by?: TestVisitor;
  address?: string;
  fields?: Record<string, string>;
}

const PASSWORD = "Anhui-Standards-2021";
const NEW_PASSWORD = "a long pass phrase of nine words";
const REASON = "核对后写下的理由";
const DAYS = { issuedOn: "", effectiveOn: "", endedOn: "", checkedOn: "" };
const ENTRY = { kind: "national", title: REASON, titleEn: "", edition: "", source: "", ...DAYS };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const ID = (n: number) => `01900000-0000-7000-8000-${String(300 + n).padStart(12, "0")}`;
const SETUP = "s".repeat(43);
const RESET = "r".repeat(43);
/** The code of a letter to a firm. */
const LETTER = "7K3M9QXV2D8H";

/**
 * Makes everything stand that an act needs to be taken, and says by route who does it with which fields: each could run at once, so
 * that nothing but where it comes from can be the reason for its refusal.
 */
export async function makeActsReady({ program, visitors, things }: Stage): Promise<Record<string, Ready>> {
  const { owner, stranger, organizer, enterprise, juror, examiner, editor, admin, anonymous } = visitors;
  const { course, lesson, check, item, runningAttempt, code, signIn, person, staff } = things;
  const signUp = async (account: string): Promise<TestVisitor> => {
    const visitor = new TestVisitor(program.url);
    await visitor.post("/signup", { name: "王小明", account, password: PASSWORD, consent: "terms" });
    return visitor;
  };
  const another = () => new TestVisitor(program.url).signIn(CAST.owner);
  const mover = await signUp("mover@example.cn");
  const leaver = await signUp("leaver@example.cn");
  const forgetful = "forgetful@example.cn";
  const mailed = "mailed@example.cn";
  for (const account of [forgetful, mailed]) await signUp(account);
  await organizer.post(`/courses/${course}/enrolment`, {});
  await organizer.post("/me/mail/register/leaving");
  const lateRoom = await answerTooLate(stranger);
  const strangersRoom = await startMock(stranger);
  const handed = await (await admin.post(`/admin/people/${staff}/reset-code`)).text();
  const claimant = await signUp("claimant@example.cn");
  const kept = placeRows(program.dataDir, code, mailed);
  const county = visitors["county of the owner"];
  const bureauClaim = (n: number, act: string): Ready => ({
    by: county,
    address: `/bureau/claims/${kept.claims[n]}/${act}`,
  });

  const firm = `/enterprise/${things.enterprise}/appointments`;
  return {
    "/events/:event/registrations": { by: stranger },
    "/events/:event/sessions/:session/registrations": { by: owner },
    "/me/events/:registration/cancellation": {
      by: owner,
      address: `/me/events/${REGISTRATIONS.cancellation}/cancellation`,
    },
    "/me/events/:registration/attendance": {
      by: owner,
      address: `/me/events/${REGISTRATIONS.attendance}/attendance`,
      fields: { attendance: "online" },
    },
    "/me/events/:registration/acceptance": { by: owner, address: `/me/events/${REGISTRATIONS.acceptance}/acceptance` },
    "/me/events/:registration/photo-consent": {
      by: owner,
      address: `/me/events/${REGISTRATIONS.attendance}/photo-consent`,
      fields: { agrees: "yes" },
    },
    "/me/events/:registration/declining": { by: owner, address: `/me/events/${REGISTRATIONS.declining}/declining` },
    "/organizer/events/:event/desks": { by: organizer, fields: { name: "守门", where: "door" } },
    "/organizer/events/:event/scans/:scan/settlement": {
      by: organizer,
      fields: { decision: "counts", reason: REASON },
    },
    "/organizer/events/:event/sheet": {
      by: organizer,
      address: `/organizer/events/${RUNNING.slug}/sheet`,
      fields: { from: RUNNING.from, to: "", added: "王小明", session: "", people: "" },
    },
    "/check-in/:desk/scans": { by: organizer, fields: { code: "GVARDS01", direction: "in" } },
    "/check-in/:desk/scans/:scan/undoing": { by: organizer, fields: { reason: REASON } },
    "/check-in/:desk/walk-ins": { by: organizer, fields: { name: "王小明" } },
    "/check-in/:desk/closing": { by: organizer, address: `/check-in/${DESK_TO_END}/closing` },
    "/me/appointments/:appointment/code": {
      by: owner,
      address: `/me/appointments/${kept.appointments[7]}/code`,
      fields: { code: LETTER },
    },
    "/enterprise/:enterprise/appointments/:appointment/code": {
      by: enterprise,
      address: `${firm}/${kept.appointments[8]}/code`,
    },
    "/me/appointments/:appointment/acceptance": {
      by: owner,
      address: `/me/appointments/${kept.appointments[3]}/acceptance`,
    },
    "/me/appointments/:appointment/check": {
      by: visitors.editor,
      address: `/me/appointments/${kept.appointments[4]}/check`,
    },
    "/me/appointments/:appointment/publication": {
      by: owner,
      address: `/me/appointments/${kept.appointments[6]}/publication`,
      fields: { register: "yes" },
    },
    "/me/appointments/:appointment/declining": {
      by: owner,
      address: `/me/appointments/${kept.appointments[5]}/declining`,
      fields: { reason: "" },
    },
    "/me/appointments/:appointment/ending": {
      by: owner,
      address: `/me/appointments/${kept.appointments[6]}/ending`,
      fields: { endsOn: "2046-06-01", reason: REASON },
    },
    "/me/employment/education": { by: organizer, fields: { degree: "college", title: "" } },
    "/me/employment/new": {
      by: organizer,
      fields: { employer: "某公司", post: "标准化", standardsWork: "yes", from: "2020-01-01", to: "" },
    },
    "/me/employment/:job": {
      by: owner,
      fields: { employer: "某公司", post: "标准化", standardsWork: "yes", from: "2020-01-01", to: "" },
    },
    "/me/employment/:job/removal": { by: owner, address: `/me/employment/${kept.job}/removal` },
    ...dutyActs(things, { owner, enterprise }),
    ...organizerActs(organizer),
    ...afterActs(organizer, owner),
    ...awardActs(visitors["province above all"]),
    ...honourActs(visitors["province above all"]),
    ...juryActs(visitors["province above all"]),
    ...(await decisionActs(visitors["province above all"])),
    ...nominationDeskActs({ county, province: visitors["province above all"] }),
    ...(await noticeActs(visitors["province above all"], anonymous)),
    ...nominationActs({ owner, enterprise }, { person, enterprise: things.enterprise }),
    ...jurorActs(juror, visitors["province above all"]),
    ...hourActs({ owner, organizer, county, juror }),
    ...noteActs({ owner, editor, course, lesson }),
    "/enterprise/:enterprise/appointments/new": {
      by: enterprise,
      address: `${firm}/new`,
      fields: {
        whom: "account",
        account: "somebody@example.cn",
        name: "王小明",
        from: inDays(90),
        to: inDays(100),
        duties: "training",
        otherDuties: "",
        authority: REASON,
        statement: REASON,
        shortfall: "",
      },
    },
    "/enterprise/:enterprise/appointments/:appointment/statement": {
      by: enterprise,
      address: `${firm}/${kept.appointments[0]}/statement`,
      fields: { shortfall: REASON },
    },
    "/enterprise/:enterprise/appointments/:appointment/withdrawal": {
      by: enterprise,
      address: `${firm}/${kept.appointments[1]}/withdrawal`,
    },
    "/enterprise/:enterprise/appointments/:appointment/ending": {
      by: enterprise,
      address: `${firm}/${kept.appointments[2]}/ending`,
      fields: { endsOn: "2042-06-01", reason: REASON },
    },
    "/me/enterprise/claims": {
      by: organizer,
      fields: { enterprise: kept.enterprise, position: REASON, phone: "0551-62871234" },
    },
    "/me/enterprise/claims/:claim/code": {
      by: claimant,
      address: `/me/enterprise/claims/${kept.claims[0]}/code`,
      fields: { code: LETTER },
    },
    "/bureau/claims/:claim/confirmation": bureauClaim(1, "confirmation"),
    "/bureau/claims/:claim/refusal": { ...bureauClaim(2, "refusal"), fields: { reason: REASON } },
    "/bureau/claims/:claim/letter": { ...bureauClaim(3, "letter"), fields: { address: REASON } },
    "/bureau/claims/:claim/letter/making": bureauClaim(4, "letter/making"),
    "/bureau/enterprises/:enterprise/administrators/:grant/end": {
      by: county,
      address: `/bureau/enterprises/${things.enterprise}/administrators/${kept.grant}/end`,
      fields: { reason: REASON },
    },
    "/login": { by: anonymous, fields: { account: "director", password: PASSWORD } },
    "/logout": { by: await another() },
    "/forgotten-password": { by: anonymous, fields: { account: forgetful } },
    "/reset-password/:token": {
      by: anonymous,
      address: `/reset-password/${RESET}`,
      fields: { password: NEW_PASSWORD },
    },
    "/reset-code": {
      by: anonymous,
      fields: { account: CAST["city beside that"], code: codeIn(handed), password: NEW_PASSWORD },
    },
    "/setup/:token": {
      by: anonymous,
      address: `/setup/${SETUP}`,
      fields: { account: "first@example.cn", password: NEW_PASSWORD, consent: "terms" },
    },
    "/courses/:course/:lesson/place": {
      by: organizer,
      address: `/courses/${course}/${lesson}/place`,
      fields: { place: `check-${check}` },
    },
    "/attempts/:attempt/marks/:item": { by: owner, address: `/attempts/${runningAttempt}/marks/${item}` },
    "/attempts/:attempt/pen": { by: await another(), address: `/attempts/${runningAttempt}/pen` },
    "/attempts/:attempt/submission": { by: stranger, address: `${strangersRoom}/submission` },
    // Not the owner, of whom an exam runs: her name stands until its end.
    "/me/name": { by: organizer, fields: { name: "王小明" } },
    "/me/account": { by: mover, fields: { account: "moved@example.cn", password: PASSWORD } },
    "/me/enterprise": { by: stranger, fields: { enterprise: kept.enterprise } },
    "/me/enterprise/new": { by: stranger, fields: { code: newCode(), name: "合肥新设一家公司", region: "" } },
    "/me/certificates/:code/links/:link/revocation": { by: owner },
    "/me/certificates/:code/name-correction": { by: owner, fields: { name: "王小明", explanation: REASON } },
    "/me/calendar/:address/revocation": { by: owner },
    "/me/mail/:topic/joining": { by: organizer, address: "/me/mail/register/joining" },
    "/me/mail/:topic/leaving": { by: owner, address: "/me/mail/appointments/leaving" },
    "/me/privacy/erasure": { by: leaver, fields: { password: PASSWORD, confirm: "yes" } },
    "/me/security/password": {
      by: visitors["another juror"],
      fields: { current_password: PASSWORD, password: NEW_PASSWORD },
    },
    "/me/security/sessions/:session/end": { by: owner, address: `/me/security/sessions/${signIn}/end` },
    "/examiner/sittings/:sitting/settings": {
      by: examiner,
      fields: { closesAt: "2099-12-31 24:00", attemptsAllowed: "" },
    },
    "/examiner/attempts/:attempt/late-answers": {
      by: examiner,
      address: `/examiner${lateRoom}/late-answers`,
      fields: { late: kept.late, answer: "accepted", reason: REASON },
    },
    "/editor/register/new": { by: editor, fields: { ...ENTRY, number: "GB/T 99999-2026" } },
    "/editor/register/:entry/facts": { by: editor, address: "/editor/register/GBT1.1-2020/facts", fields: ENTRY },
    "/editor/register/:entry/supersession": {
      by: editor,
      address: "/editor/register/GBT1.2-2020/supersession",
      fields: { by: "GB/T 1.1-2020", from: "2026-01-01" },
    },
    "/editor/register/:entry/restoration": { by: editor, fields: { reason: REASON } },
    "/bureau/enterprises/new": {
      by: visitors["county of the owner"],
      fields: {
        code: newCode("91340123MA2U6QXY2"),
        codeReason: "",
        name: "合肥另设一家公司",
        region: "340123",
        group: "",
      },
    },
    "/bureau/enterprises/:enterprise/facts": {
      by: visitors["county of the owner"],
      fields: { name: "合肥改名一家公司", region: "340123", group: "" },
    },
    "/enterprise/:enterprise/facts": {
      by: visitors.enterprise,
      fields: { industry: "C", size: "small" },
    },
    "/bureau/enterprises/:enterprise/merge": {
      by: visitors["city above it"],
      fields: { into: kept.other, reason: REASON },
    },
    "/bureau/enterprises/:enterprise/distinctions": {
      by: visitors["city above it"],
      fields: { other: kept.other },
    },
    "/bureau/distinctions/:distinction/undoing": { by: visitors["county of the owner"] },
    "/bureau/merges/:merge/undoing": { by: visitors["county of the owner"] },
    "/bureau/enterprises/imports": {
      by: visitors["county of the owner"],
      fields: { "list-kept": `${kept.list}/1/x.csv` },
    },
    "/bureau/enterprises/imports/:import/cancellation": {
      by: visitors["county of the owner"],
      address: `/bureau/enterprises/imports/${kept.import}/cancellation`,
    },
    "/admin/people/:person/grants": { by: admin, fields: { role: "editor", scope: "", until: "" } },
    "/admin/people/:person/grants/:grant/end": {
      by: admin,
      address: `/admin/people/${staff}/grants/${things.grant}/end`,
      fields: { reason: REASON },
    },
    "/admin/people/:person/reset-code": { by: admin, address: `/admin/people/${person}/reset-code` },
    "/admin/people/:person/honours": { by: admin, fields: { reason: REASON } },
    "/admin/certificates/:code/reissue": {
      by: admin,
      address: `/admin/certificates/${kept.valid}/reissue`,
      fields: { answer: "reissue", name: "王小明", reason: REASON },
    },
    "/admin/certificates/:code/reinstatement": {
      by: admin,
      address: `/admin/certificates/${kept.revoked}/reinstatement`,
      fields: { reason: REASON },
    },
    "/admin/certificates/achievements/:achievement": {
      by: admin,
      fields: { hours: "", validityMonths: "24", renewalHours: "1", renewalOpensDays: "" },
    },
    "/admin/programme": {
      by: admin,
      fields: {
        eventKinds: writeKinds(USUAL_KINDS),
        claimKinds: writeKinds(USUAL_CLAIM_KINDS),
        awardLabels: writeKinds(USUAL_LABELS),
        expertFields: writeKinds(USUAL_EXPERT_FIELDS),
        minutesPerHour: "40",
        claimYears: "5",
        feedbackDays: "10",
        walkInDays: "60",
        objectorMonths: "24",
      },
    },
    "/admin/settings": { by: admin, fields: { host: REASON, icp: "皖ICP备2021000001号", siteCode: "3401000001" } },
    "/admin/outbox/:mail": { by: admin, address: `/admin/outbox/${kept.mail}` },
  };
}

const startMock = async (visitor: TestVisitor): Promise<string> =>
  (await visitor.post("/exams/mock/attempts")).headers.get("location") ?? "";

/** Hands an attempt in and sends one more answer, which is kept for the examiner; answers where. */
async function answerTooLate(visitor: TestVisitor): Promise<string> {
  const room = await startMock(visitor);
  const { pen, items } = await visitor.attemptState(room);
  const [item] = items;
  if (!item?.choices[0]) throw new Error("the mock exam has no item");
  await visitor.post(`${room}/submission`);
  const response = { choices: [item.choices[0].id] };
  const answer = await visitor.saveAnswer(room, item.id, { revision: 1, key: ID(9), pen, response });
  if (answer.status !== 410) throw new Error(`a late answer got ${answer.status}`);
  return room;
}

const codeIn = (page: string): string => /class="code"[^>]*>([^<]+)</.exec(page)?.[1] ?? "";

function newCode(first = "91340123MA2U6QXY0"): string {
  return first + usccCheckCharacter(first);
}

/** Rows of what only comes about with time or a mailed link, and the certificates that are left to act on. */
function placeRows(dataDir: string, own: string, mailed: string) {
  const database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  const one = <T>(sql: string, ...values: unknown[]) => database.prepare(sql).get(...values) as T;
  const hashed = (token: string) => createHash("sha256").update(token).digest("hex");
  const now = Date.now();
  database
    .prepare("INSERT INTO person (id, name, account_kind, created_at) VALUES (?, '王小明', 'email', 0)")
    .run(ID(1));
  const proof = database.prepare(
    "INSERT INTO reset_token (token_hash, person_id, kind, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
  );
  proof.run(hashed(SETUP), ID(1), "setup-link", now, now + 3_600_000);
  const { id } = one<{ id: string }>("SELECT id FROM person WHERE account = ?", mailed);
  proof.run(hashed(RESET), id, "mail-link", now, now + 3_600_000);
  database
    .prepare(
      `INSERT INTO mail (id, template, subject, text, to_address, message_id, state, tries, created_at, due_at)
       VALUES (?, 'certificate', 'x', 'x', 'guard@example.cn', 'y', 'failed', 9, 0, 0)`,
    )
    .run(ID(2));
  const appointments = [...Array(9).keys()].map((n) => ID(20 + n));
  const owner = one<{ id: string; name: string }>("SELECT id, name FROM person WHERE account = 'graduate'");
  const firm = one<{ id: string }>("SELECT enterprise_id AS id FROM person WHERE account = 'graduate'").id;
  // One to somebody whose check fails.
  const fallsShort = one<{ id: string; name: string }>("SELECT id, name FROM person WHERE account = 'editor'");
  for (const [n, appointment] of appointments.entries())
    database
      .prepare(
        `INSERT INTO appointment (id, number, enterprise_id, person_id, holder_name, duties, statement, shortfall, "from", "to",
           proposed_at, answered_at, answer)
         VALUES (?, ?, ?, ?, ?, '["other"]', 'x', ?, ?, ?, ${now}, ?, ?)`,
      )
      .run(
        ...[
          appointment,
          `聘2000-00002${n}`,
          firm,
          ...Object.values(n === 4 ? fallsShort : owner),
          n === 3 ? REASON : null,
        ],
        ...[`${2040 + n}-01-01`, `${2040 + n}-12-31`, ...(n === 2 || n === 6 ? [0, "accepted"] : [null, null])],
      );
  database
    .prepare(
      `INSERT INTO qualification (person_id, degree, stated_at, educated, months, checked_on)
       VALUES (?, 'secondary', 0, 0, 0, '2020-01-01')`,
    )
    .run(fallsShort.id);
  // The demo's director of the firm, and who is proposed there, are over in time for the one that is proposed here.
  database
    .prepare(`UPDATE appointment SET "to" = ? WHERE enterprise_id = ? AND "from" < ? AND "to" > ?`)
    .run(inDays(60), firm, inDays(60), inDays(60));
  // Two were made to the owner's account, and nobody has typed their code yet.
  for (const appointment of appointments.slice(7))
    database
      .prepare(
        "UPDATE appointment SET person_id = NULL, invited_account = 'graduate', code_hash = ?, code_tries = 0 WHERE id = ?",
      )
      .run(hashed(`${appointment} ${LETTER}`), appointment);
  database
    .prepare(
      `INSERT INTO employment (id, person_id, employer_name, post, standards_work, "from", stated_at)
       VALUES (?, ?, 'y', 'y', 0, '2020-01-01', 0)`,
    )
    .run(ID(40), owner.id);
  // Somebody new claims to act for the owner's firm and has its letter; others wait for the bureau.
  const { id: claimant } = one<{ id: string }>("SELECT id FROM person WHERE account = 'claimant@example.cn'");
  const claims = [...Array(5).keys()].map((n) => ID(50 + n));
  for (const claim of claims)
    database
      .prepare(
        `INSERT INTO enterprise_claim (id, enterprise_id, person_id, position, phone, asked_at, code_tries, letter_address,
           letter_at, code_hash, code_expires_at)
         VALUES (?, ?, ?, 'x', '13900000000', 0, 0, 'x', 0, ?, ?)`,
      )
      .run(claim, firm, claim === claims[0] ? claimant : ID(1), hashed(`${claim} ${LETTER}`), now + 3_600_000);
  database
    .prepare(
      `INSERT INTO role_grant (id, person_id, role, scope_kind, scope_id, granted_at)
       VALUES (?, ?, 'enterprise', 'enterprise', ?, 0)`,
    )
    .run(ID(60), claimant, firm);
  placeHours(database);
  placeNotes(database);
  const certificate = (revoked: boolean) =>
    one<{ code: string }>(
      `SELECT code FROM assertion a WHERE code <> ? AND ${
        revoked
          ? "(SELECT group_concat(kind) FROM assertion_event WHERE assertion_id = a.id) = 'revoked'"
          : "NOT EXISTS (SELECT 1 FROM assertion_event WHERE assertion_id = a.id)"
      } LIMIT 1`,
      own,
    ).code;
  // An import that runs for ever, since another process has its lease.
  database.prepare("INSERT INTO lease VALUES ('long-job:enterprise-import', 'another', ?)").run(now + 36_000_000);
  database
    .prepare(
      `INSERT INTO long_job (id, kind, title, input, started_at, step, done, beat_at)
       VALUES (?, 'enterprise-import', 'x', '{"scopes":["340123"],"covered":["340123"]}', 0, 'reading', 0, 0)`,
    )
    .run(ID(20));
  database
    .prepare(
      `INSERT INTO stored_file (id, storage_name, file_name, media_type, bytes, sha256, uploaded_by, uploaded_at)
       SELECT ?, 'y', 'x.csv', 'text/csv', 1, 'y', id, ? FROM person WHERE account = 'county'`,
    )
    .run(ID(21), now);
  const kept = {
    import: ID(20),
    // Another firm below the city of the owner's, without a director: two of them are not merged.
    other: one<{ id: string }>(
      `SELECT id FROM enterprise WHERE region_code LIKE '3401%' AND parent_id IS NULL AND merged_into_id IS NULL
       AND id NOT IN (SELECT enterprise_id FROM appointment) ORDER BY id DESC LIMIT 1`,
    ).id,
    list: ID(21),
    mail: ID(2),
    appointments,
    claims,
    grant: ID(60),
    job: ID(40),
    late: one<{ id: string }>("SELECT id FROM late_answer").id,
    valid: certificate(false),
    revoked: certificate(true),
    enterprise: one<{ id: string }>(
      "SELECT id FROM enterprise WHERE id IS NOT (SELECT enterprise_id FROM person WHERE account = 'director') LIMIT 1",
    ).id,
  };
  database.prepare("UPDATE person SET enterprise_id = ? WHERE account = 'organizer'").run(kept.enterprise);
  database.close();
  return kept;
}
