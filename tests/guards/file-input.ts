import { connect } from "node:net";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import type { BuiltRoute } from "./built-routes";
import { routeOf } from "./built-routes";
import type { Stage, Who } from "./cast";
import { crawl } from "./crawl";
import { type FileBody, fileBody } from "./file-bodies";
import { filled } from "./filled";
import { KeptFiles } from "./kept-files";
import type { FoundForm } from "./page-parts";
import { seedsOf } from "./seeds";
import { type Answer, send } from "./send";
import { changedTables, type StoredState } from "./stored-state";

/** Who is asked for forms that take files: between them they have each one. */
const WITH_FILES: Who[] = ["owner", "stranger", "organizer", "county of the owner"];
const SETTLED_MS = 5_000;

/** What the answer to a body of files says against what is kept. */
function mistakesOf(answer: Answer, changed: string[], added: { id: string; subject_kind: string | null }[]): string[] {
  const { status, body, headers } = answer;
  const mistakes: string[] = [];
  if (status >= 500 && status !== 507) mistakes.push(`answered ${status}: ${body.slice(0, 80)}`);
  const loose = added.filter(({ subject_kind }) => subject_kind === null);
  // An objection is answered with its receipt, which stands in no address.
  if (status === 302 || (status === 200 && changed.includes("objection"))) {
    if (String(headers.location).startsWith("/login")) mistakes.push("nobody was signed in");
    if (!changed.includes("ledger_entry")) mistakes.push("taken without a ledger entry");
    if (loose.length > 0) mistakes.push(`taken, but ${loose.length} files belong to nothing`);
  } else if (status === 422) {
    const acts = changed.filter((table) => !["stored_file", "ledger_entry"].includes(table));
    if (acts.length > 0) mistakes.push(`refused, but changed ${acts.join(" ")}`);
    if (loose.length !== added.length) mistakes.push("refused, but files found their place");
    // What was kept is carried on by the form, so that nobody sends it again.
    for (const { id } of loose)
      if (!body.includes(`"${id}/`)) mistakes.push("a file was kept and the page does not say so");
    if (/Invalid (input|option)|reasons\.\w/.test(body)) mistakes.push("tells a mistake in words that are not ours");
  } else {
    if (changed.length > 0) mistakes.push(`answered ${status}, but changed ${changed.join(" ")}`);
    if (![400, 413].includes(status)) mistakes.push(`answered ${status}`);
    if (body.trim() === "") mistakes.push(`${status} without a word`);
  }
  return mistakes;
}

const TODAY = new Date().toISOString().slice(0, 10);
const CLAIMED = {
  title: "起草一项标准",
  day: "2026-11-01",
  hours: "2",
  minutes: "0",
  statement: "按要求起草了这项标准的全文",
};
/** What a form needs that no word fits. */
const KNOWN: Record<string, Record<string, string>> = {
  "/me/hours/claims/new": CLAIMED,
  "/notices/:cycle/objections/new": {
    party: "person",
    name: "王小明",
    contactPerson: "",
    contact: "0551-62871234",
    about: "all",
    statement: "核对后写下的事实和理由",
  },
  "/me/hours/claims/:claim/resubmission": CLAIMED,
  "/organizer/events/:event/materials/new": { consentedOn: "2026-11-01", releasedAt: `${TODAY} 00:10`, sessionId: "" },
};

/**
 * Every form that takes a file, found by its enctype on the pages and compared with the routes that say they take some, gets bodies of
 * every kind: no answer of 500, and after each answer the rows and the bytes are what it said.
 */
