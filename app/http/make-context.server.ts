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
import { currentSite } from "./site-settings.server";

/** The context of one request: who asks (one read of the session), language, address, time. */
export async function makeContext(request: IncomingMessage, response: ServerResponse): Promise<RequestContext> {
  const now = clock();
  const cookies = request.headers.cookie;
  const seen = cookies ? await readVisitor(cookies, now) : { visitor: nobody };
  const setCookie = (header: string) => void response.appendHeader("Set-Cookie", header);
  if (seen.setCookie) setCookie(seen.setCookie);
  return {
    requestId: newId(now),
    nonce: (request as { nonce?: string }).nonce as string,
    locale: readLocale(cookies),
    now,
    address: clientAddress(request),
    visitor: seen.visitor,
    demo: isDemo(),
    site: await currentSite(now),
    islands: islandAddresses,
    setCookie,
    setHeader: (name, value) => void response.setHeader(name, value),
  };
}

const readLocale = (cookies: string | undefined): Locale => {
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
