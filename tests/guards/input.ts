import fc from "fast-check";
import type { Measure } from "../setup/run-measures";
import { zero } from "../setup/run-measures";
import { TestVisitor } from "../setup/visitor";
import { badContent } from "./bad-content";
import { builtRoutes } from "./built-routes";
import { CAST, type Stage, setStage, type Who } from "./cast";
import { crawl } from "./crawl";
import { fileInput } from "./file-input";
import { type FoundForm, formsOf } from "./page-parts";
import { addressProbe, formProbe, oddFieldProbes, type Probe, saveProbe } from "./probes";
import { seedsOf } from "./seeds";
import { type Answer, send } from "./send";
import { changedTables, StoredState } from "./stored-state";

const SOME: Who[] = ["anonymous", "owner", "stranger", "examiner", "admin", "province above all"];
const SECRET = /password/i;

/** The mistakes of one answer, in words; none when it was answered as the contract says. */
function mistakesOf(probe: Probe, answer: Answer, changed: string[]): string[] {
  const { status, body, headers } = answer;
  const mistakes: string[] = [];
  if (status >= 500 && status !== 507) mistakes.push(`answered ${status}: ${body.slice(0, 80)}`);
  const kept = keptAllTheSame(probe, status);
  const touched = changed.filter((table) => !kept.includes(table));
  if (status >= 400 && touched.length > 0) mistakes.push(`refused with ${status}, but changed ${touched.join(" ")}`);
  const acts = touched.filter(
    (table) => !/^(session|known_device|mail|lesson_progress|attempt_mark|reset_token)$/.test(table),
  );
  if (status < 400 && acts.length > 0 && !acts.includes("ledger_entry"))
    mistakes.push(`changed ${acts} without a ledger entry`);
  if ([400, 413, 415].includes(status) && probe.method !== "HEAD" && !isOneClearLine(answer))
    mistakes.push(`${status} without one clear line`);
  const type = String(headers["content-type"] ?? "");
  // A schema's own words in its own English, where ours should stand.
  if (status === 422 && /Invalid (input|option)|expected (string|array|number|one of)|reasons\.\w/.test(body))
    mistakes.push("tells a mistake in words that are not ours");
  if (status === 422 && type.startsWith("text/html") && probe.form?.whole)
    mistakes.push(...lostValues(probe.form, body));
  const shown = new Set(
    [...(probe.form?.plain ?? [])].filter(([name]) => !SECRET.test(name)).map(([, value]) => value),
  );
  for (const [name, value] of probe.form?.plain ?? [])
    if (SECRET.test(name) && !shown.has(value) && value.length > 7 && !COMMON.has(value) && body.includes(value))
      mistakes.push(`${name} ${JSON.stringify(value)} is in the answer`);
  return mistakes;
}
/** What a refusal may leave: an answer that came late is kept for a person, a wrong one-time code counts and is in the log. */
function keptAllTheSame({ path }: Probe, status: number): string[] {
  if (status === 410) return ["late_answer", "ledger_entry"];
  return status === 422 && /^\/me\/(appointments|enterprise\/claims)\/[^/]+\/code$/.test(path) ? ["ledger_entry"] : [];
}

/** Passwords that other fields may hold as well: these are taken as a person's name. */
const COMMON = new Set(["00000000000A", "undefined", "toString", "constructor", "__proto__", "[object Object]"]);

/** Plain text or JSON of one line, or a page with one heading and a sentence. */
function isOneClearLine({ headers, body }: Answer): boolean {
  const type = String(headers["content-type"] ?? "");
  if (type.startsWith("text/html")) return (body.match(/<h1\b/g) ?? []).length === 1;
  return body.trim().length > 0 && body.trim().length < 300 && !body.trim().includes("\n");
}

/** Values of the form that the page did not give back. */
function lostValues({ found, plain }: NonNullable<Probe["form"]>, html: string): string[] {
  const again = formsOf(html, found.page).flatMap(({ fields }) => fields);
  const lost: string[] = [];
  for (const { name, type } of found.fields) {
    const sent = plain.get(name);
    if (sent === undefined || !["text", "search", "email", "tel", "textarea"].includes(type)) continue;
    const back = again.filter((field) => field.name === name);
    const same = (a: string, b: string) => folded(a) === folded(b);
    if (!back.some(({ value }) => same(value, sent))) lost.push(`${name} lost ${JSON.stringify(sent.slice(0, 40))}`);
    if (SECRET.test(name) && back.some(({ value }) => value !== "")) lost.push(`${name} was given back`);
  }
  return lost;
}
/** As a browser would read it back. */
const folded = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    // What no text of ours keeps: controls, and marks that turn the direction.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();

