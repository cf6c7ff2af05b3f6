import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError, NotFound } from "~/kernel/errors";
import { readBody } from "./body.server";
import type { RequestContext } from "./context";
import { logFault } from "./failure.server";
import { ledOn } from "./led-on.server";
import { contextOfNobody, makeContext } from "./make-context.server";
import { methodNotUsed } from "./method-not-used";
import { beginsElsewhere } from "./own-path";
import type { PageRenderer } from "./remix-adapter.server";
import { answerUpload, bringsFiles } from "./upload.server";

const TYPED_CODE = /^(\/verify\/)[^/?]+(?=\?|$)/;
const PAGE_METHODS = new Set(["GET", "HEAD", "POST"]);

/** One page, with its request read whole. @throws AppError for what no page can be asked */
export async function answerPage(
  pages: PageRenderer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET" } = request;
  let { url = "/" } = request;
  if (!isDecodable(url)) {
    // Whatever is typed as a certificate's code is answered as one (contract): what cannot be read stands as U+FFFD.
    if (!TYPED_CODE.test(url)) throw new AppError(400, "the address cannot be read");
    url = url.replace(TYPED_CODE, "$1%EF%BF%BD");
  }
  // NUL is no character of any text here, and PostgreSQL refuses it.
  request.url = url.replaceAll("%00", "");
  // No page of ours is fetched as Remix data; without client code these addresses only widen the surface.
  if (/[?&](_data|_routes)(=|&|$)/.test(url)) throw new AppError(400, "the address cannot be read");
  const used = PAGE_METHODS.has(method);
  if (!used) request.resume();
  const path = url.split("?", 1)[0] as string;
  const files = method === "POST" && bringsFiles(request) && pages.takesFiles(path);
  const read = method === "POST" && !files ? await readForm(request) : undefined;
  let context: RequestContext;
  try {
    context = await makeContext(request, response);
  } catch (error) {
    // The database does not answer: its visitor is told so on a page all the same.
    const nobody = contextOfNobody(request, response);
    if (error instanceof AppError) return pages.tell(request, response, nobody, error);
    logFault(nobody.requestId, error, request);
    return pages.tellFault(request, response, nobody);
  }
  if (read instanceof AppError) return pages.tell(request, response, context, read);
  if (beginsElsewhere(url)) return pages.tell(request, response, context, new NotFound());
  if (used && method !== "POST") {
    const other = await ledOn(url, context.visitor);
    if (other !== undefined) {
      response.writeHead(302, { Location: other }).end();
      return;
    }
  }
  if (files) return answerUpload(pages, request, response, context, pages.takesFilesOfAnyone(path));
  if (used) return pages.render(request, response, read, context);
  const taken = pages.methodsAt(path);
  await pages.tell(request, response, context, taken === undefined ? new NotFound() : methodNotUsed(taken));
}

/** The body of a form. One that is too large is told to a browser on a page in its language, to anything else in a line. */
async function readForm(request: IncomingMessage): Promise<Buffer | AppError> {
  try {
    return await readBody(request);
  } catch (error) {
    const isPage = /\btext\/html\b/.test(request.headers.accept ?? "");
    if (isPage && error instanceof AppError && error.status === 413) return error;
    throw error;
  }
}

function isDecodable(url: string): boolean {
  try {
    return !/[\u0000-\u001f]/.test(decodeURIComponent(url.split("?", 1)[0] as string));
  } catch {
    return false;
  }
}
