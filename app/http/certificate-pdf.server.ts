import { db } from "@db/client.server";
import { findCertificate, findOwnCertificate } from "~/domains/credentials/assertion.store.server";
import { parseCertificateCode } from "~/domains/credentials/certificate-code";
import { certificateFile } from "~/domains/credentials/certificate-file.server";
import { readVisitor } from "~/domains/people/session.server";
import { grantsOf, type Visitor } from "~/domains/people/visitor";
import { now } from "~/kernel/clock";
import { config } from "~/kernel/config";
import { attachment } from "./attachment";
import { decodedPart } from "./decoded-part";
import { plainRoute } from "./plain-route";

const ADDRESS = /^\/certificates\/([^/]+)\.pdf$/;

/** `GET /certificates/:code.pdf`: for its holder and the issuing staff; for others there is no such page. */
export const certificatePdf = plainRoute("GET, HEAD", ADDRESS, async (request, response, typed = "") => {
  const { visitor, setCookie } = await readVisitor(request.headers.cookie, now());
  if (setCookie) response.appendHeader("Set-Cookie", setCookie);
  if (!visitor.signedIn) {
    const back = encodeURIComponent(`/certificates/${typed}.pdf`);
    response.writeHead(302, { Location: `/login?redirectTo=${back}` });
    response.end();
    return undefined;
  }
  const file = await fileFor(visitor, typed);
  if (!file) return "elsewhere";
  response.writeHead(200, {
    "Content-Type": "application/pdf",
    "Content-Disposition": attachment(file.name, `certificate-${file.code}.pdf`),
    "Content-Length": file.bytes.length,
  });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
  return undefined;
});

async function fileFor(visitor: Visitor & { signedIn: true }, typed: string) {
  const code = parseCertificateCode(decodedPart(typed));
  if (code === null) return null;
  const staff = grantsOf(visitor, "admin").length > 0;
  const certificate = staff ? await findCertificate(db, code) : await findOwnCertificate(db, visitor.personId, code);
  const file = certificate && (await certificateFile(certificate, config.origin));
  return file ? { ...file, code } : null;
}
