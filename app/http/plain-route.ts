import type { IncomingMessage, ServerResponse } from "node:http";
import { methodNotUsed } from "./method-not-used";

/**
 * A plain handler beside Remix, for addresses that must be fast; `undefined` = not mine, `"elsewhere"` after asking the
 * database = the pages answer (their 404). Same checks, same headers.
 */
export type PlainRoute = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<void> | Promise<"elsewhere" | undefined> | undefined;

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
  /** What the address names: the groups of its pattern. */
  ...named: string[]
) => Promise<void> | Promise<"elsewhere" | undefined>;

/** The handler of the addresses of a pattern, whole paths; another method is refused with those it takes. */
export function plainRoute(methods: "GET, HEAD" | "PUT", address: RegExp, answer: Answer): PlainRoute {
  const taken = new Set(methods.split(", "));
  return (request, response, path): ReturnType<PlainRoute> => {
    const found = address.exec(path);
    if (!found) return undefined;
    if (taken.has(request.method ?? "GET")) return answer(request, response, ...found.slice(1));
    request.resume();
    return Promise.reject<undefined>(methodNotUsed(methods));
  };
}
