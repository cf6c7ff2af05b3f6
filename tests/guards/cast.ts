import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Program, ProgramOptions } from "../setup/program";
import { unsubscribeLink } from "../setup/unsubscribe-link";
import { TestVisitor } from "../setup/visitor";
import { startDemo } from "./demo-folder";
import { addDuties, type DutyThings, dutyThings } from "./duty-things";

/** Everyone who knocks: demo accounts, and some more whose scope is another's (product.md, "Who sees what"). */
export const CAST = {
  anonymous: null,
  owner: "graduate",
  stranger: "director",
  enterprise: "enterprise",
  "enterprise of another firm": "enterprise-elsewhere",
  organizer: "organizer",
  editor: "editor",
  juror: "juror1",
  examiner: "examiner",
  "examiner of the sitting": "examiner-here",
  "examiner of another sitting": "examiner-elsewhere",
  "county of the owner": "county",
  "county beside it": "county-beside",
  "city above it": "city",
  "city beside that": "city-beside",
  "province above all": "province",
  "role that ended": "ended",
  admin: "admin",
} as const;
export type Who = keyof typeof CAST;
export const EVERYONE = Object.keys(CAST) as Who[];

/** Things of the owner's that addresses name. */
export interface Things extends DutyThings {
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
  person: string;
  sitting: string;
  regulation: string;
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
  /** The firm where the owner works. */
  enterprise: string;
  file: string;
  /** A proposal of that firm to the owner. */
  appointment: string;
  /** What a mail to her leads to. */
  unsubscribe: string;
  /** Her appointment at that firm. */
  agreed: string;
  /** A time of work of the owner's. */
  job: string;
  /** The owner says that she acts for the firm where she works. */
  claim: string;
  /** That somebody acts for that firm. */
  firmsGrant: string;
}
export interface Stage {
  program: Program;
  visitors: Record<Who, TestVisitor>;
  things: Things;
}

const OTHER_SITTING = "course";

/** Starts a demo with the whole cast signed in and the owner's things made. */
export async function setStage(options: Omit<ProgramOptions, "dataDir"> = {}): Promise<Stage> {
  const program = await startDemo(options);
  try {
    addPeople(program.dataDir);
    const visitors = {} as Record<Who, TestVisitor>;
    for (const [who, account] of Object.entries(CAST)) {
      const visitor = new TestVisitor(program.url);
      visitors[who as Who] = account ? await visitor.signIn(account) : visitor;
    }
    // A second sign-in of the owner's, so that she has one to end.
    await new TestVisitor(program.url).signIn(CAST.owner);
    return { program, visitors, things: await makeThings(program, visitors) };
  } catch (error) {
    await program.stop();
    throw error;
  }
}

/** Ids of what is put beside the demo's own. */
const PLACE = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

