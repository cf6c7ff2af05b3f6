import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres } from "../../scripts/postgres.mjs";
import { runCommand, runScript } from "../setup/command";
import { proxyPostgres } from "../setup/postgres-proxy";
import { startProgram } from "../setup/program";
import { TestVisitor } from "../setup/visitor";

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "academy-serve-"));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});
// These programs have databases of their own, whatever this run is on.
const own = { DATABASE_URL: "", LOG_LEVEL: "error" };
const serve = (env: Record<string, string>) =>
  runCommand("sh", ["scripts/serve.sh"], { ...own, PORT: "0", DATA_DIR: folder(), ...env });

/** The processes that another one forked and that have not ended. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);

/** What was said on standard error beside the log. */
const plainLines = (said: string): string[] => said.split("\n").filter((line) => line !== "" && !line.startsWith("{"));

const REAL = "http://x.example";
/** Somebody who has just signed up where there is no demo: filling one on PostgreSQL takes longer than all that is asked here. */
async function newcomer(url: string): Promise<TestVisitor> {
  const visitor = new TestVisitor(url, REAL);
  const fields = { name: "许巢", account: "c@example.com", password: "chao-lake-ferry-9", consent: "terms" };
  expect((await visitor.post("/signup", fields)).status).toBe(302);
  return visitor;
}

const OTHER_KIND = /^DATABASE_URL starts with postgres:\/\/[^\n]*\n$/;

