import type { IncomingMessage, ServerResponse } from "node:http";
import { now as clock } from "~/kernel/clock";
import { AppError } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { errorFields, log } from "~/kernel/log";

/** One clear line for what never reached a page; the program's own fault gets a reference that is in the log. */
export function fail(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof AppError) {
    for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value);
    plainText(response, error.status, error.message);
    return;
  }
  const reference = newId(clock());
  logFault(reference, error, request);
  plainText(response, 500, `internal error, reference ${reference}`);
}

/** Writes the program's own fault down under the reference that its answer tells. */
export const logFault = (reference: string, error: unknown, { method }: IncomingMessage): void =>
  log("error", "request failed", { reference, method, ...errorFields(error) });

export function plainText(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${line}\n`);
}
