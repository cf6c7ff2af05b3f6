import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "~/kernel/errors";
import { readBody } from "./body.server";
import { makeContext } from "./make-context.server";
import type { PageRenderer } from "./remix-adapter.server";
import { methodNotUsed } from "./route-errors.server";

const PAGE_METHODS = new Set(["GET", "HEAD", "POST"]);

/** One page, with its request read whole. @throws AppError for what no page can be asked */
export async function answerPage(
  pages: PageRenderer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url = "/", method = "GET" } = request;
  if (!isDecodable(url)) throw new AppError(400, "the address cannot be read");
  // NUL is no character of any text here, and PostgreSQL refuses it; after the question mark it is dropped like a space.
  request.url = url.replaceAll("%00", "");
  // No page of ours is fetched as Remix data; without client code these addresses only widen the surface.
  if (/[?&](_data|_routes)(=|&|$)/.test(url)) throw new AppError(400, "the address cannot be read");
  if (!PAGE_METHODS.has(method)) {
    request.resume();
    return pages.tell(request, response, await makeContext(request, response), methodNotUsed("GET, HEAD, POST"));
  }
  const body = method === "POST" ? await readBody(request) : undefined;
  await pages.render(request, response, body, await makeContext(request, response));
}

function isDecodable(url: string): boolean {
  try {
    return !/[\u0000-\u001f]/.test(decodeURIComponent(url.split("?", 1)[0] as string));
  } catch {
    return false;
  }
}
