import { AppError } from "~/kernel/errors";

/** What a body of `multipart/form-data` holds, in its order: a part begins, its bytes come in pieces, it ends. */
export type PartEvent =
  | { kind: "begin"; name: string /** Null for a plain field. */; fileName: string | null }
  | { kind: "bytes"; bytes: Buffer }
  | { kind: "end" };

const HEAD_BYTES = 8 * 1024;
const MOST_PARTS = 400;
const broken = () => new AppError(400, "the form cannot be read");

/** The boundary of a `Content-Type`; null where it is no multipart form (RFC 2046 5.1.1: at most 70 characters). */
export function boundaryOf(contentType: string): string | null {
  const found = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))(?=[\s;]|$)/i.exec(
    contentType,
  );
  return found ? (found[1] ?? found[2] ?? null) : null;
}

/**
 * Reads a form (RFC 7578) as it arrives and holds no more of it than a piece and a delimiter. @throws AppError 400 for one
 * that is none or ends early, 413 for one of too many parts
 */
export async function* readMultipart(source: AsyncIterable<Buffer>, boundary: string): AsyncGenerator<PartEvent> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let state: "preamble" | "delimited" | "head" | "body" | "over" = "preamble";
  // The first delimiter may stand at the very beginning.
  let rest: Buffer = Buffer.from("\r\n");
  let parts = 0;
  for await (const piece of source) {
    if (state === "over") continue;
    rest = Buffer.concat([rest, piece]);
    for (let more = true; more; ) {
      more = false;
      if (state === "preamble" || state === "body") {
        const at = rest.indexOf(delimiter);
        const until = at >= 0 ? at : Math.max(0, rest.length - delimiter.length + 1);
        if (state === "body" && until > 0) yield { kind: "bytes", bytes: rest.subarray(0, until) };
        rest = rest.subarray(at >= 0 ? at + delimiter.length : until);
        if (at < 0) continue;
        if (state === "body") yield { kind: "end" };
        state = "delimited";
        more = true;
      } else if (state === "delimited") {
        if (rest.length < 2) continue;
        const next = rest.toString("latin1", 0, 2);
        if (next !== "--" && next !== "\r\n") throw broken();
        state = next === "--" ? "over" : "head";
        rest = rest.subarray(2);
        more = state === "head";
      } else if (state === "head") {
        const at = rest.indexOf("\r\n\r\n");
        if (at > HEAD_BYTES || (at < 0 && rest.length > HEAD_BYTES)) throw broken();
        if (at < 0) continue;
        if (++parts > MOST_PARTS) throw new AppError(413, `the form has more than ${MOST_PARTS} parts`);
        yield { kind: "begin", ...disposition(rest.toString("utf8", 0, at)) };
        rest = rest.subarray(at + 4);
        state = "body";
        more = true;
      }
    }
  }
  if (state !== "over") throw broken();
}

/** Names as browsers write them (HTML, multipart/form-data encoding algorithm): UTF-8, with line ends and quotes escaped. */
function disposition(head: string): { name: string; fileName: string | null } {
  // Split by hand: to a pattern a line also ends at U+2028, which names may hold.
  const line = head.split("\r\n").find((one) => /^content-disposition:\s*form-data\s*;/i.test(one));
  const parameter = (key: string) => new RegExp(`[;\\s]${key}=(?:"([^"]*)"|([^\\s;"]+))`, "i").exec(line ?? "");
  const name = parameter("name");
  if (!name) throw broken();
  const file = parameter("filename");
  const written = (found: RegExpExecArray) =>
    (found[1] ?? found[2] ?? "")
      .replace(/%0D%0A/gi, "\n")
      .replace(/%0[AD]/gi, "\n")
      .replace(/%22/g, '"');
  return { name: written(name), fileName: file ? written(file) : null };
}
