import { checkCertificate } from "~/domains/credentials/check-certificate.server";
import { now } from "~/kernel/clock";
import { decodedPart } from "./decoded-part";
import type { PlainRoute } from "./plain-route";

const PREFIX = "/verify/";
const SUFFIX = ".json";

/** `GET /verify/:code.json` (contract): always 200, whatever was typed. */
export const verifyJson: PlainRoute = (request, response, path) => {
  if (!path.startsWith(PREFIX) || !path.endsWith(SUFFIX)) return undefined;
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  return (async () => {
    const { answer } = await checkCertificate(decodedPart(path.slice(PREFIX.length, -SUFFIX.length)), now());
    const body = JSON.stringify(answer);
    response.writeHead(200, {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": Buffer.byteLength(body),
      "X-Robots-Tag": "noindex",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  })();
};
