import type { Measure } from "../setup/run-measures";
import { zero } from "../setup/run-measures";
import type { TestVisitor } from "../setup/visitor";
import { addressOf } from "./addresses";
import { type BuiltRoute, builtRoutes, routeOf } from "./built-routes";
import { type Stage, seedsOf, setStage } from "./cast";
import { crawl } from "./crawl";
import { filled } from "./filled";
import { send } from "./send";
import { changedTables, StoredState } from "./stored-state";

/** Headers under which a request is not our own page's; `own` is the origin that only we may claim. */
const FOREIGN: Record<string, (own: string) => Record<string, string>> = {
  "evil origin": () => ({ origin: "https://evil.example" }),
  "origin that begins like ours": (own) => ({ origin: `${own}.evil.example` }),
  "our origin in other case": (own) => ({ origin: own.toUpperCase() }),
  "null origin": () => ({ origin: "null" }),
  "empty origin": () => ({ origin: "" }),
  "no origin": () => ({}),
  "no origin, own referrer": (own) => ({ referer: `${own}/me` }),
  "cross-site fetch": () => ({ "sec-fetch-site": "cross-site", origin: "https://evil.example" }),
  "cross-site fetch, own origin": (own) => ({ "sec-fetch-site": "cross-site", origin: own }),
  "cross-site fetch, no origin": () => ({ "sec-fetch-site": "cross-site" }),
  "same-site fetch": (own) => ({ "sec-fetch-site": "same-site", origin: own }),
  "same-site fetch, no origin": () => ({ "sec-fetch-site": "same-site" }),
  "typed address": () => ({ "sec-fetch-site": "none" }),
  "own fetch, evil origin": () => ({ "sec-fetch-site": "same-origin", origin: "https://evil.example" }),
};
const OVERRIDES = ["x-http-method-override", "x-http-method", "x-method-override"];

/** One act that a page of ours offers, as our page would send it. */
interface Act {
  by: TestVisitor;
  address: string;
  id: string;
  body: string;
  method: "POST" | "PUT";
  type: string;
}

/** Every action, with a real address and a form that would be taken where a page offers one. */
async function actsOf(stage: Stage, routes: BuiltRoute[]): Promise<Act[]> {
  const acts: Act[] = [];
  const offered = new Set<string>();
  const { admin, owner, examiner, anonymous } = stage.visitors;
  for (const by of [owner, admin, examiner, anonymous]) {
    for (const form of (await crawl(by, seedsOf(stage.things), routes)).forms) {
      const route = routes.find(({ path }) => path === routeOf(form.action, routes));
      if (form.method !== "POST" || !route?.hasAction || offered.has(route.path)) continue;
      offered.add(route.path);
      const body = new URLSearchParams(filled(form)).toString();
      acts.push({ by, address: form.action, id: route.id, body, method: "POST", type: FORM });
    }
  }
  for (const { path, id, hasAction } of routes) {
    if (hasAction && !offered.has(path))
      acts.push({ by: admin, address: addressOf(path, stage.things), id, body: "name=x", method: "POST", type: FORM });
  }
  const { runningAttempt, item, choice, runningPen: pen } = stage.things;
  acts.push({
    by: owner,
    address: `/attempts/${runningAttempt}/responses/${item}`,
    id: "autosave",
    body: JSON.stringify({
      revision: 1,
      key: "0192aaaa-0000-7000-8000-000000000001",
      pen,
      response: { choices: [choice] },
    }),
    method: "PUT",
    type: "application/json",
  });
  // Those that end something come last, or nothing would be left to run in the control.
  const ends = /logout|submission|revocation|\/end$|password|erasure/;
  return acts.sort((a, b) => Number(ends.test(a.address)) - Number(ends.test(b.address)));
}

const FORM = "application/x-www-form-urlencoded";

/**
 * Every action and the autosave address as another site would ask for them, also with `?_data=`, method overrides and as GET: each
 * is refused and nothing stored changes. In the control the same requests come from our own page, and do change something.
 */
export const crosssite: Measure = async ({ short }) => {
  const routes = await builtRoutes();
  const stage = await setStage();
  const ran: string[] = [];
  let samples = 0;
  let controls = 0;
  const { url, dataDir } = stage.program;
  const stored = new StoredState(dataDir);
  try {
    const acts = await actsOf(stage, routes);
    const cookieOf = ({ by }: Act) => [...by.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const attempt = async (what: string, act: Act, method: string, path: string, headers: Record<string, string>) => {
      samples++;
      const before = stored.rows();
      const sent = { cookie: cookieOf(act), ...(method !== "GET" && { "content-type": act.type }), ...headers };
      const answer = await send(url, { method, path, headers: sent, body: method === "GET" ? undefined : act.body });
      const changed = changedTables(before, stored.rows());
      const refused = method === "GET" ? answer.status < 500 : answer.status === 403;
      if (!refused || changed.length > 0 || (method !== "GET" && answer.headers["set-cookie"]))
        ran.push(`${what}: ${method} ${path} answered ${answer.status}, changed ${changed.join(" ") || "nothing"}`);
    };
    for (const act of acts) {
      const { address, id, method } = act;
      const and = address.includes("?") ? "&" : "?";
      for (const [what, headersOf] of Object.entries(FOREIGN)) {
        const headers = headersOf(url);
        await attempt(what, act, method, address, headers);
        if (short && !/^(evil|null|no) origin$/.test(what)) continue;
        await attempt(`${what}, _data`, act, "POST", `${address}${and}_data=${encodeURIComponent(id)}`, headers);
        for (const name of OVERRIDES)
          await attempt(`${what}, ${name}`, act, "POST", address, { ...headers, [name]: "PUT" });
        await attempt(`${what}, _method`, act, "POST", `${address}${and}_method=PUT`, headers);
        for (const other of ["PUT", "DELETE", "PATCH"]) await attempt(what, act, other, address, headers);
      }
      // A link or a picture elsewhere can only make a GET: it must not be taken for the act.
      const query = act.type === FORM ? act.body : "";
      for (const name of OVERRIDES) await attempt(name, act, "GET", `${address}${and}${query}`, { [name]: act.method });
      await attempt("_method field", act, "GET", `${address}${and}${query}&_method=${act.method}`, {});
    }
    for (const act of acts) {
      const before = stored.rows();
      const headers = { cookie: cookieOf(act), "content-type": act.type, origin: url };
      await send(url, { method: act.method, path: act.address, headers, body: act.body });
      if (changedTables(before, stored.rows()).length > 0) controls++;
    }
    if (controls < acts.length / 4)
      ran.push(`only ${controls} of ${acts.length} acts run from our own page: a poor control`);
  } finally {
    stored.close();
    await stage.program.stop();
  }
  const note = [`${controls} of the acts ran in the control`, ...ran.slice(0, 10)].join("; ");
  return zero("guards.crosssite", ran.length, samples, "ran", note);
};
