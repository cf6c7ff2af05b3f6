import type { ServerBuild } from "@remix-run/server-runtime";
import type { Policy } from "../../app/http/policy";

export interface BuiltRoute {
  id: string;
  /** Address pattern from the root, such as `/courses/:course`. */
  path: string;
  policy: Policy | undefined;
  hasLoader: boolean;
  hasAction: boolean;
  /** Whether it says that its forms take files. */
  takesFiles: boolean;
}

/** Every route of the build, as the server serves it; the root layout itself has no address. */
export async function builtRoutes(): Promise<BuiltRoute[]> {
  const build = (await import("../../build/server/index.js" as string)) as ServerBuild;
  return Object.values(build.routes).flatMap((route) => {
    if (!route || route.id === "root") return [];
    const handle = route.module.handle as { policy?: Policy; files?: boolean } | undefined;
    return [
      {
        id: route.id,
        path: `/${route.path ?? ""}`,
        policy: handle?.policy,
        hasLoader: route.module.loader !== undefined,
        hasAction: route.module.action !== undefined,
        takesFiles: handle?.files === true,
      },
    ];
  });
}

/** An address of a pattern with something in each place that no one owns. */
export const sampleAddress = (path: string): string =>
  path === "/*"
    ? "/no/such/page"
    : path.replace(/:(\w+)/g, (_, name) => (name === "code" ? "00000000000A" : `none-${name.toLowerCase()}`));

const specificity = (path: string): number =>
  path === "/*" ? -1 : path.split("/").reduce((sum, part) => sum * 2 + (part.startsWith(":") ? 0 : 1), 1);

/** The pattern that an address belongs to, the most specific first; undefined for what is not on the map. */
export function routeOf(address: string, routes: readonly BuiltRoute[]): string | undefined {
  const path = address.split(/[?#]/, 1)[0] as string;
  const matching = routes.filter(({ path: pattern }) => {
    if (pattern === "/*") return true;
    const wanted = pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/:\w+/g, "[^/]+");
    return new RegExp(`^${wanted}/?$`).test(path);
  });
  return matching.sort((a, b) => specificity(b.path) - specificity(a.path))[0]?.path;
}