export async function fileInput(
  { program, visitors, things }: Stage,
  { routes, stored, runs, seed }: { routes: BuiltRoute[]; stored: StoredState; runs: number; seed: number },
): Promise<{ samples: number; wrong: string[]; note: string }> {
  const wrong: string[] = [];
  // One who works somewhere and does not act for it yet may claim to.
  for (const who of ["organizer", "owner"] as const)
    await visitors[who].post("/me/enterprise", { enterprise: things.enterprise });
  const seeds = [...seedsOf(things), "/me/enterprise/claims"];
  const offered = new Map<string, { who: Who; form: FoundForm }>();
  for (const who of WITH_FILES)
    for (const form of (await crawl(visitors[who], seeds, routes)).forms) {
      const route = routeOf(form.action, routes);
      if (form.multipart && route && !offered.has(route)) offered.set(route, { who, form });
    }
  for (const { path, takesFiles } of routes)
    if (takesFiles !== offered.has(path))
      wrong.push(`${path}: the pages and the route do not agree whether it takes files`);
  const files = new KeptFiles(program.dataDir);
  const statuses: Record<string, number> = {};
  let samples = 0;
  // Each half is told once.
  const told = new Set<string>();
  try {
    for (const [route, { who, form }] of offered) {
      const visitor = visitors[who];
      const field = form.fields.find(({ type }) => type === "file")?.name ?? "";
      // Minutes come as multipart for their length and bring no file.
      if (field === "") continue;
      // Each is a form opened anew: one that is sent twice makes one, and its second file belongs to nothing.
      const typed = form.fields.filter(({ type, name }) => type !== "file" && name !== "opened");
      const fields = filled({ ...form, fields: typed }).map(([name, value]): [string, string] => [
        name,
        KNOWN[route]?.[name] ?? value,
      ]);
      let [taken, kept] = [0, 0];
      const bodies = fc.sample(fileBody({ fields, file: field }), { seed, numRuns: Math.ceil(runs / offered.size) });
      for (const [n, body] of bodies.entries()) {
        samples++;
        files.forgetLimits();
        const before = { tables: stored.rows(), ids: new Set(files.rows().map(({ id }) => id)) };
        const what = `file ${n} to ${route}${body.whole ? "" : ", broken"}`;
        const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
        const answer = await post(program.url, form.action, cookie, body).catch((error: Error) => {
          wrong.push(`${what}: ${error.message}`);
          return null;
        });
        const halves = await settled(files, told);
        const changed = changedTables(before.tables, stored.rows());
        const added = files.rows().filter(({ id }) => !before.ids.has(id));
        wrong.push(...halves.map((half) => `${what}: ${half}`));
        statuses[answer?.status ?? "hung up"] = (statuses[answer?.status ?? "hung up"] ?? 0) + 1;
        kept += added.length;
        if (answer === null) {
          if (changed.length > 0) wrong.push(`${what}: hung up, but changed ${changed.join(" ")}`);
          continue;
        }
        for (const mistake of mistakesOf(answer, changed, added)) wrong.push(`${what}: ${mistake}`);
        // A form that shows its receipt once answers with the page.
        if (answer.status === 200 && added.length > 0) taken++;
        if (answer.status !== 302) continue;
        taken++;
        await tidy(String(answer.headers.location));
      }
      if (taken === 0 || kept === 0) wrong.push(`${route} took ${taken} forms and ${kept} files: nothing was tried`);

      /** One claim waits at a time, and a list is read beside the requests. */
      async function tidy(to: string): Promise<void> {
        if (/^\/me\/enterprise\/claims\//.test(to)) await visitor.post(`${to}/withdrawal`);
        if (route.endsWith("/resubmission")) returnAgain(program.dataDir);
        const [, job] = /^\/bureau\/enterprises\/imports\/([\w-]+)$/.exec(to) ?? [];
        const open = () => stored.query("SELECT 1 FROM long_job WHERE id = ? AND ended_at IS NULL", job).length > 0;
        for (let wait = 0; job && open(); wait++) {
          if (wait > 600) throw new Error("an import does not end");
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
    }
  } finally {
    files.close();
  }
  return { samples, wrong, note: `${offered.size} forms with files ${JSON.stringify(statuses)}` };
}

/** As if the bureau had returned what was handed in again. */
function returnAgain(dataDir: string): void {
  const database = new Database(join(dataDir, "academy.sqlite"), { timeout: 10_000 });
  database.prepare("UPDATE hour_claim SET state = 'returned' WHERE state = 'filed' AND reason IS NOT NULL").run();
  database.close();
}

async function post(
  url: string,
  path: string,
  cookie: string,
  { type, body, hangUpAt }: FileBody,
): Promise<Answer | null> {
  const headers = { cookie, origin: url, "content-type": type };
  if (hangUpAt === undefined) return send(url, { method: "POST", path, headers, body });
  const { hostname, port, host } = new URL(url);
  const head = Object.entries({ host, ...headers, "content-length": body.length }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  await new Promise<void>((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      const start = Buffer.from(`POST ${path} HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n`);
      socket.write(Buffer.concat([start, body.subarray(0, hangUpAt)]), () => setTimeout(() => socket.destroy(), 20));
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve());
  });
  return null;
}

/** What is half there once the program has put away what it refused. */
async function settled(files: KeptFiles, told: Set<string>): Promise<string[]> {
  const until = performance.now() + SETTLED_MS;
  for (;;) {
    const halves = files.halves().filter((half) => !told.has(half));
    if (halves.length === 0 || performance.now() > until) {
      for (const half of halves) told.add(half);
      return halves;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
