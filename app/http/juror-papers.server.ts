import { db } from "@db/client.server";
import { FILE_KINDS } from "~/domains/files/file-kind";
import { readVisitor } from "~/domains/people/session.server";
import { mayRead, readOwnReview } from "~/flows/awards/juror-room/own-review.server";
import { copyForJurors } from "~/flows/awards/jury/dossiers/read-papers.server";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { attachment } from "./attachment";
import { jurorOf } from "./guards.server";
import { plainRoute } from "./plain-route";

const ADDRESS = /^\/juror\/reviews\/([^/]+)\/exhibits\/([^/]+)$/;

/**
 * `GET /juror/reviews/:review/exhibits/:place`: the copy of a paper written anew for jurors, under a name that tells nothing but the dossier's number and the
 * exhibit's place. Nothing of the original goes with it: neither its name, its time, nor an entity tag of its bytes.
 */
export const jurorPapers = plainRoute("GET, HEAD", ADDRESS, async (request, response, id = "", typed = "") => {
  const at = now();
  const { visitor, setCookie } = await readVisitor(request.headers.cookie, at);
  if (setCookie) response.appendHeader("Set-Cookie", setCookie);
  if (!visitor.signedIn) {
    response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(`/juror/reviews/${id}`)}` });
    response.end();
    return undefined;
  }
  const juror = jurorOf(visitor);
  const own = juror && isId(id) ? await readOwnReview(juror, id).catch(noneOfHers) : null;
  if (!own || !mayRead(own, at)) return "elsewhere";
  const exhibit = own.dossier.exhibits.find(({ place }) => String(place) === typed);
  const shown = exhibit && exhibit.fileName !== null && exhibit.fileId !== null ? exhibit : null;
  const copy = shown?.fileId ? await copyForJurors(db, shown.fileId, shown.place) : null;
  if (!shown || !copy) return "elsewhere";
  const plain = `${own.dossier.number}-${shown.place}.${FILE_KINDS[copy.kind].extensions[0]}`;
  response.writeHead(200, {
    "Content-Type": FILE_KINDS[copy.kind].mediaType,
    "Content-Disposition": attachment(`第${own.dossier.number}号-${copy.fileName}`, plain),
    "Content-Length": copy.bytes.length,
    "Content-Security-Policy": "default-src 'none'; sandbox",
  });
  response.end(request.method === "HEAD" ? undefined : copy.bytes);
  return undefined;
});

const noneOfHers = (error: unknown): null => {
  if (error instanceof NotFound) return null;
  throw error;
};
