import type { Measure } from "../setup/run-measures";
import { zero } from "../setup/run-measures";
import { type Act, actsOf, FORM } from "./acts";
import { builtRoutes } from "./built-routes";
import { setStage } from "./cast";
import { type Answer, send } from "./send";
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

/** Acts that change nothing even when our own page sends them, and why. */
const NEVER_RUN: Record<string, string> = {
  "/*": "the page of addresses that do not exist takes no act: it answers 404 to every method",
  "/objections": "it reads what came of an objection by its receipt, which is posted so that it stands in no address",
};

/**
 * Every action and the autosave address as another site would ask for them, also with `?_data=`, method overrides and as GET: each
 * is refused and nothing stored changes. In the control the same requests come from our own page, and each does change something,
 * but for those that are listed with a reason: a refusal proves something only where the request would have run.
 */
export const crosssite: Measure = async ({ short }) => {
  const routes = await builtRoutes();
  const stage = await setStage();
  const wrong: string[] = [];
  let samples = 0;
  let controls = 0;
  let acts: Act[] = [];
  const { url, dataDir } = stage.program;
  const stored = new StoredState(dataDir);
  try {
    acts = await actsOf(stage, routes);
    const cookieOf = ({ by }: Act) => [...by.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const attempt = async (what: string, act: Act, method: string, path: string, headers: Record<string, string>) => {
      samples++;
      const before = stored.rows();
      const sent = { cookie: cookieOf(act), ...(method !== "GET" && { "content-type": act.type }), ...headers };
      const answer = await send(url, { method, path, headers: sent, body: method === "GET" ? undefined : act.body });
      const changed = changedTables(before, stored.rows());
      const refused = method === "GET" ? answer.status < 500 : answer.status === 403;
      if (!refused || changed.length > 0 || (method !== "GET" && answer.headers["set-cookie"]))
        wrong.push(`${what}: ${method} ${path} answered ${answer.status}, changed ${changed.join(" ") || "nothing"}`);
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
      const answer = await send(url, { method: act.method, path: act.address, headers, body: act.body });
      const changed = changedTables(before, stored.rows());
      const ran = answer.status < 400 && (changed.length > 0 || setsLanguage(answer));
      const excused = act.route in NEVER_RUN;
      if (ran) controls++;
      if (ran === excused)
        wrong.push(
          `from our own page ${act.method} ${act.address} answered ${answer.status} and changed ${changed.join(" ") || "nothing"}, ${
            excused ? "though it is listed as never run" : "so its refusals prove nothing"
          }`,
        );
    }
  } finally {
    stored.close();
    await stage.program.stop();
  }
  const note = [`${controls} of ${acts.length} acts ran in the control`, ...wrong.slice(0, 10)].join("; ");
  return zero("guards.crosssite", wrong.length, samples, "ran", note);
};

/** The one act that stores nothing here: the language stays in the browser. */
const setsLanguage = ({ headers }: Answer): boolean => /^locale=/.test(String(headers["set-cookie"] ?? ""));
