import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { noteReading } from "~/domains/events/calendar/calendar-secret.server";
import type { Feed } from "~/domains/events/calendar/feed";
import { readEventFeed, readPersonalFeed, readPublicFeed } from "~/flows/events/feeds.server";
import { now as clock } from "~/kernel/clock";
import { log } from "~/kernel/log";
import { decodedPart } from "./decoded-part";
import { isUnchanged } from "./not-modified";
import { type PlainRoute, plainRoute } from "./plain-route";

const zip = promisify(gzip);
const GZIP_FROM_BYTES = 1024;
/** How long programs and caches between may hold a public feed (s); a personal one is asked for anew each time. */
const PUBLIC = "public, max-age=300";
const PRIVATE = "private, no-cache";

/** The iCalendar feeds (contract): of all events or one organizer's, of one event, and of a person by her secret address. */
export const calendarFeeds: PlainRoute[] = [
  plainRoute("GET, HEAD", /^\/events\.ics$/, async (request, response) => {
    const asked = new URLSearchParams((request.url ?? "").split("?")[1]).get("organizer");
    return answer(request, response, await readPublicFeed(asked, clock()), PUBLIC, "events.ics");
  }),
  plainRoute("GET, HEAD", /^\/events\/([^/]+)\.ics$/, async (request, response, typed = "") =>
    answer(request, response, await readEventFeed(decodedPart(typed)), PUBLIC, "event.ics"),
  ),
  plainRoute("GET, HEAD", /^\/calendar\/([^/]+)\.ics$/, async (request, response, secret = "") => {
    const now = clock();
    const feed = await readPersonalFeed(secret, now);
    response.setHeader("X-Robots-Tag", "noindex");
    const done = await answer(request, response, feed, PRIVATE, "my-events.ics");
    // A note that cannot be made takes nobody's calendar from her.
    if (feed) await noteReading(feed.addressId, now).catch(() => log("warn", "calendar reading not noted"));
    return done;
  }),
];

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  feed: Feed | null,
  cache: string,
  fileName: string,
): Promise<"elsewhere" | undefined> {
  if (!feed) return "elsewhere";
  const { bytes, etag, zipped } = prepared(feed);
  // A change in this very second could follow, and would then be told with the same time.
  const changed = feed.changedAt > 0 && feed.changedAt < clock() - 1000 ? feed.changedAt : null;
  const headers = {
    ETag: etag,
    // A browser that may be signed in keeps nothing of what it was answered, this as little as anything else.
    "Cache-Control": request.headers.cookie === undefined ? cache : "no-store",
    Vary: "Accept-Encoding, Cookie",
    ...(changed !== null && { "Last-Modified": new Date(changed).toUTCString() }),
  };
  if (isUnchanged(request.headers, etag, changed)) {
    response.writeHead(304, headers);
    response.end();
    return undefined;
  }
  const takesZip = bytes.length >= GZIP_FROM_BYTES && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const body = takesZip ? await zipped() : bytes;
  response.writeHead(200, {
    ...headers,
    "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
    "Content-Disposition": `inline; filename="${fileName}"`,
    "Content-Length": body.length,
    ...(takesZip && { "Content-Encoding": "gzip" }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return undefined;
}

interface Prepared {
  bytes: Buffer;
  etag: string;
  /** Zipped once, when it is first asked for so. */
  zipped(): Promise<Buffer>;
}
/** What was made of a feed that is kept (flows/events/feeds): the same object is the same text. */
const known = new WeakMap<Feed, Prepared>();

function prepared(feed: Feed): Prepared {
  let found = known.get(feed);
  if (!found) {
    const bytes = Buffer.from(feed.text);
    // Weak: it is the same feed whether it was sent zipped or not.
    const etag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    let zipping: Promise<Buffer> | undefined;
    const zipped = () => {
      zipping ??= zip(bytes, { level: 4 });
      return zipping;
    };
    found = { bytes, etag, zipped };
    known.set(feed, found);
  }
  return found;
}
