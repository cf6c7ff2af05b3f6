import type { IncomingMessage, ServerResponse } from "node:http";
import { readVisitor } from "~/domains/people/session.server";
import type { SignedIn } from "~/domains/people/visitor";
import { passFile } from "~/flows/events/own/pass-file.server";
import { sheetFile } from "~/flows/events/sheet-file.server";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { attachment } from "./attachment";
import { decodedPart } from "./decoded-part";
import { organizerOf } from "./guards.server";
import { plainRoute } from "./plain-route";

/** `GET /me/events/:registration/pass.pdf`: for whose registration it is, while it is confirmed. */
const pass = plainRoute("GET, HEAD", /^\/me\/events\/([^/]+)\/pass\.pdf$/, (request, response, id = "") =>
  answer(request, response, async (visitor) => {
    const file = await passFile(visitor.personId, id);
    return file && { ...file, plain: `pass-${file.code}.pdf` };
  }),
);

/** `GET /organizer/events/:event/sheet.pdf`: 签到表 to be signed on paper, for its organizers. */
const sheet = plainRoute("GET, HEAD", /^\/organizer\/events\/([^/]+)\/sheet\.pdf$/, (request, response, slug = "") =>
  answer(request, response, async (visitor) => {
    const organizer = organizerOf(visitor);
    const file = organizer && (await sheetFile(organizer, decodedPart(slug), now()));
    return file && { ...file, plain: "sign-in-sheet.pdf" };
  }),
);

export const doorPapers = [pass, sheet];

interface Paper {
  name: string;
  plain: string;
  bytes: Buffer;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  make: (visitor: SignedIn) => Promise<Paper | null>,
): Promise<"elsewhere" | undefined> {
  const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
  if (setCookie) response.appendHeader("Set-Cookie", setCookie);
  if (!visitor.signedIn) {
    response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(request.url ?? "/")}` }).end();
    return undefined;
  }
  const paper = await make(visitor).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (!paper) return "elsewhere";
  response.writeHead(200, {
    "Content-Type": "application/pdf",
    "Content-Disposition": attachment(paper.name, paper.plain),
    "Content-Length": paper.bytes.length,
  });
  response.end(request.method === "HEAD" ? undefined : paper.bytes);
  return undefined;
}
