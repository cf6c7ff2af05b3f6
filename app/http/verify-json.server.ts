import { checkCertificate } from "~/domains/credentials/check-certificate.server";
import { now } from "~/kernel/clock";
import { decodedPart } from "./decoded-part";
import { plainRoute } from "./plain-route";

/** `GET /verify/:code.json` (contract): always 200, whatever was typed. */
export const verifyJson = plainRoute("GET, HEAD", /^\/verify\/(.*)\.json$/s, async (request, response, typed = "") => {
  const { answer } = await checkCertificate(decodedPart(typed), now());
  const body = JSON.stringify(answer);
  response.writeHead(200, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "X-Robots-Tag": "noindex",
  });
  response.end(request.method === "HEAD" ? undefined : body);
});
