import { readVisitor } from "~/domains/people/session.server";
import { findVisibleReport } from "~/flows/duties/duty-access.server";
import { dutyReportFile } from "~/flows/duties/duty-report-file.server";
import { now } from "~/kernel/clock";
import { isId } from "~/kernel/ids";
import { attachment } from "./attachment";
import { plainRoute } from "./plain-route";

const ADDRESS = /^\/duties\/reports\/([^/]+)\.pdf$/;

/** `GET /duties/reports/:report.pdf`: for its director, the firm and the bureaus above it; for others there is no such page. */
export const dutyReportPdf = plainRoute("GET, HEAD", ADDRESS, async (request, response, typed = "") => {
  const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
  if (setCookie) response.appendHeader("Set-Cookie", setCookie);
  if (!visitor.signedIn) {
    response.writeHead(302, {
      Location: `/login?redirectTo=${encodeURIComponent(`/duties/reports/${typed}.pdf`)}`,
    });
    response.end();
    return undefined;
  }
  const report = isId(typed) ? await findVisibleReport(visitor, typed) : null;
  if (!report) return "elsewhere";
  const { name, bytes } = await dutyReportFile(report);
  response.writeHead(200, {
    "Content-Type": "application/pdf",
    "Content-Disposition": attachment(name, `duty-report-${report.year}.pdf`),
    "Content-Length": bytes.length,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
  return undefined;
});
