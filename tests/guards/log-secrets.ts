import { runScript } from "../setup/command";
import { TestVisitor } from "../setup/visitor";
import { canary, type Secret, signingKeysOf } from "./canaries";
import type { Stage } from "./cast";
import { StoredState } from "./stored-state";

/** What the program keeps or hands out for one person only, each made for real. */
export async function mintSecrets({ program, visitors, things }: Stage): Promise<Secret[]> {
  const secrets = signingKeysOf(program.dataDir);
  for (const [who, visitor] of Object.entries(visitors)) {
    const text = visitor.cookies.get("academy_session");
    if (text) secrets.push({ what: `the session of ${who}`, text });
  }
  secrets.push({ what: "the token of a share link", text: things.shareToken });
  secrets.push({ what: "the token of a calendar", text: things.calendarSecret });
  secrets.push({ what: "the pen", text: things.runningPen });
  const page = await (await visitors.admin.post(`/admin/people/${things.person}/reset-code`)).text();
  // Not the middle of an id: four digits, a dash and four digits stand in one of thirty.
  const code = /(?<![\w-])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![\w-])/.exec(page)?.[0];
  if (!code) throw new Error("no reset code was handed out");
  secrets.push({ what: "a handed code", text: code }, { what: "a handed code", text: code.replace("-", "") });
  const made = await runScript("admin", ["create-admin", "新管理员"], { DATA_DIR: program.dataDir });
  const setup = /\/setup\/([\w-]{43})/.exec(made.out)?.[1];
  if (!setup) throw new Error(`no setup link: ${made.err}`);
  secrets.push({ what: "a setup link", text: setup });
  const stored = new StoredState(program.dataDir);
  for (const account of ["guard-post1@example.cn", "guard-post2@example.cn"]) {
    const newcomer = new TestVisitor(program.url);
    await newcomer.post("/signup", { name: "王小明", account, password: canary(), consent: "terms" });
    newcomer.cookies.clear();
    await newcomer.post("/forgotten-password", { account });
    const [mail] = stored.query<{ text: string }>("SELECT text FROM mail WHERE to_address = ?", account);
    const token = /\/reset-password\/([\w-]{43})/.exec(mail?.text ?? "")?.[1];
    if (!mail || !token) throw new Error("no reset mail");
    secrets.push({ what: "a reset token", text: token });
    secrets.push({
      what: "a mail",
      text: (mail.text.match(/^.{12,}$/gm) ?? []).filter((line) => !/http/.test(line))[0] as string,
    });
    // The post comes once a second: the second mail must find its own refusal.
    for (let tries = 0; tries < 50; tries++) {
      const [{ tries: tried } = { tries: 0 }] = stored.query<{ tries: number }>(
        "SELECT tries FROM mail WHERE to_address = ?",
        account,
      );
      if (tried > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  for (const { password_hash: text } of stored.query<{ password_hash: string }>(
    "SELECT password_hash FROM person WHERE password_hash IS NOT NULL LIMIT 20",
  ))
    secrets.push({ what: "a password's hash", text });
  stored.close();
  return secrets;
}
