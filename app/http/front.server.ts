import type { IncomingMessage, ServerResponse } from "node:http";
import { config } from "~/kernel/config";
import { drawBytes } from "~/kernel/ids";
import { keptQuery } from "~/kernel/typed-text";
import { isOwnRequest } from "./cross-site";
import { fail, plainText } from "./failure.server";
import { answerOneClick, isOneClick } from "./one-click-unsubscribe.server";
import { answerPage } from "./page.server";
import type { PlainRoute } from "./plain-route";
import type { PageRenderer } from "./remix-adapter.server";
import { securityHeaders } from "./security-headers";
import { staticFiles } from "./static-files.server";

/**
 * Everything that stands before Remix, in this order: headers, one-click unsubscribing, cross-site refusal, plain answers, files (Express), pages.
 * Remix's own check does not hold for resource routes and `?_data=` (measured), so nothing unsafe reaches it from another
 * site. Why this is a listener and not an Express app: docs/decisions/015.
 */
export function createFront(pages: PageRenderer, plainRoutes: readonly PlainRoute[], assetsDir: string) {
  const files = staticFiles(assetsDir);
  const page = (request: IncomingMessage, response: ServerResponse) =>
    answerPage(pages, request, response).catch((error) => fail(error, request, response));
  const serve = (request: IncomingMessage, response: ServerResponse, path: string) => {
    if (!files.has(path)) return page(request, response);
    files.answer(request, response, (error) => (error ? fail(error, request, response) : page(request, response)));
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    const nonce = Buffer.from(drawBytes(16)).toString("base64");
    (request as { nonce?: string }).nonce = nonce;
    const [path = "/", ...query] = (request.url ?? "/").split("?");
    const headers = securityHeaders(nonce, config.origin.startsWith("https:"), path);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const { origin, "sec-fetch-site": site } = request.headers as Record<string, string | undefined>;
    if (query.length > 0) request.url = `${path}?${keptQuery(query.join("?"))}`;
    if (isOneClick(request, path)) {
      answerOneClick(request, response, path).catch((error) => fail(error, request, response));
      return;
    }
    if (!isOwnRequest(request.method ?? "GET", { origin, "sec-fetch-site": site }, config.origin)) {
      request.resume();
      plainText(response, 403, "cross-site request refused");
      return;
    }
    for (const route of plainRoutes) {
      const answered = route(request, response, path);
      if (!answered) continue;
      (answered as Promise<unknown>).then(
        (done) => {
          if (done === "elsewhere") serve(request, response, path);
        },
        (error) => fail(error, request, response),
      );
      return;
    }
    serve(request, response, path);
  };
}
