import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, runScript } from "../setup/command";
import { canary, typedIn } from "./canaries";

/** A program that cannot start says so in one clear line, without the password it was given. */
export async function startMistakes(short: boolean): Promise<string[]> {
  const secret = canary();
  const started = {
    NODE_ENV: "production",
    ACADEMY_MODE: "serve",
    PORT: "0",
    APP_ORIGIN: "https://academy.example.cn",
    LOG_LEVEL: "debug",
  };
  const bad: Record<string, string>[] = [
    { DATABASE_URL: `postgres://academy:${secret}@127.0.0.1:1/academy` },
    { DATABASE_URL: `postgres://academy:${secret}@[/academy` },
    { DATABASE_URL: `postgres://academy:${secret}@127.0.0.1:port/academy` },
    { MAIL_URL: `smtp://academy:${secret}@post:port` },
    { MAIL_URL: `http://academy:${secret}@post` },
    { APP_ORIGIN: `https://academy:${secret}@academy.example.cn` },
  ];
  const scripts = short
    ? []
    : [
        ["admin", "create-admin", "王小明"],
        ["audit", "verify"],
        ["backup", "/nonexistent/x"],
        ["content", "publish"],
      ];
  const wrong: string[] = [];
  const judge = (
    what: string,
    { code, out, err }: { code: number | null; out: string; err: string },
    json: boolean,
  ) => {
    if (code === 0 || code === null) wrong.push(`${what}: ended with ${code}`);
    if (typedIn(out + err)) wrong.push(`${what}: says ${JSON.stringify(typedIn(out + err))}`);
    const plain = err.split("\n").filter((line) => line !== "" && !(json && line.startsWith("{")));
    if (plain.length !== 1) wrong.push(`${what}: ${plain.length} lines, ${JSON.stringify(plain.slice(0, 3))}`);
  };
  const none = { DATA_DIR: join(tmpdir(), "academy-none") };
  await Promise.all(
    bad.slice(0, short ? 3 : bad.length).map(async (env) => {
      const [name, value] = Object.entries(env)[0] as [string, string];
      const what = `${name}=${value.replace(secret, "…")}`;
      judge(what, await runCommand(process.execPath, ["scripts/serve.mjs"], { ...started, ...env, ...none }), true);
      if (name !== "DATABASE_URL") return;
      for (const [script, ...args] of scripts)
        judge(`${what} ${script}`, await runScript(script as string, args, { ...env, ...none }), false);
    }),
  );
  return wrong;
}
