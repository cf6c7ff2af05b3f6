import { type Refusal, refused } from "~/kernel/verdict";
import { FILE_KINDS, type FileKind, familyOf, isOldOffice, isPicture, mayBeNamed } from "./file-kind";
import { cleanFileName } from "./file-name";
import { readOfficeFile } from "./office-file.server";
import { checkPdf } from "./pdf-file.server";
import { redrawPicture } from "./redraw-picture.server";
import { isPlainText, readText } from "./text-file";

/** What of an upload is kept. */
export interface CheckedFile {
  ok: true;
  kind: FileKind;
  mediaType: string;
  fileName: string;
  bytes: Buffer;
}

/** What a form takes. */
export interface Taking {
  kinds: readonly FileKind[];
  /** The name of a file that has none left after cleaning. */
  fallback: string;
  /** Pictures are kept no larger than this on their longer side (pixels), where a page shows them. */
  keptSide?: number | undefined;
}

/**
 * Whether a file is what may be uploaded here, by its content and not by its name (contract, bad input).
 */
export async function checkUpload(
  bytes: Buffer,
  { typedName, kinds, fallback, keptSide }: { typedName: string } & Taking,
): Promise<CheckedFile | Refusal> {
  if (bytes.length === 0) return refused("file.empty");
  const read = await readContent(bytes, typedName, keptSide);
  if (!read.ok) return read;
  if (!kinds.includes(read.kind)) return refused("file.notHere");
  if (!mayBeNamed(read.kind, typedName)) return refused("file.misnamed");
  const { kind } = read;
  const fileName = cleanFileName(typedName, kind, fallback);
  return { ok: true, kind, mediaType: FILE_KINDS[kind].mediaType, fileName, bytes: read.bytes };
}

async function readContent(
  bytes: Buffer,
  typedName: string,
  keptSide: number | undefined,
): Promise<{ ok: true; kind: FileKind; bytes: Buffer } | Refusal> {
  const family = familyOf(bytes);
  if (family === "pdf") {
    const verdict = await checkPdf(bytes);
    return verdict.ok ? { ok: true, kind: "pdf", bytes } : refused(verdict.reason);
  }
  if (family === "zip") {
    const document = await readOfficeFile(bytes);
    return document.ok ? { ok: true, kind: document.kind, bytes } : refused(document.reason);
  }
  if (isPicture(family)) {
    const drawn = await redrawPicture(bytes, family, keptSide);
    return drawn.ok ? { ok: true, kind: family, bytes: drawn.bytes } : refused(drawn.reason);
  }
  if (isOldOffice(bytes)) return refused("file.oldOffice");
  const read = readText(bytes);
  if (read === null || !isPlainText(read.text)) return refused("file.kind");
  return { ok: true, kind: /\.csv$/i.test(typedName) ? "csv" : "txt", bytes };
}