async function formsFor(stage: Stage): Promise<{ who: Who; form: FoundForm }[]> {
  const routes = await builtRoutes();
  const found: { who: Who; form: FoundForm }[] = [];
  for (const who of SOME) {
    const { forms } = await crawl(stage.visitors[who], seedsOf(stage.things), routes);
    for (const form of forms) if (form.action !== "/logout") found.push({ who, form });
  }
  return found;
}

/**
 * Every form the pages offer, every address, the autosave address and the content files, bent by fast-check, and every form with
 * files: no answer of 500, no trace of
 * what was refused, every value kept but passwords, one clear line where a body is not what the address takes.
 */
export const input: Measure = async ({ short }) => {
  const total = short ? 1_200 : 10_000;
  const stage = await setStage({ env: { TRUST_PROXY: "1" } });
  const { program, visitors, things } = stage;
  const stored = new StoredState(program.dataDir);
  const wrong = new Map<string, number>();
  const blame = (what: string) => wrong.set(what, (wrong.get(what) ?? 0) + 1);
  const seed = Number(process.env.GUARDS_SEED ?? 20_261_125);
  const statuses: Record<number, number> = {};
  let samples = 0;
  let forms = 0;
  let files = "";
  try {
    const routes = await builtRoutes();
    const found = await fileInput(stage, { routes, stored, runs: total * 0.06, seed });
    samples += found.samples;
    files = found.note;
    for (const mistake of found.wrong) blame(mistake);
    const offered = await formsFor(stage);
    forms = offered.length;
    const share = (part: number) => ({ seed, numRuns: Math.ceil(total * part) });
    const probes = [
      ...fc.sample(saveProbe(things), share(0.15)),
      // Before the others have revoked, voided and ended what a form needs to be looked at in earnest.
      ...oddFieldProbes(offered, short ? 1 : 12),
      ...fc.sample(addressProbe(routes, SOME), share(0.3)),
      ...fc.sample(formProbe(offered), share(0.5)),
    ];
    for (const [n, probe] of probes.entries()) {
      const visitor = await stillSignedIn(visitors, probe.who, program.url);
      const before = stored.rows();
      const headers = {
        ...probe.headers,
        ...(visitor.cookies.size > 0 && { cookie: [...visitor.cookies].map(([k, v]) => `${k}=${v}`).join("; ") }),
        origin: program.url,
        // Failures are counted by address: each comes from its own, so that limits do not hide the rest.
        "x-forwarded-for": `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
      };
      samples++;
      const what = `${probe.method} ${probe.path.slice(0, 90)} by ${probe.who}`;
      try {
        const answer = await send(program.url, { ...probe, headers });
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        for (const mistake of mistakesOf(probe, answer, changedTables(before, stored.rows())))
          blame(`${what}: ${mistake}`);
        takeCookies(visitor, answer);
      } catch (error) {
        blame(`${what} (${probe.body?.length ?? 0} bytes): ${(error as Error).message}`);
      }
    }
    const alive = await visitors.anonymous.get("/readyz");
    if (alive.status !== 200) blame(`after all, /readyz answers ${alive.status}`);
  } finally {
    stored.close();
    await program.stop();
  }
  const content = await badContent(Math.ceil(total * 0.05), seed);
  samples += content.samples;
  for (const mistake of content.wrong) blame(mistake);
  const listed = [...wrong].slice(0, 12).map(([what, times]) => (times > 1 ? `${what} (${times}×)` : what));
  const note = [`${forms} forms`, files, `answers ${JSON.stringify(statuses)}`, ...listed].join("; ");
  return zero("guards.input", wrong.size, samples, "wrong answers", note);
};

function takeCookies(visitor: TestVisitor, { headers }: Answer): void {
  for (const cookie of headers["set-cookie"] ?? []) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (name !== "academy_session") continue;
    if (/max-age=0/i.test(cookie) || value === "") visitor.cookies.delete(name);
    else visitor.cookies.set(name, value as string);
  }
}

/** Some acts end a session; whoever lost hers signs in again, while her password still is what it was. */
async function stillSignedIn(visitors: Record<Who, TestVisitor>, who: Who, url: string): Promise<TestVisitor> {
  const visitor = visitors[who];
  const account = CAST[who];
  if (account && !visitor.cookies.has("academy_session")) visitors[who] = await new TestVisitor(url).signIn(account);
  return visitors[who];
}
