import type { IncomingMessage, ServerResponse } from "node:http";
import { readVisitor } from "~/domains/people/session.server";
import { nobody } from "~/domains/people/visitor";
import { DEFAULT_LOCALE, isLocale, type Locale } from "~/i18n/translate";
import { now as clock } from "~/kernel/clock";
import { config, isDemo } from "~/kernel/config";
import { newId } from "~/kernel/ids";
import type { RequestContext } from "./context";
import { readCookie } from "./cookies";
import { islandAddresses } from "./islands.server";
import { currentSite, lastSite } from "./site-settings.server";

/** The context of one request: who asks (one read of the session), language, address, time. */
export async function makeContext(request: IncomingMessage, response: ServerResponse): Promise<RequestContext> {
  const context = contextOfNobody(request, response);
  const cookies = request.headers.cookie;
  if (cookies) {
    const seen = await readVisitor(cookies, context.now);
    if (seen.setCookie) context.setCookie(seen.setCookie);
    context.visitor = seen.visitor;
  }
  context.site = await currentSite(context.now);
  return context;
}

/** The same without a question to the database: for the page that says that it does not answer. */
export function contextOfNobody(request: IncomingMessage, response: ServerResponse): RequestContext {
  const now = clock();
  return {
    requestId: newId(now),
    nonce: (request as { nonce?: string }).nonce as string,
    locale: readLocale(request.headers.cookie),
    now,
    address: clientAddress(request),
    visitor: nobody,
    demo: isDemo(),
    site: lastSite(),
    islands: islandAddresses,
    setCookie: (header) => void response.appendHeader("Set-Cookie", header),
    setHeader: (name, value) => void response.setHeader(name, value),
  };
}

export const readLocale = (cookies: string | undefined): Locale => {
  const value = readCookie(cookies, "locale");
  return isLocale(value) ? value : DEFAULT_LOCALE;
};

/** The address that limits count: the socket's, or the one that TRUST_PROXY hops of proxies report. */
function clientAddress(request: IncomingMessage): string {
  const own = request.socket.remoteAddress ?? "";
  if (config.trustProxy === 0) return own;
  const hops = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter(Boolean);
  return hops[Math.max(0, hops.length - config.trustProxy)] ?? own;
}
