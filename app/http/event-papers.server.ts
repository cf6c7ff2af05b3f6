import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { db } from "@db/client.server";
import type { Event } from "~/domains/events/event/event";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import type { Organizer } from "~/domains/people/proof";
import { readVisitor } from "~/domains/people/session.server";
import { findMinutesFile } from "~/flows/events/after/minutes-file.server";
import { archiveFile } from "~/flows/events/archive/archive-event.server";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { attachment } from "./attachment";
import { decodedPart } from "./decoded-part";
import { organizerOf } from "./guards.server";
import { plainRoute } from "./plain-route";

const MINUTES = /^\/events\/([^/]+)\/minutes\.pdf$/;

/** `GET /events/:event/minutes.pdf`: published minutes, for the registered and the organizers; for others there is no such page. */
export const minutesPdf = plainRoute("GET, HEAD", MINUTES, async (request, response, typed = "") => {
  const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
  if (setCookie) response.appendHeader("Set-Cookie", setCookie);
  if (!visitor.signedIn) {
    response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(`/events/${typed}/minutes.pdf`)}` });
    response.end();
    return undefined;
  }
  const file = await findMinutesFile(visitor, decodedPart(typed));
  if (!file) return "elsewhere";
  response.writeHead(200, {
    "Content-Type": "application/pdf",
    "Content-Disposition": attachment(file.name, "minutes.pdf"),
    "Content-Length": file.bytes.length,
  });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
  return undefined;
});

const ARCHIVE = /^\/organizer\/events\/([^/]+)\/archive\.zip$/;

/** `GET /organizer/events/:event/archive.zip`: for its organizers, made while it is sent; for others there is no such page. */
export const archiveZip = plainRoute("GET, HEAD", ARCHIVE, async (request, response, typed = "") => {
  const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
  if (setCookie) response.appendHeader("Set-Cookie", setCookie);
  if (!visitor.signedIn) {
    const back = encodeURIComponent(`/organizer/events/${typed}/archive.zip`);
    response.writeHead(302, { Location: `/login?redirectTo=${back}` });
    response.end();
    return undefined;
  }
  const organizer = organizerOf(visitor);
  const event = organizer && (await findOwned(organizer, decodedPart(typed)));
  if (!event) return "elsewhere";
  const file = await archiveFile(event, visitor.personId, now());
  response.writeHead(200, {
    "Content-Type": "application/zip",
    "Content-Disposition": attachment(`${event.title}.zip`, `${file.name}.zip`),
  });
  if (request.method === "HEAD") {
    response.end();
    return undefined;
  }
  // Whoever goes away meanwhile needs no answer; a part that fails breaks the file off, so that nobody takes it for whole.
  await pipeline(Readable.from(file.pieces, { objectMode: false }), response).catch((error) => {
    response.destroy();
    if ((error as { code?: string }).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
  return undefined;
});

const findOwned = (organizer: Organizer, slug: string): Promise<Event | null> =>
  getOwnedEvent(db, organizer, slug).catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
