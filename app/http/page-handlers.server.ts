import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/server-runtime";

type Routes = Record<string, { id: string; parentId?: string | undefined; path?: string | undefined } | undefined>;

/**
 * Remix ranks the whole map of routes and compiles its patterns anew four times a request, a third of a small page's time
 * (measured, 50 routes). So the route is found here, by patterns compiled once, and answered by a handler that knows only
 * this route and its parents. Addresses that are not plain go to the handler that knows all.
 */
export function pageHandlers(build: ServerBuild, mode: string | undefined): (path: string) => RequestHandler {
  const whole = createRequestHandler(build, mode);
  const find = routeFinder(build.routes);
  const handlers = new Map<string, RequestHandler>();
  return (path) => {
    const id = find(path);
    if (id === undefined) return whole;
    let handler = handlers.get(id);
    if (!handler) {
      handler = createRequestHandler(withOnly(build, id), mode);
      handlers.set(id, handler);
    }
    return handler;
  };
}

/** The id of the route that Remix would choose for a path; undefined for what only Remix itself should decide. */
export function routeFinder(routes: Routes): (path: string) => string | undefined {
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  const leaves = Object.values(routes)
    .filter((route) => route !== undefined && !parents.has(route.id))
    .map((route) => {
      const segments = lineOf(routes, (route as { id: string }).id).flatMap((id) => segmentsOf(routes[id]?.path));
      return { id: (route as { id: string }).id, segments, pattern: patternOf(segments) };
    })
    // A word is nearer than a parameter, both nearer than the rest of all addresses.
    .sort((a, b) => weightOf(b.segments) - weightOf(a.segments));
  return (path) => {
    if (!PLAIN.test(path)) return undefined;
    return leaves.find(({ pattern }) => pattern.test(path))?.id;
  };
}

/** No escapes and no empty parts: what is compared is what was written. */
const PLAIN = /^\/$|^(\/[\w.~:@+-]+)+\/?$/;

const segmentsOf = (path: string | undefined) => (path ?? "").split("/").filter(Boolean);

const patternOf = (segments: string[]) =>
  new RegExp(
    `^${segments
      .map((segment) => {
        if (segment === "*") return "(/.*)?";
        if (/[?*]/.test(segment)) throw new Error(`the route finder does not know the segment ${segment}`);
        return segment.startsWith(":") ? "/[^/]+" : `/${segment.replace(/[.+-]/g, "\\$&")}`;
      })
      .join("")}/?$`,
    "i",
  );

/** As Remix weighs them: 10 for a word, 3 for a parameter, one for each part, less for the rest. */
const weightOf = (segments: string[]) =>
  segments.reduce((sum, segment) => sum + (segment === "*" ? -2 : segment.startsWith(":") ? 4 : 11), 0);

/** The route with its parents, outermost first. */
function lineOf(routes: Routes, id: string): string[] {
  const parentId = routes[id]?.parentId;
  return parentId ? [...lineOf(routes, parentId), id] : [id];
}

function withOnly(build: ServerBuild, id: string): ServerBuild {
  const line = lineOf(build.routes, id);
  const only = <T>(all: Record<string, T>) => Object.fromEntries(line.map((one) => [one, all[one] as T]));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}
