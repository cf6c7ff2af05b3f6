import type { IncomingMessage, ServerResponse } from "node:http";
import { db } from "@db/client.server";
import { readUpload } from "~/domains/events/check-in/arriving-scan";
import { getOwnedDesk } from "~/domains/events/check-in/desk.store.server";
import { deskCounts } from "~/domains/events/check-in/desk-counts.server";
import { deskList } from "~/domains/events/check-in/desk-list.server";
import { copyUntil, isWithheld } from "~/domains/events/check-in/device-copy";
import { noteSeen } from "~/domains/events/check-in/open-desk.server";
import { UPLOAD_BYTES } from "~/domains/events/check-in/scan-limits";
import { scansById } from "~/domains/events/check-in/seen-scans.server";
import { verifyingKeys } from "~/domains/ledger/signing-keys.server";
import type { Organizer } from "~/domains/people/proof";
import { readVisitor } from "~/domains/people/session.server";
import { receiveScans } from "~/flows/events/door/receive-scans.server";
import { now } from "~/kernel/clock";
import { AppError, NotFound, StorageFull } from "~/kernel/errors";
import { readBody } from "./body.server";
import { organizerOf } from "./guards.server";
import { plainRoute } from "./plain-route";

/** `PUT /check-in/:desk/uploads`: scans of a device, each taken once; the answer says what they are worth now. */
export const uploadScans = plainRoute(
  "PUT",
  /^\/check-in\/([^/]+)\/uploads$/,
  async (request, response, deskId = "") => {
    // Read whole before anything is refused, or the connection could not be used again.
    const body = await readBody(request, UPLOAD_BYTES).catch((error: unknown) => error as Error);
    const by = await whoAsks(request, response);
    if (!by) return;
    try {
      await getOwnedDesk(db, by, deskId);
      if (!/^application\/json\b/i.test(request.headers["content-type"] ?? ""))
        return send(response, 415, { error: "not-json", message: "the body is JSON" });
      if (body instanceof Error) throw body;
      const upload = readUpload(parse(body));
      if (!upload) return send(response, 400, { error: "malformed", message: "sentAt and scans are needed" });
      // Scans of whoever was signed in on this device before go up as hers only.
      if (upload.person !== null && upload.person !== by.personId) return send(response, 401, { error: "signed-out" });
      const became = await receiveScans(by, deskId, upload);
      const place = await getOwnedDesk(db, by, deskId);
      const [stored, counts] = await Promise.all([
        scansById(db, place.event.id, [...became.keys()]),
        deskCounts(db, place),
      ]);
      const refused = [
        ...[...became].flatMap(([id, why]) => (why === "stored" ? [] : [{ id, why: why as string }])),
        ...upload.malformed.map((id) => ({ id, why: "malformed" })),
      ];
      return send(response, 200, { now: now(), scans: stored, refused, counts, closed: place.desk.closedAt !== null });
    } catch (error) {
      return tell(response, error);
    }
  },
);

/** `GET /check-in/:desk/list.json`: what a desk keeps to work without a network: people with masked contacts, keys, figures. */
export const deskListJson = plainRoute(
  "GET, HEAD",
  /^\/check-in\/([^/]+)\/list\.json$/,
  async (request, response, deskId = "") => {
    const by = await whoAsks(request, response);
    if (!by) return;
    try {
      const place = await getOwnedDesk(db, by, deskId);
      await noteSeen(place.desk, now());
      const at = now();
      const [withheld, purgeAt] = [isWithheld(place.event, at), copyUntil(place.event, at)];
      const closed = place.desk.closedAt !== null;
      const [people, counts, keys] = await Promise.all([
        withheld || closed || purgeAt <= at ? [] : deskList(db, place),
        deskCounts(db, place),
        verifyingKeys("pass"),
      ]);
      const points = keys.map((key) => key.export({ format: "jwk" }).x);
      return send(response, 200, {
        now: at,
        people,
        counts,
        keys: points,
        withheld,
        purgeAt,
        closed,
      });
    } catch (error) {
      return tell(response, error);
    }
  },
);

async function whoAsks(request: IncomingMessage, response: ServerResponse): Promise<Organizer | null> {
  const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
  if (setCookie) response.appendHeader("Set-Cookie", setCookie);
  if (!visitor.signedIn && request.method !== "PUT") {
    const back = encodeURIComponent((request.url ?? "").replace(/\/list\.json.*$/, ""));
    response.writeHead(302, { Location: `/login?redirectTo=${back}` }).end();
    return null;
  }
  const organizer = visitor.signedIn ? organizerOf(visitor) : null;
  if (!organizer)
    send(response, visitor.signedIn ? 404 : 401, { error: visitor.signedIn ? "not-found" : "signed-out" });
  return organizer;
}

/** Says what a program on a phone can act on; the rest is the program's fault. */
function tell(response: ServerResponse, error: unknown): void {
  if (error instanceof NotFound) send(response, 404, { error: "not-found" });
  else if (error instanceof StorageFull) send(response, 507, { error: "storage-full" });
  else if (error instanceof AppError && error.status === 413)
    send(response, 413, { error: "too-large", message: error.message });
  else throw error;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) });
  response.end(text);
}
