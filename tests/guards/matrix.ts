import { translator } from "~/i18n/translate";
import type { Measure } from "../setup/run-measures";
import { zero } from "../setup/run-measures";
import type { TestVisitor } from "../setup/visitor";
import { addressOf } from "./addresses";
import { builtRoutes } from "./built-routes";
import { CAST, EVERYONE, setStage, type Who } from "./cast";
import { type Access, LETS_IN, PLAIN, TABLE } from "./matrix-table";
import { changedTables, StoredState } from "./stored-state";

/** Enough for a method that is used by nobody. */
const SOME: Who[] = ["anonymous", "owner", "stranger", "admin"];

type Outcome = "in" | "sign-in" | "none" | "no-method" | `status ${number}`;

/** What an answer means for who asked. A refused form or act was reached, so that one was let in. */
function outcomeOf(answer: Response, method: string): Outcome {
  const { status } = answer;
  const to = answer.headers.get("location") ?? "";
  if ((status === 302 && /^\/login\?redirectTo=/.test(to)) || (method === "PUT" && status === 401)) return "sign-in";
  if (status === 404) return "none";
  if (status === 405) return "no-method";
  return status < 400 || [400, 401, 409, 410, 415, 422, 423, 429].includes(status) ? "in" : `status ${status}`;
}

function expected(access: Access | undefined, who: Who, path: string): Outcome {
  // What is on no map does not exist, for any method.
  if (access === undefined || access === "nobody") return path === "/*" ? "none" : "no-method";
  if (LETS_IN[access](who)) return "in";
  return who === "anonymous" ? "sign-in" : "none";
}

/**
 * A method that is not used is told as such, with the ones that are: on a page that takes no blame and makes up no
 * reference, in a line where no page is.
 */
async function toldPlainly(answer: Response, path: string): Promise<boolean> {
  if (answer.headers.get("allow") !== takenBy(path)) return false;
  const said = await answer.text();
  if (PLAIN.includes(path)) return said === "this method is not used here\n";
  const isPage = /^text\/html/.test(answer.headers.get("content-type") ?? "");
  return isPage && said.includes(t("public.error.unused")) && !said.includes(t("public.error.wrong"));
}

/** `Allow` by the table. */
function takenBy(path: string): string {
  const line = TABLE[path] ?? {};
  const used = (["GET", "POST", "PUT"] as const).filter((method) => line[method] && line[method] !== "nobody");
  return used.map((method) => (method === "GET" ? "GET, HEAD" : method)).join(", ");
}
const t = translator("zh-CN");

/** What one chooses from has to exist, or nobody could be told from somebody. */
const FIRM = { id: "" };

function ask(visitor: TestVisitor, method: string, address: string): Promise<Response> {
  if (method === "GET") return visitor.get(address);
  if (method === "POST") return visitor.post(address, address === "/me/enterprise" ? { enterprise: FIRM.id } : {});
  const headers = { "content-type": "application/json" };
  return visitor.fetch(address, { method, headers, body: "{}" });
}

/**
 * Everyone at every address by every method, the addresses naming one person's things: herself, others, staff of her region, of the
 * ones above and beside it, examiners of her sitting and of another. Each answer is compared with the table, and whoever is
 * not let in changes nothing.
 */
export const matrix: Measure = async () => {
  const routes = await builtRoutes();
  const wrong: string[] = [];
  let samples = 0;
  for (const { path, hasLoader, hasAction } of routes) {
    const line = TABLE[path];
    if (!line) wrong.push(`${path} is not in the table`);
    else if ((hasAction && !line.POST) || (hasLoader && !line.GET)) wrong.push(`${path}: a method is not in the table`);
  }
  const known = new Set([...routes.map(({ path }) => path), ...PLAIN]);
  const { program, visitors, things } = await setStage();
  const stored = new StoredState(program.dataDir);
  FIRM.id = stored.query<{ id: string }>("SELECT id FROM enterprise LIMIT 1")[0]?.id ?? "";
  try {
    // Whoever is let in comes last: her act may end the thing that the others are to be kept from.
    for (const letIn of [false, true]) {
      for (const [path, line] of Object.entries(TABLE)) {
        if (!known.has(path)) continue;
        for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
          const access = line[method as keyof typeof line];
          for (const who of access === undefined ? SOME : EVERYONE) {
            const wanted = expected(access, who, path);
            if ((wanted === "in") !== letIn) continue;
            samples++;
            const before = stored.rows();
            const answer = await ask(await ready(visitors, who), method, addressOf(path, things));
            const changed = wanted === "in" ? [] : changedTables(before, stored.rows());
            const outcome = outcomeOf(answer, method);
            const cell = `${method} ${path} by ${who}`;
            if (wanted !== outcome || changed.length > 0)
              wrong.push(`${cell}: ${outcome}, not ${wanted} ${changed.join(" ")}`);
            else if (wanted === "no-method" && !(await toldPlainly(answer, path)))
              wrong.push(`${cell}: 405 that does not say so, or not what is taken`);
          }
        }
      }
    }
  } finally {
    stored.close();
    await program.stop();
  }
  return zero("guards.matrix", wrong.length, samples, "wrong cells", wrong.slice(0, 12).join("; "));
};

/** Some acts (signing out) take the session along. */
async function ready(visitors: Record<Who, TestVisitor>, who: Who): Promise<TestVisitor> {
  const visitor = visitors[who];
  if (who !== "anonymous" && !visitor.cookies.has("academy_session")) await visitor.signIn(CAST[who] as string);
  return visitor;
}
