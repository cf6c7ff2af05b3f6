import { readVisitor } from "~/domains/people/session.server";
import { lessonPaper } from "~/flows/learning/paper/lesson-paper.server";
import { now } from "~/kernel/clock";
import { config } from "~/kernel/config";
import { AppError } from "~/kernel/errors";
import { attachment } from "./attachment";
import { plainRoute } from "./plain-route";

/** `GET /courses/:course/:lesson.pdf`: a lesson to print, for whoever is signed in, in the version that she reads. */
export const lessonPdf = plainRoute(
  "GET, HEAD",
  /^\/courses\/([a-z0-9-]{1,80})\/([a-z0-9-]{1,80})\.pdf$/,
  async (request, response, course = "", lesson = "") => {
    const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
    if (setCookie) response.appendHeader("Set-Cookie", setCookie);
    if (!visitor.signedIn) {
      response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(request.url ?? "/")}` });
      response.end();
      return undefined;
    }
    const file = await lessonPaper(visitor.personId, course, lesson, config.origin).catch((error: unknown) => {
      if (error instanceof AppError && error.status === 404) return null;
      throw error;
    });
    if (!file) return "elsewhere";
    response.writeHead(200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": attachment(file.name, `${course}-${lesson}.pdf`),
      "Content-Length": file.bytes.length,
    });
    response.end(request.method === "HEAD" ? undefined : file.bytes);
    return undefined;
  },
);
