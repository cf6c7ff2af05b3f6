import { Wire, type WireAnswer } from "../load/wire";
import type { Program } from "../setup/program";
import type { Measure } from "../setup/run-measures";
import { TestVisitor } from "../setup/visitor";
import { type OpenDatabase, openDatabase } from "./open-database";
import { type Dialect, newStage, type StagePerson, startOn } from "./stage";

const AT_ONCE = 50;

/**
 * Fifty requests at once, three rounds a person: she starts her last attempt, hands it in, and an administrator issues its
 * certificate again under a corrected name. Each round has one winner: one attempt, one release and one certificate, one successor.
 * On PostgreSQL two processes serve.
 */
export const race: Measure = async ({ short }) => {
  const rounds = { sqlite: 0, postgresql: 0 };
  const wrong: string[] = [];
  for (const dialect of ["sqlite", "postgresql"] as const) {
    const result = await raceOn(dialect, short ? 4 : 334);
    rounds[dialect] = result.rounds;
    wrong.push(...result.wrong.map((line) => `${dialect}: ${line}`));
  }
  const enough = Math.min(rounds.sqlite, rounds.postgresql) >= (short ? 12 : 1000);
  return {
    name: "faults.race",
    value: wrong.length,
    unit: "rounds wrong",
    samples: rounds.sqlite + rounds.postgresql,
    target: "0, one winner each",
    ok: wrong.length === 0 && enough,
    note: `${AT_ONCE} at once; ${rounds.sqlite} rounds on SQLite, ${rounds.postgresql} on PostgreSQL${wrong.length > 0 ? `; ${wrong.slice(0, 5).join("; ")}` : ""}`,
  };
};

async function raceOn(dialect: Dialect, people: number): Promise<{ rounds: number; wrong: string[] }> {
  const stage = await newStage(dialect);
  const program = await startOn(stage, dialect === "postgresql" ? { WORKERS: "2" } : {});
  const database = await openDatabase(stage);
  const wires = Array.from({ length: AT_ONCE }, () => new Wire(program.url));
  const wrong: string[] = [];
  let rounds = 0;
  try {
    const admin = await new TestVisitor(program.url).signIn("admin");
    const adminCookie = [...admin.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const at = { program, database, wires, adminCookie };
    for (const person of stage.people.slice(0, people)) {
      for (const round of [lastAttempt, submitTwice, issueTwice]) {
        rounds++;
        const found = await round(at, person);
        if (found) wrong.push(`${round.name} of ${person.name}: ${found}`);
      }
    }
  } finally {
    for (const wire of wires) wire.close();
    await database.close();
    await program.stop();
  }
  return { rounds, wrong };
}

interface Place {
  program: Program;
  database: OpenDatabase;
  wires: Wire[];
  adminCookie: string;
}

const all = (
  { wires, program }: Place,
  path: string,
  cookie: (n: number) => string,
  body: (n: number) => string = () => "",
): Promise<WireAnswer[]> =>
  Promise.all(
    wires.map((wire, n) =>
      wire.request(
        "POST",
        path,
        `Cookie: ${cookie(n)}\r\nOrigin: ${program.url}\r\n${body(n) ? "Content-Type: application/x-www-form-urlencoded\r\n" : ""}`,
        body(n),
      ),
    ),
  );

const locations = (answers: WireAnswer[]) => [
  ...new Set(answers.map(({ headers }) => /\r\nlocation: (\S+)/i.exec(headers)?.[1] ?? "nowhere")),
];
const statuses = (answers: WireAnswer[]) => [...new Set(answers.map(({ status }) => status))].sort();
const onBothDevices =
  ({ cookie, otherCookie }: StagePerson) =>
  (n: number) =>
    n % 2 === 0 ? cookie : otherCookie;

const count = async (database: OpenDatabase, query: string, ...values: string[]): Promise<number> =>
  Number((await database.rows<{ n: number | string }>(`select count(*) as n from ${query}`, ...values))[0]?.n);

/** Her only attempt, asked for on two devices at once: one attempt, and every request leads to it. */
async function lastAttempt(at: Place, person: StagePerson): Promise<string | undefined> {
  const answers = await all(at, "/exams/one/attempts", onBothDevices(person));
  const attempts = await count(at.database, "attempt where person_id = ?", person.personId);
  const entries = await started(at, person);
  const led = locations(answers);
  if (attempts === 1 && entries === 1 && led.length === 1 && statuses(answers).join() === "302") return undefined;
  return `${attempts} attempts, ${entries} entries, ${statuses(answers)}, led to ${led.length} places`;
}

const attemptOf = async (database: OpenDatabase, person: StagePerson): Promise<string> =>
  (await database.rows<{ id: string }>("select id from attempt where person_id = ?", person.personId))[0]?.id ?? "";

const started = async ({ database }: Place, person: StagePerson) =>
  count(
    database,
    "ledger_entry where act = 'attempt.started' and subject_id in (select id from attempt where person_id = ?)",
    person.personId,
  );

/** Handed in on two devices at once: released once, one certificate. */
async function submitTwice(at: Place, person: StagePerson): Promise<string | undefined> {
  const attempt = await attemptOf(at.database, person);
  const answers = await all(at, `/attempts/${attempt}/submission`, onBothDevices(person));
  const released = await count(at.database, "ledger_entry where act = 'attempt.released' and subject_id = ?", attempt);
  const certificates = await count(at.database, "assertion where attempt_id = ?", attempt);
  if (released === 1 && certificates === 1 && statuses(answers).join() === "302") return undefined;
  return `released ${released} times, ${certificates} certificates, ${statuses(answers)}`;
}

/** Reissued by fifty clicks at once, each with another name: one successor; the others are told that it is no longer possible. */
async function issueTwice(at: Place, person: StagePerson): Promise<string | undefined> {
  const [first] = await at.database.rows<{ id: string; code: string }>(
    "select id, code from assertion where person_id = ?",
    person.personId,
  );
  if (!first) return "no certificate to issue again";
  const form = (n: number) =>
    new URLSearchParams({ answer: "reissue", name: `演示更名${n}`, reason: "姓名有误，核对后更正" }).toString();
  const answers = await all(at, `/admin/certificates/${first.code}/reissue`, () => at.adminCookie, form);
  const successors = await count(at.database, "assertion where replaces_id = ?", first.id);
  const winners = answers.filter(({ status }) => status === 302).length;
  const others = statuses(answers).filter((status) => status !== 302 && status !== 409);
  if (successors === 1 && winners === 1 && others.length === 0) return undefined;
  return `${successors} successors, ${winners} winners, ${statuses(answers)}`;
}
