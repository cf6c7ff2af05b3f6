import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Secret, secretIn } from "./canaries";
import type { Stage, Who } from "./cast";
import type { FoundPage } from "./crawl";

interface ExamItem {
  stem: string;
  rationale: string;
  choices: { text: string; correct?: boolean }[];
}
const examItems = (): ExamItem[] =>
  readdirSync("content/exam-items")
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => parse(readFileSync(join("content/exam-items", file), "utf8")) as ExamItem[]);

/** What a page holds that is not for whoever sees it. */
export function pageMistakes(pages: (FoundPage & { who: Who })[], secrets: Secret[], { things }: Stage): string[] {
  const wrong: string[] = [];
  const items = examItems();
  let rooms = 0;
  for (const { who, path, route, html } of pages) {
    // The room carries its pen, the shared page its own address; nothing else does.
    const foreign = secrets.filter(
      ({ text }) => !(text === things.runningPen && path.includes(things.runningAttempt)) && !path.includes(text),
    );
    const secret = secretIn(html, foreign);
    if (secret) wrong.push(`${path} for ${who} holds ${secret}`);
    if (/\$argon2|"correct"|"rationale"|"seed"/.test(html))
      wrong.push(`${path} for ${who}: ${/\$argon2|"correct"|"rationale"|"seed"/.exec(html)}`);
    const reason = items.find(({ rationale }) => html.includes(rationale.slice(0, 24)));
    // A practice item may say the same of the same clause.
    if (reason && !route.startsWith("/practice") && !route.includes("/checks/") && route !== "/wrong-answers")
      wrong.push(`${path} for ${who} tells why: ${reason.rationale.slice(0, 24)}`);
    const shown = items.filter(({ stem }) => html.includes(stem.slice(0, 24)));
    if (shown.length > 0 && route !== "/attempts/:attempt") wrong.push(`${path} for ${who} shows an item of the exam`);
    if (route !== "/attempts/:attempt") continue;
    const state = /<script type="application\/json" id="attempt-state">([\s\S]*?)<\/script>/.exec(html)?.[1];
    if (state) {
      rooms += shown.length;
      wrong.push(...stateMistakes((JSON.parse(state) as { items: unknown }).items, path));
    }
  }
  if (rooms === 0) wrong.push("no room of the real exam was looked at");
  return wrong;
}

const ITEM = "id kind revision choices response number stem text rule marked savedAt".split(" ");
/** Names in the items of the room's state that are not known to be harmless: a key would be one. */
function stateMistakes(state: unknown, path: string): string[] {
  if (state === null || typeof state !== "object") return [];
  if (Array.isArray(state)) return state.flatMap((one) => stateMistakes(one, path));
  return Object.entries(state).flatMap(([name, value]) => [
    ...(ITEM.includes(name) ? [] : [`an item of ${path} carries ${name}`]),
    ...stateMistakes(value, path),
  ]);
}

/** Files that every browser gets. */
export function bundleMistakes(secrets: Secret[]): string[] {
  const wrong: string[] = [];
  const items = examItems();
  for (const file of readdirSync("build/client", { recursive: true }) as string[]) {
    const path = join("build/client", file);
    if (!statSync(path).isFile()) continue;
    const text = readFileSync(path, "utf8");
    const secret = secretIn(text, secrets);
    if (secret) wrong.push(`${file} holds ${secret}`);
    if (/Anhui-Standards|PRIVATE KEY|DATABASE_URL|MAIL_URL|\$argon2/.test(text))
      wrong.push(`${file} holds what is the server's`);
    if (items.some(({ stem, rationale }) => text.includes(stem.slice(0, 16)) || text.includes(rationale.slice(0, 16))))
      wrong.push(`${file} holds an item of the exam`);
  }
  return wrong;
}
