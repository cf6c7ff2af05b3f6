import type { ServerBuild } from "@remix-run/server-runtime";
import { AppError, Refused } from "~/kernel/errors";
import type { RequestContext } from "./context";
import { LimitReached } from "./try-later.server";

/** What an error page gets for a thrown AppError. */
export interface TellableError {
  message: string;
  reason?: string;
  values?: Record<string, string | number>;
}

/**
 * The same build with every loader and action answering an AppError by its status. Domains throw errors and know no HTTP;
 * this is the one place that turns them into answers. A page that only reads gets an action that says so: Remix would take
 * the post for a fault of the program.
 */
export function withAppErrors(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [
      id,
      route && {
        ...route,
        module: {
          ...route.module,
          ...(route.module.loader && { loader: answering(route.module.loader as Handler) }),
          action: answering((route.module.action as Handler | undefined) ?? onlyRead),
        },
      },
    ]),
  );
  return { ...build, routes: routes as ServerBuild["routes"] };
}

/** 405 with the methods that are used there (RFC 9110 §15.5.6). */
export const methodNotUsed = (allowed: string): AppError =>
  new AppError(405, "this method is not used here", { Allow: allowed });

const onlyRead = (): never => {
  throw methodNotUsed("GET, HEAD");
};

type Handler = (args: unknown) => unknown;

const answering =
  (handler: Handler): Handler =>
  async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      throw toAnswer(error, (args as { context: RequestContext }).context);
    }
  };

/** The answer to throw in a loader or action; it stays in the context for an address that has no page to say it on. */
export function toAnswer(error: AppError, context: RequestContext): Response {
  for (const [name, value] of Object.entries(error.headers)) context.setHeader(name, value);
  const told: TellableError = {
    message: error.message,
    ...(error instanceof Refused && { reason: error.reason, values: error.values }),
    ...(error instanceof LimitReached && error.refusal),
  };
  const answer = Response.json(told, { status: error.status, headers: error.headers });
  context.failure = answer.clone();
  return answer;
}
