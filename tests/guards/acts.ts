import type { TestVisitor } from "../setup/visitor";
import { addressOf } from "./addresses";
import { type BuiltRoute, routeOf } from "./built-routes";
import type { Stage } from "./cast";
import { crawl } from "./crawl";
import { filled } from "./filled";
import { makeActsReady } from "./ready-acts";
import { seedsOf } from "./seeds";

/** One act that a page of ours offers, as our page would send it. */
export interface Act {
  by: TestVisitor;
  /** Pattern of its route. */
  route: string;
  address: string;
  id: string;
  body: string;
  method: "POST" | "PUT";
  type: string;
}

export const FORM = "application/x-www-form-urlencoded";

/** They take away what others need: the pen of an attempt, the attempt itself, the desk of a firm, the firm. */
const LAST = [
  "/attempts/:attempt/pen",
  "/examiner/attempts/:attempt/voiding",
  "/enterprise/:enterprise/administrators/handing-back",
  "/bureau/enterprises/:enterprise/merge",
  "/organizer/events/:event/series/cancellation",
];

/** Every action, the autosave address and what a desk sends, each with someone who may and a body that is taken, in an order in which all can run. */
export async function actsOf(stage: Stage, routes: BuiltRoute[]): Promise<Act[]> {
  const ready = await makeActsReady(stage);
  const { admin, owner, examiner, enterprise, editor, anonymous } = stage.visitors;
  const offered = new Map<string, Pick<Act, "by" | "address"> & { fields: [string, string][] }>();
  for (const by of [owner, admin, examiner, enterprise, editor, anonymous]) {
    for (const form of (await crawl(by, seedsOf(stage.things), routes)).forms) {
      const route = routeOf(form.action, routes);
      if (form.method === "POST" && route && !offered.has(route))
        offered.set(route, { by, address: form.action, fields: filled(form) });
    }
  }
  const acts = routes
    .filter(({ hasAction }) => hasAction)
    .map(({ path, id }): Act => {
      const form = offered.get(path);
      const { by = form?.by ?? admin, address = form?.address, fields = {} } = ready[path] ?? {};
      const body = new URLSearchParams(form?.fields);
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      const to = address ?? addressOf(path, stage.things);
      return { by, route: path, address: to, id, body: body.toString(), method: "POST", type: FORM };
    });
  return [...acts, autosave(stage), scanUpload(stage)].sort((a, b) => LAST.indexOf(a.route) - LAST.indexOf(b.route));
}

function autosave({ things, visitors }: Stage): Act {
  const { runningAttempt, item, choice, runningPen: pen } = things;
  const key = "0192aaaa-0000-7000-8000-000000000001";
  return {
    by: visitors.owner,
    route: "/attempts/:attempt/responses/:item",
    address: `/attempts/${runningAttempt}/responses/${item}`,
    id: "autosave",
    // Above the revision that the form without JavaScript stores.
    body: JSON.stringify({ revision: 9, key, pen, response: { choices: [choice] } }),
    method: "PUT",
    type: "application/json",
  };
}

function scanUpload({ things, visitors }: Stage): Act {
  const scan = {
    id: "0192aaaa-0000-7000-8000-000000000002",
    deviceAt: 1,
    direction: "in",
    how: "code",
    read: "GVARDS01",
  };
  return {
    by: visitors.organizer,
    route: "/check-in/:desk/uploads",
    address: `/check-in/${things.desk}/uploads`,
    id: "scan-upload",
    body: JSON.stringify({ sentAt: 1, scans: [scan] }),
    method: "PUT",
    type: "application/json",
  };
}
