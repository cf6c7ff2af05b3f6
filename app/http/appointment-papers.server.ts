import { readVisitor } from "~/domains/people/session.server";
import { appointmentPaper, type Paper } from "~/flows/appointments/appointment-papers.server";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { attachment } from "./attachment";
import { plainRoute } from "./plain-route";

const ADDRESS = /^\/appointments\/([^/]+)\/(letter|authorisation)\.pdf$/;

/** `GET /appointments/:appointment/letter.pdf` and `/authorisation.pdf`: for director, firm and the bureau above. */
export const appointmentPapers = plainRoute("GET, HEAD", ADDRESS, async (request, response, id = "", paper = "") => {
  const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
  if (setCookie) response.appendHeader("Set-Cookie", setCookie);
  if (!visitor.signedIn) {
    const back = encodeURIComponent(`/appointments/${id}/${paper}.pdf`);
    response.writeHead(302, { Location: `/login?redirectTo=${back}` });
    response.end();
    return undefined;
  }
  const file = await appointmentPaper(visitor, id, paper as Paper, isoDayOf(now()));
  if (!file) return "elsewhere";
  response.writeHead(200, {
    "Content-Type": "application/pdf",
    "Content-Disposition": attachment(file.name, `appointment-${paper}.pdf`),
    "Content-Length": file.bytes.length,
  });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
  return undefined;
});