function addPeople(dataDir: string): void {
  const database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  const sittings = database.prepare("SELECT id, mock FROM sitting").all() as { id: string; mock: number }[];
  const here = sittings.find(({ mock }) => mock)?.id;
  const elsewhere = sittings.find(({ mock }) => !mock)?.id;
  const anotherFirm = database
    .prepare("SELECT id FROM enterprise WHERE region_code <> '340123' LIMIT 1")
    .pluck()
    .get() as string;
  const people: [string, string, string, string | null | undefined, number | null][] = [
    ["examiner-here", "examiner", "sitting", here, null],
    ["examiner-elsewhere", "examiner", "sitting", elsewhere ?? OTHER_SITTING, null],
    ["county-beside", "county", "region", "340121", null],
    ["city-beside", "city", "region", "340200", null],
    ["ended", "admin", "all", null, 1],
    ["enterprise-elsewhere", "enterprise", "enterprise", anotherFirm, null],
  ];
  for (const [n, [account, role, scopeKind, scopeId, endedAt]] of people.entries()) {
    database
      .prepare(
        `INSERT INTO person (id, name, account, account_kind, password_hash, created_at)
         SELECT ?, ?, ?, 'name', password_hash, created_at FROM person WHERE account = 'director'`,
      )
      .run(PLACE(n), `演示${account}`, account);
    database
      .prepare(
        `INSERT INTO role_grant (id, person_id, role, scope_kind, scope_id, granted_by, granted_at, ended_at)
         VALUES (?, ?, ?, ?, ?, ?, 0, ?)`,
      )
      .run(PLACE(100 + n), PLACE(n), role, scopeKind, scopeId ?? null, PLACE(n), endedAt);
  }
  // The owner works in the county of `county`, below `city`.
  database
    .prepare(
      `UPDATE person SET enterprise_id = (SELECT id FROM enterprise WHERE region_code = '340123' LIMIT 1)
       WHERE account = 'graduate'`,
    )
    .run();
  database
    .prepare(
      `INSERT INTO mail (id, template, subject, text, to_address, message_id, state, tries, created_at, due_at, sent_at)
       VALUES (?, 'password-reset', 'x', 'x', 'guard@example.cn', 'x', 'sent', 1, 0, 0, 0)`,
    )
    .run(PLACE(200));
  const storageName = "0".repeat(32);
  mkdirSync(join(dataDir, "files", "00"), { recursive: true });
  writeFileSync(join(dataDir, "files", "00", storageName), "x");
  database
    .prepare(
      `INSERT INTO stored_file (id, storage_name, file_name, media_type, bytes, sha256, uploaded_by, uploaded_at)
       SELECT ?, ?, 'x.txt', 'text/plain', 1, '', id, ? FROM person WHERE account = 'graduate'`,
    )
    .run(PLACE(202), storageName, Date.now());
  // A firm proposes the owner: that of the account `enterprise`.
  database
    .prepare(
      `INSERT INTO appointment (id, number, enterprise_id, person_id, holder_name, duties, statement, "from", "to", proposed_at)
       SELECT ?, '聘2000-000001', g.scope_id, p.id, p.name, '["other"]', 'x', '2030-01-01', '2030-12-31', 0
       FROM person p, role_grant g JOIN person e ON e.id = g.person_id
       WHERE p.account = 'graduate' AND e.account = 'enterprise' AND g.role = 'enterprise'`,
    )
    .run(PLACE(202));
  database
    .prepare(
      `INSERT INTO appointment (id, number, enterprise_id, person_id, holder_name, duties, statement, "from", "to", proposed_at,
         answered_at, answer)
       SELECT ?, '聘2000-000002', enterprise_id, person_id, holder_name, duties, statement, '2031-01-01', '2031-12-31', 0, 0,
         'accepted' FROM appointment WHERE id = ?`,
    )
    .run(PLACE(204), PLACE(202));
  database
    .prepare(
      `INSERT INTO employment (id, person_id, employer_name, post, standards_work, "from", stated_at)
       SELECT ?, id, 'x', 'x', 1, '2020-01-01', 0 FROM person WHERE account = 'graduate'`,
    )
    .run(PLACE(203));
  addDuties(database);
  database
    .prepare(
      `INSERT INTO long_job (id, kind, title, input, started_at, step, done, beat_at, cancel_asked_at, ended_at, outcome, result)
       VALUES (?, 'enterprise-import', 'x', '{"scopes":["340123"],"covered":["340123"]}', 0, 'holding', 0, 0, null, 1, 'refused', '{}')`,
    )
    .run(PLACE(210));
  database
    .prepare(
      `INSERT INTO enterprise_merge (id, from_id, into_id, reason, moved, merged_at)
       SELECT ?, id, id, 'x', '{}', 0 FROM enterprise WHERE region_code = '340123' LIMIT 1`,
    )
    .run(PLACE(211));
  database
    .prepare(
      `INSERT INTO enterprise_claim (id, enterprise_id, person_id, position, phone, asked_at, code_tries, letter_address)
       SELECT ?, enterprise_id, id, 'x', '13900000000', 0, 0, 'x' FROM person WHERE account = 'graduate'`,
    )
    .run(PLACE(205));
  database.prepare("INSERT INTO fault_report (id, page, text, at) VALUES (?, '/help', 'x', 0)").run(PLACE(201));
  database.close();
}

async function makeThings(program: Program, { owner }: Record<Who, TestVisitor>): Promise<Things> {
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
  const lesson = one<{ slug: string; course_slug: string; check_ids: string }>(
    "SELECT l.slug, v.course_slug, l.check_ids FROM lesson l JOIN course_version v ON v.id = l.course_version_id ORDER BY l.position LIMIT 1",
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
    signIn: one<{ id: string }>(
      `SELECT sign_in_id AS id FROM session WHERE person_id = '${graduate}' ORDER BY created_at DESC`,
    ).id,
    course: lesson.course_slug,
    lesson: lesson.slug,
    check: (JSON.parse(lesson.check_ids) as string[])[0] ?? "",
    person: graduate,
    sitting: one<{ id: string }>("SELECT id FROM sitting WHERE mock = 1").id,
    regulation: one<{ slug: string }>("SELECT slug FROM regulation LIMIT 1").slug,
    practiceItem: one<{ id: string }>("SELECT id FROM item WHERE bank = 'practice' LIMIT 1").id,
    staff: PLACE(3),
    grant: PLACE(103),
    entry: one<{ id: string }>("SELECT id FROM ledger_entry WHERE seq IS NOT NULL ORDER BY seq LIMIT 1").id,
    mail: PLACE(200),
    fault: PLACE(201),
    import: PLACE(210),
    merge: PLACE(211),
    enterprise: one<{ id: string }>("SELECT enterprise_id AS id FROM person WHERE account = 'graduate'").id,
    file: PLACE(202),
    appointment: PLACE(202),
    unsubscribe: unsubscribeLink(program.dataDir, graduate),
    agreed: PLACE(204),
    job: PLACE(203),
    ...dutyThings,
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
