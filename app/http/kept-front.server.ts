import type { IncomingMessage } from "node:http";
import type { Locale } from "~/i18n/translate";
import type { RequestContext } from "./context";
import type { SiteSettings } from "./site";

/** How old the kept page may be (ms); one request renders it anew, those beside it get the old one for RENEWING_MS more. */
export const KEPT_MS = 2_000;
export const RENEWING_MS = 1_000;

interface Kept {
  /** The page cut where the nonce stood: every answer gets its own. */
  parts: string[];
  site: SiteSettings;
  until: number;
}

type Asked = Pick<IncomingMessage, "url" | "method">;
type Asker = Pick<RequestContext, "visitor" | "locale" | "site" | "nonce" | "now">;

/**
 * The first page as anyone sees it who is not signed in, kept for seconds in each language (docs/decisions/012). Nothing else
 * is kept: not with a query, not for someone signed in, not after the site's settings changed.
 */
export function keepFront() {
  const pages = new Map<Locale, Kept>();
  const isFront = ({ url, method }: Asked, { visitor }: Asker) =>
    url === "/" && (method === "GET" || method === "HEAD") && !visitor.signedIn;
  return {
    /** The kept page with the nonce of this request, or undefined when it must be rendered. */
    find(asked: Asked, asker: Asker): string | undefined {
      const kept = isFront(asked, asker) ? pages.get(asker.locale) : undefined;
      if (!kept || kept.site !== asker.site) return undefined;
      if (kept.until <= asker.now) {
        kept.until = asker.now + RENEWING_MS;
        return undefined;
      }
      return kept.parts.join(asker.nonce);
    },
    /** Keeps what was rendered for this request, if it is that page. */
    keep(asked: Asked, asker: Asker, status: number, html: string): void {
      if (status !== 200 || !isFront(asked, asker)) return;
      pages.set(asker.locale, { parts: html.split(asker.nonce), site: asker.site, until: asker.now + KEPT_MS });
    },
  };
}