describe("npm run serve", () => {
  it.each([
    ["no APP_ORIGIN", { APP_ORIGIN: "" }, /needs APP_ORIGIN/],
    ["a moved clock", { APP_ORIGIN: "https://x.example", CLOCK_OFFSET_MS: "5" }, /refuses CLOCK_OFFSET_MS/],
    ["an origin with a path", { APP_ORIGIN: "https://x.example/a" }, /^APP_ORIGIN is https:\/\/HOST without a path/],
    ["a port that is none", { APP_ORIGIN: "https://x.example", PORT: "http" }, /^PORT is a whole number/],
    [
      "several workers on SQLite",
      { APP_ORIGIN: "https://x.example", WORKERS: "2" },
      /^WORKERS above 1 needs PostgreSQL/,
    ],
    ["MySQL", { APP_ORIGIN: "https://x.example", DATABASE_URL: "mysql://db/academy" }, OTHER_KIND],
    ["a mistyped scheme", { APP_ORIGIN: "https://x.example", DATABASE_URL: "postgress://db/academy" }, OTHER_KIND],
    ["a file for a database", { APP_ORIGIN: "https://x.example", DATABASE_URL: "academy.sqlite" }, OTHER_KIND],
    ["a blank before it", { APP_ORIGIN: "https://x.example", DATABASE_URL: " postgres://db/academy" }, OTHER_KIND],
    [
      "a database without a host",
      { APP_ORIGIN: "https://x.example", DATABASE_URL: "postgres:///academy" },
      /^DATABASE_URL names no host[^\n]*\n$/,
    ],
    [
      "a database that does not answer",
      { APP_ORIGIN: "https://x.example", DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", LOG_LEVEL: "silent" },
      /cannot start: connect ECONNREFUSED 127\.0\.0\.1:1\n$/,
    ],
  ])("refuses %s in one clear line", async (_what, env, said) => {
    const done = await serve(env as Record<string, string>);
    expect(done.err).toMatch(said);
    expect(done.out).not.toContain("Ready");
    expect(done.code).toBe(1);
  });

  it("refuses a database that takes the connection and says nothing", async () => {
    const silent = createServer(() => {}).listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const { port } = silent.address() as AddressInfo;
    const done = await serve({
      APP_ORIGIN: "https://x.example",
      DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/none`,
    });
    silent.close();
    expect(plainLines(done.err)).toEqual(["cannot start: the database did not answer within 10 s"]);
    expect(done.code).toBe(1);
  }, 60_000);

  it.each([
    ["admin", "create-admin", "李管理"],
    ["audit", "verify"],
    ["backup", "/nonexistent/x"],
    ["restore", "/nonexistent/x"],
    ["content", "publish"],
  ])("has no %s run on a database of another kind either", async (script, ...args) => {
    const made = folder();
    const done = await runScript(script, args, { DATABASE_URL: "mysql://u:secret@db/academy", DATA_DIR: made });
    expect([done.code, done.out]).toEqual([1, ""]);
    expect(done.err).toMatch(/^DATABASE_URL starts with postgres:\/\/[^\n]*\n$/);
    expect(done.err).not.toContain("secret");
    expect(readdirSync(made)).toEqual([]);
  });

  it("refuses a demo's database, and npm start one in real use", async () => {
    const demo = folder();
    expect(await (await startProgram({ dataDir: demo, env: own })).stop()).toBe(0);
    const refused = await serve({ APP_ORIGIN: "https://x.example", DATA_DIR: demo });
    expect(refused.err).toMatch(/^npm run serve refuses this database: npm start filled it/m);
    expect(refused.code).toBe(1);
    const real = folder();
    const program = await startProgram({
      mode: "serve",
      dataDir: real,
      env: { ...own, APP_ORIGIN: "http://x.example" },
    });
    const visitor = new TestVisitor(program.url, "http://x.example");
    const fields = { name: "许巢", account: "a@example.com", password: "chao-lake-ferry-9", consent: "terms" };
    expect((await visitor.post("/signup", fields)).status).toBe(302);
    expect(await visitor.text("/")).not.toContain("演示站");
    // Final exams wait for their operator's items: those of the demo lie in the repository with their keys.
    const exams = await visitor.text("/exams");
    expect(exams).toContain("结业考试的题库还没有导入");
    expect(exams).not.toContain("结业考试：");
    expect(exams).toContain("模拟考试：");
    expect((await visitor.get("/exams/standardization-law")).status).toBe(404);
    expect(await program.stop()).toBe(0);
    await expect(startProgram({ dataDir: real, env: own })).rejects.toThrow(/npm start refuses this database/);
  }, 120_000);

  it("ends with 0 when npm is told to, with a request still under way", async () => {
    const child = spawn("npm", ["run", "--silent", "serve"], {
      env: { ...process.env, ...own, DATABASE_FILE: "", PORT: "0", DATA_DIR: folder(), APP_ORIGIN: "http://x.example" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const url = await new Promise<URL>((resolve) =>
      child.stdout.on("data", (part) => {
        const ready = /^Ready (\S+)$/m.exec(String(part));
        if (ready) resolve(new URL(ready[1] as string));
      }),
    );
    const slow = connect(Number(url.port), url.hostname);
    slow.on("error", () => {});
    slow.write("POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\naccount=");
    const began = Date.now();
    child.kill("SIGTERM");
    expect(await exited).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    slow.destroy();
  }, 120_000);
});

describe("on PostgreSQL", () => {
  it("serves with several workers, says when the database is gone, and ends whole", async () => {
    const server = await startPostgres({ durable: false });
    let stopped = false;
    try {
      const program = await startProgram({
        mode: "serve",
        dataDir: folder(),
        env: { ...own, APP_ORIGIN: REAL, DATABASE_URL: server.url, WORKERS: "2" },
      });
      // Each worker opens its first connection when it is asked first; on a busy machine that may take longer than it waits.
      await expect.poll(async () => (await fetch(`${program.url}/readyz`)).status, { timeout: 30_000 }).toBe(200);
      await newcomer(program.url);
      await server.stop();
      stopped = true;
      const ready = await fetch(`${program.url}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([503, { status: "database unavailable" }]);
      const alive = await fetch(`${program.url}/healthz`);
      expect([alive.status, await alive.json()]).toEqual([200, { status: "ok" }]);
      const began = Date.now();
      expect(await program.stop()).toBe(0);
      expect(Date.now() - began).toBeLessThan(10_000);
    } finally {
      if (!stopped) await server.stop();
    }
  }, 180_000);
});

/** The command line of a process; empty when it has ended. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

describe("several workers on PostgreSQL", () => {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    server = await startPostgres({ durable: false });
  });
  afterAll(() => server.stop());
  const several = (env: Record<string, string>) => ({ ...own, DATABASE_URL: server.url, WORKERS: "2", ...env });

  it("end at once and in one clear line where the port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const done = await serve(several({ APP_ORIGIN: "https://x.example", PORT: String(port) }));
    taken.close();
    expect(plainLines(done.err)).toEqual([expect.stringMatching(/^cannot start: .*EADDRINUSE/)]);
    expect([done.code, done.out]).toEqual([1, ""]);
  }, 60_000);

  it("end in one clear line when one is killed before it answers", async () => {
    const dataDir = folder();
    const child = spawn("sh", ["scripts/program.sh"], {
      env: {
        ...process.env,
        ...several({ APP_ORIGIN: "https://x.example" }),
        ACADEMY_MODE: "serve",
        NODE_ENV: "production",
        PORT: "0",
        DATA_DIR: dataDir,
        VITEST: "",
      },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (part) => {
      said += part;
    });
    const exited = new Promise<number | null>((resolve) => child.once("close", resolve));
    let forked: number[] = [];
    while (forked.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      // Not what the shell asks before it becomes the program.
      forked = childrenOf(child.pid as number).filter((pid) => commandOf(pid).includes("serve.mjs"));
    }
    process.kill(forked[0] as number, "SIGKILL");
    expect(await exited).toBe(1);
    expect(plainLines(said)).toEqual(["a worker ended with SIGKILL"]);
  }, 60_000);

  it("replace one that crashes, with a pause, and end whole while one is missing", async () => {
    const program = await startProgram({ mode: "serve", dataDir: folder(), env: several({ APP_ORIGIN: REAL }) });
    const [first, second] = childrenOf(program.pid);
    process.kill(first as number, "SIGKILL");
    const began = Date.now();
    while (childrenOf(program.pid).includes(first as number)) await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200);
    let now = childrenOf(program.pid);
    while (now.length < 2) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      now = childrenOf(program.pid);
    }
    expect(now).toContain(second);
    expect(Date.now() - began).toBeGreaterThan(900);
    // The one that has answered: its place is empty for a second. (The new one may still be starting; were it killed with it,
    // the program would end with 1, as it should with nobody left who answers.)
    process.kill(second as number, "SIGKILL");
    while (childrenOf(program.pid).includes(second as number)) await new Promise((resolve) => setTimeout(resolve, 10));
    const stopping = Date.now();
    expect(await program.stop()).toBe(0);
    expect(Date.now() - stopping).toBeLessThan(5_000);
  }, 60_000);
});

describe("on a PostgreSQL that falls silent", () => {
  it("answers the others at once, everyone in the end, and goes on when it speaks again", async () => {
    const server = await startPostgres({ durable: false });
    const proxy = await proxyPostgres(server.url);
    try {
      const env = { ...own, APP_ORIGIN: REAL, DATABASE_URL: proxy.url };
      const program = await startProgram({ mode: "serve", dataDir: folder(), env });
      const learner = await newcomer(program.url);
      const page = async () => (await learner.get("/learn")).status;
      expect(await page()).toBe(200);
      // The answer to whose session that is never comes.
      proxy.swallow("sessions_by_1_keys");
      const unanswered = page();
      while (proxy.left() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
      const began = Date.now();
      expect([await page(), await page()]).toEqual([200, 200]);
      expect(Date.now() - began).toBeLessThan(5_000);
      proxy.silence(true);
      const many = await Promise.all([unanswered, ...Array.from({ length: 20 }, page)]);
      expect(new Set(many)).toEqual(new Set([500]));
      proxy.silence(false);
      expect(await page()).toBe(200);
      expect(await program.stop()).toBe(0);
    } finally {
      proxy.close();
      await server.stop();
    }
  }, 120_000);
});

describe("mail without MAIL_URL", () => {
  it("becomes a file in the outbox of DATA_DIR", async () => {
    const dataDir = folder();
    const program = await startProgram({ mode: "serve", dataDir, env: { ...own, APP_ORIGIN: "http://x.example" } });
    const visitor = new TestVisitor(program.url, "http://x.example");
    await visitor.post("/signup", {
      name: "许巢",
      account: "b@example.com",
      password: "chao-lake-ferry-9",
      consent: "terms",
    });
    await new TestVisitor(program.url, "http://x.example").post("/forgotten-password", { account: "b@example.com" });
    for (const end = Date.now() + 10_000; Date.now() < end; ) {
      try {
        if (readdirSync(join(dataDir, "outbox")).some((name) => name.endsWith(".eml"))) break;
      } catch {
        // Not there until the first mail is.
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(readdirSync(join(dataDir, "outbox")).filter((name) => name.endsWith(".eml"))).toHaveLength(1);
    expect(await program.stop()).toBe(0);
  }, 120_000);
});
