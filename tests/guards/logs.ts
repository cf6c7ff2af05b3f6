import type { Program } from "../setup/program";
import type { Measure } from "../setup/run-measures";
import { zero } from "../setup/run-measures";
import { BrokenTables } from "./broken-tables";
import { builtRoutes } from "./built-routes";
import { canary, type Secret, secretIn, typedIn } from "./canaries";
import { type Stage, setStage, type Who } from "./cast";
import { crawl, type FoundPage } from "./crawl";
import { startCruelPost } from "./cruel-post";
import { bundleMistakes, pageMistakes } from "./log-exposure";
import { readLog } from "./log-lines";
import { actProbe, addressProbes, formProbes, type Probe, rawRequests, SOME, saveProbes } from "./log-probes";
import { mintSecrets } from "./log-secrets";
import { startMistakes } from "./log-starts";
import type { FoundForm } from "./page-parts";
import { sendRaw } from "./raw";
import { seedsOf } from "./seeds";
import { type Answer, send } from "./send";

/**
 * Control characters and secrets sent everywhere, to a program that works and to one whose database fails it: its output is one JSON line a
 * fault and nothing else, and no secret stands in the log, in the files for the browser, on a page it is not of, in an answer of error.
 */
export const logs: Measure = async ({ short }) => {
  const mailPassword = canary();
  const post = await startCruelPost();
  const env = {
    TRUST_PROXY: "1",
    LOG_LEVEL: "debug",
    MAIL_URL: `smtp://academy:${mailPassword}@127.0.0.1:${post.port}`,
  };
  const stage = await setStage({ env });
  const { program } = stage;
  const output = outputOf(program);
  const wrong = new Set<string>();
  let samples = 0;
  try {
    const secrets = [...(await mintSecrets(stage)), { what: "the password of MAIL_URL", text: mailPassword }];
    const { pages, forms } = await walk(stage, short ? SHORT : SOME);
    for (const mistake of [...pageMistakes(pages, secrets, stage), ...bundleMistakes(secrets)]) wrong.add(mistake);
    samples += pages.length;
    const faults: string[] = [];
    const ask = async (probe: Probe) => {
      samples++;
      const answer = await sendAs(stage, probe, samples);
      const what = `${probe.method} ${probe.path.slice(0, 60)} by ${probe.who}, ${answer.status}`;
      if (answer.status >= 500) faults.push(referenceOf(answer, probe) ?? `none at ${what}`);
      // A page says its own address (the switch of language leads back to it), nothing else of what was sent.
      const others = secrets.filter(({ text }) => !probe.path.includes(text));
      const told = answer.status >= 400 ? secretIn(answer.body, others) : null;
      if (told) wrong.add(`${what}: the answer holds ${told}`);
      const page = answer.status < 500 && /^text\/html/.test(answer.headers["content-type"] ?? "");
      // Its header names who is signed in, and she may have typed that name herself.
      const said = answer.body.replace(/<header[\s\S]*?<\/header>/, "");
      const typed = answer.status >= 400 && !page ? typedIn(said, probe.path) : null;
      if (typed) wrong.add(`${what}: the answer holds ${typed}`);
      const report = /href="\/report-a-fault\?page=([^"]*)"/.exec(answer.body)?.[1] ?? "";
      if (SECRET_ADDRESS.test(probe.path) && secretIn(report, secrets))
        wrong.add(`${what}: reports of faults would hold its token`);
    };
    const everywhere = [...addressProbes(await builtRoutes(), stage, secrets, short), ...formProbes(forms, short)];
    await together(everywhere, ask);
    await together(rawRequests(stage), async (bytes) => {
      samples++;
      const answer = await sendRaw(program.url, bytes);
      if (typedIn(answer) && !/^HTTP\/1.1 (2|3|401|404|422)/.test(answer)) wrong.add(`raw bytes: ${typedIn(answer)}`);
    });
    if (faults.length > 0)
      wrong.add(
        `${faults.length} faults before anything was broken: ${program
          .log()
          .split("\n")
          .find((line) => line.includes(String(faults[0])))}`,
      );
    // From here on the program fails: what it cannot do, it logs.
    const database = new BrokenTables(program.dataDir);
    try {
      const whole = forms.map(({ who, form }) => actProbe(who, form));
      await database.whileNothingIsWritten(() => together([...whole, ...saveProbes(stage)], ask));
      for (const gone of short ? TABLES.slice(0, 2) : TABLES)
        await database.whileGone(gone, () =>
          together(
            everywhere.filter((_, n) => !short || n % 3 === 0),
            ask,
          ),
        );
    } finally {
      database.close();
    }
    const cut = await program.stop();
    if (cut !== 0) wrong.add(`the program ended with ${cut}`);
    for (const mistake of outputMistakes(output, faults, secrets)) wrong.add(mistake);
    for (const mistake of await startMistakes(short)) wrong.add(mistake);
    if (faults.length < 50) wrong.add(`only ${faults.length} faults were made: the log was hardly asked`);
    samples += faults.length;
  } finally {
    post.stop();
    await program.stop();
  }
  return zero("guards.logs", wrong.size, samples, "leaks", [...wrong].slice(0, 10).join("; "));
};

