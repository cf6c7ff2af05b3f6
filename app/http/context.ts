import type { Visitor } from "~/domains/people/visitor";
import type { Locale } from "~/i18n/translate";
import type { ArrivedFile } from "./receive-upload.server";
import type { SiteSettings } from "./site";

/** What every loader and action gets as `context`; made once a request (make-context.server.ts). */
export interface RequestContext {
  requestId: string;
  /** For script tags of this answer (CSP). */
  nonce: string;
  locale: Locale;
  /** Server time (ms, UTC) at the request's beginning. Deadlines are decided by the transaction's own `tx.now`. */
  now: number;
  /** The address that limits count, behind TRUST_PROXY hops. */
  address: string;
  visitor: Visitor;
  demo: boolean;
  site: SiteSettings;
  /** Addresses of the enhancement scripts, by name. */
  islands: Readonly<Record<string, string>>;
  /** The files of a form that brings some, there until it is answered (form-with-files.server.ts). */
  arrived?: readonly ArrivedFile[];
  /** What a thrown AppError was answered with, for an address without a page of its own (remix-adapter.server.ts). */
  failure?: Response;
  /** The page rendered for this request, set by entry.server. */
  document?: string;
  /** What the route's loader shows, handed to its page as it is (page-view.ts). */
  view?: unknown;
  /** Sends a cookie with the answer, whatever the route returns. */
  setCookie(header: string): void;
  /** Sends a header with the answer: Remix drops those of a thrown answer when an error page stands in for it. */
  setHeader(name: string, value: string): void;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}
