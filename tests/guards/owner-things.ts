import { join } from "node:path";
import Database from "better-sqlite3";
import type { Program } from "../setup/program";
import { unsubscribeLink } from "../setup/unsubscribe-link";
import type { TestVisitor } from "../setup/visitor";
import { type AfterThings, afterThings } from "./after-things";
import { type AwardThings, awardThings } from "./award-things";
import { type DecisionThings, decisionThings } from "./decision-things";
import { type DutyThings, dutyThings } from "./duty-things";
import { type EventThings, eventThings } from "./event-things";
import { type FileThings, fileThings } from "./file-things";
import { type HonourThings, honourThings } from "./honour-things";
import { type HourThings, hourThings } from "./hour-things";
import { type JurorThings, jurorThings } from "./juror-things";
import { type JuryThings, juryThings } from "./jury-things";
import { type NominationDeskThings, nominationDeskThings } from "./nomination-desk-things";
import { type NominationThings, nominationThings } from "./nomination-things";
import { type NoteThings, noteThings } from "./note-things";
import { type NoticeThings, noticeThings } from "./notice-things";
import { type OrganizerThings, organizerThings } from "./organizer-things";
import { PLACE } from "./places";

/** Things of the owner's that addresses name. */
export interface Things
  extends AfterThings,
    AwardThings,
    HonourThings,
    DutyThings,
    DecisionThings,
    EventThings,
    FileThings,
    HourThings,
    JuryThings,
    JurorThings,
    NominationDeskThings,
    NominationThings,
    NoteThings,
    NoticeThings,
    OrganizerThings {
  runningAttempt: string;
  runningPen: string;
  item: string;
  choice: string;
  endedAttempt: string;
  code: string;
  link: string;
  shareToken: string;
  signIn: string;
  course: string;
  lesson: string;
  check: string;
  /** The version of the course that the lesson is of. */
  courseVersion: string;
  person: string;
  sitting: string;
  regulation: string;
  term: string;
  practiceItem: string;
  /** Somebody with a role, and that role. */
  staff: string;
  grant: string;
  entry: string;
  mail: string;
  fault: string;
  /** An import of the county of the owner. */
  import: string;
  /** A merge, undone again, of two firms of the county of the owner. */
  merge: string;
  /** That two firms of the county of the owner are two. */
  distinction: string;
  /** The firm where the owner works. */
  enterprise: string;
  /** A proposal of that firm to the owner. */
  appointment: string;
  /** What a mail to her leads to. */
  unsubscribe: string;
  /** Her appointment at that firm. */
  agreed: string;
  /** A proposal of that firm to her account, whose code she has not typed. */
  invitation: string;
  /** A time of work of the owner's. */
  job: string;
  /** The owner says that she acts for the firm where she works. */
  claim: string;
  /** An address of her own calendar, and the secret in it. */
  calendarAddress: string;
  calendarSecret: string;
  /** That somebody acts for that firm. */
  firmsGrant: string;
}
/** Finds what the rows are called by, and makes what only the program can make. */
export async function makeThings(program: Program, owner: TestVisitor): Promise<Things> {
  const start = async () => {
    const room = (await owner.post("/exams/mock/attempts")).headers.get("location") ?? "";
    const state = await owner.attemptState(room);
    return { id: state.attempt, state };
  };
  const ended = (await start()).id;
  await owner.post(`/attempts/${ended}/submission`);
  const { id: running, state } = await start();
  const database = new Database(join(program.dataDir, "academy.sqlite"), { readonly: true, timeout: 10_000 });
  const one = <T>(sql: string) => database.prepare(sql).get() as T;
  const graduate = one<{ id: string }>("SELECT id FROM person WHERE account = 'graduate'").id;
  const code = one<{ code: string }>(`SELECT code FROM assertion WHERE person_id = '${graduate}'`).code;
  const made = await (await owner.post(`/me/certificates/${code}/links`, { days: "30" })).text();
  const calendar = await (await owner.post("/me/calendar")).text();
  const lesson = one<{ slug: string; course_slug: string; version: string; check_ids: string }>(
    "SELECT l.slug, v.course_slug, v.id AS version, l.check_ids FROM lesson l JOIN course_version v ON v.id = l.course_version_id ORDER BY l.position LIMIT 1",
  );
  const things: Things = {
    runningAttempt: running,
    runningPen: state.pen ?? "",
    item: state.items[0]?.id ?? "",
    choice: state.items[0]?.choices[0]?.id ?? "",
    endedAttempt: ended,
    code,
    link: one<{ id: string }>("SELECT id FROM share_link").id,
    shareToken: /\/shared\/([\w-]{22})"/.exec(made)?.[1] ?? "",
    calendarAddress: one<{ id: string }>("SELECT id FROM calendar_secret").id,
    calendarSecret: /\/calendar\/([\w-]{24})\.ics/.exec(calendar)?.[1] ?? "",
    signIn: one<{ id: string }>(
      `SELECT sign_in_id AS id FROM session WHERE person_id = '${graduate}' ORDER BY created_at DESC`,
    ).id,
    course: lesson.course_slug,
    lesson: lesson.slug,
    courseVersion: lesson.version,
    check: (JSON.parse(lesson.check_ids) as string[])[0] ?? "",
    person: graduate,
    sitting: one<{ id: string }>("SELECT id FROM sitting WHERE slug = 'mock'").id,
    regulation: one<{ slug: string }>("SELECT slug FROM regulation LIMIT 1").slug,
    term: one<{ slug: string }>("SELECT slug FROM glossary_term LIMIT 1").slug,
    practiceItem: one<{ id: string }>(
      `SELECT id FROM item WHERE bank = 'practice' AND course_slug = '${lesson.course_slug}' LIMIT 1`,
    ).id,
    staff: PLACE(3),
    grant: PLACE(103),
    entry: one<{ id: string }>("SELECT id FROM ledger_entry WHERE seq IS NOT NULL ORDER BY seq LIMIT 1").id,
    mail: PLACE(200),
    fault: PLACE(201),
    import: PLACE(210),
    merge: PLACE(211),
    distinction: PLACE(212),
    enterprise: one<{ id: string }>("SELECT enterprise_id AS id FROM person WHERE account = 'graduate'").id,
    appointment: PLACE(202),
    unsubscribe: unsubscribeLink(program.dataDir, graduate),
    agreed: PLACE(204),
    invitation: PLACE(207),
    job: PLACE(203),
    ...dutyThings,
    ...fileThings,
    ...hourThings,
    ...jurorThings,
    ...nominationThings,
    ...noteThings,
    ...afterThings,
    ...awardThings,
    ...honourThings,
    ...decisionThings,
    ...eventThings,
    ...juryThings,
    ...nominationDeskThings,
    ...noticeThings,
    ...organizerThings,
    claim: PLACE(205),
    firmsGrant: one<{ id: string }>(
      "SELECT g.id FROM role_grant g JOIN person p ON p.id = g.person_id WHERE p.account = 'enterprise'",
    ).id,
  };
  database.close();
  const missing = Object.entries(things).find(([, value]) => value === "");
  if (missing) throw new Error(`the stage has no ${missing[0]}`);
  return things;
}