/** Where the address itself opens something. */
const SECRET_ADDRESS = /^\/(reset-password|setup|shared|calendar)\//;

/** Who walks in the short form. */
const SHORT: Who[] = ["anonymous", "stranger", "admin"];

const AT_ONCE = 8;
/** Does the work for all of them, a few at once. */
async function together<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const worker = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Tables that are taken away together; what is asked meanwhile ends in a fault of the program's. */
const TABLES = [
  [
    "limit_count",
    "lesson",
    "assertion",
    "sitting",
    "ledger_entry",
    "reset_token",
    "share_link",
    "calendar_secret",
    "attempt",
  ],
  ["session"],
  ["person"],
  ["course_version", "item", "item_version", "enterprise", "role_grant"],
  ["mail", "lease", "known_device"],
];

interface Output {
  err: Buffer[];
  out: Buffer[];
}
function outputOf({ child, log }: Program): Output {
  const output: Output = { err: [Buffer.from(log())], out: [] };
  child.stderr?.on("data", (part: Buffer) => output.err.push(part));
  child.stdout?.on("data", (part: Buffer) => output.out.push(part));
  return output;
}

/** All pages and forms that some people find; the stranger sits the real exam meanwhile. */
async function walk({ visitors, things }: Stage, people: readonly Who[]) {
  const routes = await builtRoutes();
  const room = (await visitors.stranger.post("/exams/standardization-law/attempts")).headers.get("location");
  if (!room?.startsWith("/attempts/")) throw new Error("the exam did not start");
  const pages: (FoundPage & { who: Who })[] = [];
  const forms: { who: Who; form: FoundForm }[] = [];
  await together(people, async (who) => {
    const seeds = who === "stranger" ? [room, ...seedsOf(things)] : seedsOf(things);
    const found = await crawl(visitors[who], seeds, routes);
    pages.push(...found.pages.map((page) => ({ ...page, who })));
    forms.push(...found.forms.filter(({ action }) => action !== "/logout").map((form) => ({ who, form })));
  });
  return { pages, forms };
}

async function sendAs({ program, visitors }: Stage, { who, ...sent }: Probe, n: number): Promise<Answer> {
  const cookies = [...visitors[who].cookies].map(([name, value]) => `${name}=${value}`);
  const headers = {
    ...sent.headers,
    cookie: [...cookies, `stray=${canary()}`].join("; "),
    origin: program.url,
    "x-forwarded-for": `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  };
  return send(program.url, { ...sent, headers });
}

/** The reference that a fault's answer gives, as people read it: what stands for scripts (whose page it is) is none. */
function referenceOf({ body }: Answer, { path }: Probe): string | undefined {
  const ids = body.replace(/ data-[a-z-]+="[^"]*"/g, "").match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  return ids.find((id) => !path.includes(id));
}

function outputMistakes({ err, out }: Output, faults: string[], secrets: Secret[]): string[] {
  const log = Buffer.concat(err);
  const { lines, wrong } = readLog(log);
  const said = Buffer.concat(out).toString("utf8");
  if (said !== "") wrong.push(`standard output said ${JSON.stringify(said.slice(0, 80))}`);
  const text = log.toString("utf8");
  const secret = secretIn(text, secrets);
  if (secret) wrong.push(`the log holds ${secret}`);
  const typed = typedIn(text);
  if (typed) wrong.push(`the log holds what was typed: ${JSON.stringify(typed)}`);
  const requests = lines.filter(({ event }) => event === "request failed" || event === "page failed");
  for (const reference of faults) {
    const told = requests.filter((line) => line.reference === reference).length;
    if (told !== 1) wrong.push(`the fault ${reference} has ${told} lines`);
  }
  const unheard = requests.filter((line) => !faults.includes(String(line.reference)));
  if (requests.length !== faults.length)
    wrong.push(
      `${requests.length} lines of faults for ${faults.length} faults, among them ${JSON.stringify(unheard[0])?.slice(0, 300)}`,
    );
  return wrong;
}
