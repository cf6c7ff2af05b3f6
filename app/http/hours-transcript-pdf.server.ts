import { readVisitor } from "~/domains/people/session.server";
import { hoursTranscript } from "~/flows/hours/hours-transcript.server";
import { now } from "~/kernel/clock";
import { config } from "~/kernel/config";
import { attachment } from "./attachment";
import { plainRoute } from "./plain-route";

/** `GET /me/hours/transcript.pdf` (`period`: the code of a certificate of hers, or a year): her own hours, for nobody else. */
export const hoursTranscriptPdf = plainRoute(
  "GET, HEAD",
  /^\/me\/hours\/transcript\.pdf$/,
  async (request, response) => {
    const at = now();
    const { visitor, setCookie } = await readVisitor(request.headers.cookie, at);
    if (setCookie) response.appendHeader("Set-Cookie", setCookie);
    if (!visitor.signedIn) {
      response.writeHead(302, { Location: `/login?redirectTo=${encodeURIComponent(request.url ?? "/")}` });
      response.end();
      return undefined;
    }
    const period = new URL(request.url ?? "/", "http://x").searchParams.get("period");
    const file = await hoursTranscript(visitor, { period, now: at, origin: config.origin });
    if (!file) return "elsewhere";
    response.writeHead(200, {
      "Content-Type": "application/pdf",
      "Content-Disposition": attachment(file.name, "hours-transcript.pdf"),
      "Content-Length": file.bytes.length,
    });
    response.end(request.method === "HEAD" ? undefined : file.bytes);
    return undefined;
  },
);
