import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { RequestProvider } from "~/http/request-context";
import { LocaleProvider } from "~/i18n/context";
import { markChinese } from "~/i18n/mark-chinese";
import { AppError } from "~/kernel/errors";
import { errorFields, log } from "~/kernel/log";

export { serve } from "../server";

/**
 * Pages are documents: rendered to the end, sent whole, never hydrated (docs/decisions). The page itself goes beside the
 * answer, in the context (remix-adapter.server.ts).
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Response {
  const html = renderToString(
    <RequestProvider value={context}>
      <LocaleProvider value={context.locale}>
        <RemixServer context={remix} url={request.url} />
      </LocaleProvider>
    </RequestProvider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  context.document = `<!DOCTYPE html>${context.locale === "zh-CN" ? html : markChinese(html)}`;
  return new Response(null, { status, headers });
}

/** What went wrong in a loader or action. The page shows the request's id as the reference that is logged here. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (request.signal.aborted || error instanceof AppError || isRouteErrorResponse(error)) return;
  log("error", "page failed", {
    reference: context.requestId,
    method: request.method,
    ...errorFields(error),
  });
}
