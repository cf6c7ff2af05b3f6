import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { discardArrivals, newArrivalPath } from "~/domains/files/arrivals.server";
import { asStorageFull } from "~/domains/files/disk-store.server";
import { AppError } from "~/kernel/errors";
import { FORM_BYTES } from "./body.server";
import { boundaryOf, readMultipart } from "./multipart";

/** One file, 10 MB; what is larger is told beside its field, and the rest of the form is kept. */
export const FILE_BYTES = 10 * 1024 * 1024;
/** Of a form at most so many are looked at. */
const FILES = 10;
/** Files, their heads and the fields; beyond it nothing is read any more. */
const BODY_BYTES = 60 * 1024 * 1024;

/** A file that arrived, in the folder of what arrives. */
export interface ArrivedFile {
  field: string;
  typedName: string;
  path: string;
  bytes: number;
  tooLarge: boolean;
}
export interface ArrivedForm {
  fields: URLSearchParams;
  files: ArrivedFile[];
}

/**
 * A multipart form with its files, each written to the disk as it arrives: memory holds one piece of it. The files are there
 * until `discardArrivals`. @throws AppError 400, 413; StorageFull with nothing kept
 */
export async function receiveUpload(request: IncomingMessage, now: number): Promise<ArrivedForm> {
  const boundary = boundaryOf(request.headers["content-type"] ?? "");
  if (boundary === null) throw new AppError(400, "the form cannot be read");
  if (Number(request.headers["content-length"] ?? 0) > BODY_BYTES) throw tooLarge();
  const form: ArrivedForm = { fields: new URLSearchParams(), files: [] };
  let file: FileHandle | null = null;
  try {
    let name = "";
    let text: Buffer[] | null = null;
    let fieldBytes = 0;
    for await (const event of readMultipart(limited(request), boundary)) {
      const arriving = form.files.at(-1);
      if (event.kind === "begin") {
        name = event.name;
        text = event.fileName === null ? [] : null;
        if (event.fileName === null) continue;
        if (form.files.length >= FILES) throw new AppError(413, `the form has more than ${FILES} files`);
        const path = await newArrivalPath(now);
        file = await open(path, "wx", 0o600);
        form.files.push({ field: name, typedName: event.fileName, path, bytes: 0, tooLarge: false });
      } else if (event.kind === "bytes" && text !== null) {
        fieldBytes += event.bytes.length;
        if (fieldBytes > FORM_BYTES) throw new AppError(413, `the fields are larger than ${FORM_BYTES} bytes`);
        text.push(Buffer.from(event.bytes));
      } else if (event.kind === "bytes" && file && arriving) {
        arriving.bytes += event.bytes.length;
        arriving.tooLarge ||= arriving.bytes > FILE_BYTES;
        if (!arriving.tooLarge) await file.writeFile(event.bytes);
      } else if (event.kind === "end") {
        if (text !== null) form.fields.append(name, Buffer.concat(text).toString("utf8"));
        await file?.close();
        file = null;
      }
    }
    // A file field that was left empty arrives as a file without a name.
    const empty = form.files.filter(({ bytes, typedName }) => bytes === 0 && typedName === "");
    await discardArrivals(empty);
    form.files = form.files.filter((one) => !empty.includes(one));
    return form;
  } catch (error) {
    await file?.close().catch(() => undefined);
    await discardArrivals(form.files);
    throw asStorageFull(error);
  }
}

const tooLarge = () => new AppError(413, `the body is larger than ${BODY_BYTES} bytes`, { Connection: "close" });

/** The body piece by piece, at most so much of it; the rest is not read, the connection ends with the answer. */
async function* limited(request: IncomingMessage): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > BODY_BYTES) throw tooLarge();
      yield piece;
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(400, "the body ended early");
  }
}
