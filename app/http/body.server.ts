import type { IncomingMessage } from "node:http";
import { AppError } from "~/kernel/errors";

/** Forms of this program are small; an upload desk brings its own limit. */
export const FORM_BYTES = 64 * 1024;

/** The whole body, at most `limit` bytes: 413 beyond it, decided by what arrives and not by what the header claims. */
export function readBody(request: IncomingMessage, limit = FORM_BYTES): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > limit) {
      request.resume();
      reject(new AppError(413, `the body is larger than ${limit} bytes`, { Connection: "close" }));
      return;
    }
    const parts: Buffer[] = [];
    let size = 0;
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size > limit) {
        reject(new AppError(413, `the body is larger than ${limit} bytes`, { Connection: "close" }));
        request.removeAllListeners("data");
        request.resume();
        return;
      }
      parts.push(part);
    });
    request.on("end", () => resolve(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)));
    request.on("error", reject);
    request.on("aborted", () => reject(new AppError(400, "the body ended early")));
  });
}
