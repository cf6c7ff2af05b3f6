import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { AppLoadContext, ServerBuild } from "@remix-run/server-runtime";
import { config } from "~/kernel/config";
import type { AppError } from "~/kernel/errors";
import { takingTurns } from "~/kernel/turns";
import type { RequestContext } from "./context";
import { keepFront } from "./kept-front.server";
import { beginsElsewhere } from "./own-path";
import { pageHandlers, routeFinder } from "./page-handlers.server";
import type { RouteHandle } from "./policy";
import { methodsOf, toAnswer } from "./route-errors.server";

const GZIP_FROM_BYTES = 1024;
/** Level 4 on the whole page costs 5 % of throughput; the streaming middleware a third (measured). */
const GZIP_LEVEL = 4;
/**
 * So many pages are made at a time. With all that are asked for under way at once, what each holds outlives the young space and
 * a third of the time went to the collector (64 connections: 460 rooms a second, 670 so; docs/decisions/019).
 */
const PAGES_AT_ONCE = 8;
/** One that waits longer than this (ms) for its database lets the next one in. */
const PAGE_PATIENCE_MS = 250;
const HTML = "text/html; charset=utf-8";

/** On no map: the route of all such addresses tells what `context.failure` holds (routes/public/not-found). */
const NO_PAGE = "/no-such-page";

/** Node request → Fetch request → Remix → Node answer. Bodies are read whole and sent whole; nothing streams. */
export interface PageRenderer {
  render(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | undefined,
    context: RequestContext,
  ): Promise<void>;
  /** The methods that the page of a path takes; undefined where there is none. */
  methodsAt(path: string): string | undefined;
  /** Whether the page of a path takes a form with files. */
  takesFiles(path: string): boolean;
  /** Whether it takes them from whoever is not signed in. */
  takesFilesOfAnyone(path: string): boolean;
  /** The page that says why nothing was done, for what is refused before any route is asked. */
  tell(request: IncomingMessage, response: ServerResponse, context: RequestContext, error: AppError): Promise<void>;
  /** The page of the program's own fault, where it happened before any route was asked; the fault is logged already. */
  tellFault(request: IncomingMessage, response: ServerResponse, context: RequestContext): Promise<void>;
}

export function remixAdapter(build: ServerBuild): PageRenderer {
  const handlerOf = pageHandlers(build, process.env.NODE_ENV);
  const front = keepFront();
  const inTurn = takingTurns(PAGES_AT_ONCE, PAGE_PATIENCE_MS);

  async function render(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | undefined,
    context: RequestContext,
  ): Promise<void> {
    const kept = front.find(request, context);
    if (kept !== undefined) {
      response.setHeader("Content-Type", HTML);
      return sendBytes(request, response, Buffer.from(kept), HTML);
    }
    // Posts go by themselves: one may wait for a place to hash in.
    if (request.method === "POST") return renderPage(request, response, body, context);
    await inTurn(async () => {
      // Whoever has gone meanwhile needs no page.
      if (!response.destroyed) await renderPage(request, response, undefined, context);
    });
  }

  async function renderPage(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | undefined,
    context: RequestContext,
  ): Promise<void> {
    const url = request.url ?? "/";
    const handle = handlerOf(url.split("?", 1)[0] as string);
    const answer = await handle(fetchRequest(request, body), context as unknown as AppLoadContext);
    // An address of a plain form has no page of its own to say on why nothing was done, and its form was posted by a page.
    const failed = context.failure !== undefined || answer.status === 500;
    if (failed && context.document === undefined && wantsPage(request)) {
      context.failure ??= new Response(null, { status: 500 });
      return send(request, response, await failurePage(request, context), context);
    }
    if (context.document !== undefined) front.keep(request, context, answer.status, context.document);
    await send(request, response, answer, context);
  }

  const failurePage = (request: IncomingMessage, context: RequestContext): Promise<Response> => {
    const { url = "/" } = request;
    // The rest of all addresses takes in neither the first page's own, nor one with a line's end in it (U+2028, U+2029), nor one
    // that begins like another site's.
    const path = url.split("?", 1)[0] as string;
    const unfit = path === "/" || beginsElsewhere(path) || /%e2%80%a[89]/i.test(path);
    const asked = new Request(config.origin + (unfit ? NO_PAGE : url));
    return handlerOf(NO_PAGE)(asked, context as unknown as AppLoadContext);
  };

  const routeAt = routeFinder(build.routes);
  // Which route it is does not depend on what its parameters are, however they are written.
  const routeOf = (path: string) => build.routes[routeAt(path.replace(/%[0-9a-f]{2}/gi, "x")) ?? ""];
  const handleOf = (path: string) => routeOf(path)?.module.handle as RouteHandle | undefined;

  return {
    render,
    methodsAt(path) {
      const route = routeOf(path);
      return route === undefined || route.path === "*" ? undefined : methodsOf(route);
    },
    takesFiles: (path) => handleOf(path)?.files === true,
    takesFilesOfAnyone: (path) => handleOf(path)?.filesOfAnyone === true,
    async tell(request, response, context, error) {
      if (!wantsPage(request)) throw error;
      toAnswer(error, context);
      await send(request, response, await failurePage(request, context), context);
    },
    async tellFault(request, response, context) {
      context.failure = new Response(null, { status: 500 });
      const page = wantsPage(request) ? await failurePage(request, context) : context.failure;
      await send(request, response, page, context);
    },
  };
}

/** A script that asks for JSON is told in JSON; everything else is somebody's browser. */
function wantsPage(request: IncomingMessage): boolean {
  const accept = request.headers.accept ?? "";
  return !/\bapplication\/json\b/.test(accept) || /\btext\/html\b/.test(accept);
}

function fetchRequest(request: IncomingMessage, body: Buffer | undefined): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  // The front has refused what comes from elsewhere, by our public origin. Remix would compare Origin with Host again, which
  // is another one behind a proxy that does not pass it on, and answer our own people's posts with 500.
  headers.delete("origin");
  const method = request.method ?? "GET";
  const init: RequestInit = { method, headers };
  if (method !== "GET" && method !== "HEAD" && body && body.length > 0) init.body = body as unknown as BodyInit;
  return new Request(config.origin + (request.url ?? "/"), init);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
  { document: html, requestId }: RequestContext,
): Promise<void> {
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => {
    if (name === "set-cookie") response.appendHeader("Set-Cookie", value);
    else response.setHeader(name, value);
  });
  // A fault where not even the page that says so could be rendered: Remix would say it without the reference.
  if (answer.status === 500 && html === undefined) {
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    return sendBytes(request, response, Buffer.from(`internal error, reference ${requestId}\n`), "text/plain");
  }
  // A page comes beside its answer: through a Response it would be encoded and copied three times more.
  const bytes = html === undefined ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(html);
  sendBytes(request, response, bytes, answer.headers.get("content-type") ?? "");
}

function sendBytes(request: IncomingMessage, response: ServerResponse, bytes: Buffer, type: string): void {
  let body = bytes;
  if (
    body.length >= GZIP_FROM_BYTES &&
    /^(text\/|application\/(json|javascript|xml))/.test(type) &&
    /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))
  ) {
    body = gzipSync(body, { level: GZIP_LEVEL });
    response.setHeader("Content-Encoding", "gzip");
    response.appendHeader("Vary", "Accept-Encoding");
  }
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}
