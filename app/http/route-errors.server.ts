import type { ServerBuild } from "@remix-run/server-runtime";
import { AppError, Refused } from "~/kernel/errors";
import type { RequestContext } from "./context";
import { methodNotUsed } from "./method-not-used";
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
          action: route.module.action ? answering(route.module.action as Handler) : onlyRead,
        },
      },
    ]),
  );
  return { ...build, routes: routes as ServerBuild["routes"] };
}

type Handler = (args: unknown) => unknown;

function answering(handler: Handler): Handler {
  return async (args) => {
    try {
      return await handler(args);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      throw toAnswer(error, (args as { context: RequestContext }).context);
    }
  };
}

const READ = "GET, HEAD";
const onlyRead = answering(() => {
  throw methodNotUsed(READ);
});

/** The methods that a route of such a build takes, as `Allow` tells them. */
export const methodsOf = ({ module }: { module: { action?: unknown } }): string =>
  module.action === onlyRead ? READ : `${READ}, POST`;

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
