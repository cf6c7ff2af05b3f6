import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * A plain handler beside Remix, for addresses that must be fast; `undefined` = not mine, `"elsewhere"` after asking the
 * database = the pages answer (their 404). Same checks, same headers.
 */
export type PlainRoute = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => Promise<void> | Promise<"elsewhere" | undefined> | undefined;
