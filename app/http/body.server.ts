import type { IncomingMessage } from "node:http";
import { AppError } from "~/kernel/errors";
import { MINUTE_MS } from "~/kernel/milliseconds";

/** Forms of this program are small, but for files (`receiveUpload`). */
export const FORM_BYTES = 64 * 1024;

/**
 * Of a body that is too large so much is still read, and thrown away, before it is refused: a sender who is cut off while she
 * writes never gets to read why.
 */
const DRAINED_BYTES = 8 * 1024 * 1024;
/** A small body that takes longer than this is nobody's browser; only files may take longer. */
const BODY_MS = MINUTE_MS;

/** The whole body, at most `limit` bytes: 413 beyond it, decided by what arrives and not by what the header claims. */
export function readBody(request: IncomingMessage, limit = FORM_BYTES): Promise<Buffer> {
  let late: NodeJS.Timeout | undefined;
  return new Promise<Buffer>((resolve, reject) => {
    late = setTimeout(
      () => reject(new AppError(408, "the body did not arrive in time", { Connection: "close" })),
      BODY_MS,
    );
    let parts: Buffer[] = [];
    let size = 0;
    const tooLarge = () => reject(new AppError(413, `the body is larger than ${limit} bytes`, { Connection: "close" }));
    if (Number(request.headers["content-length"] ?? 0) > DRAINED_BYTES) {
      request.resume();
      return tooLarge();
    }
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= limit) parts.push(part);
      else parts = [];
      if (size > DRAINED_BYTES) {
        request.removeAllListeners("data");
        request.resume();
        tooLarge();
      }
    });
    request.on("end", () =>
      size > limit ? tooLarge() : resolve(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)),
    );
    request.on("error", reject);
    request.on("aborted", () => reject(new AppError(400, "the body ended early")));
  }).finally(() => clearTimeout(late));
}
