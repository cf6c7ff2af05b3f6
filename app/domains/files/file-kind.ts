/** What may be uploaded. A file is what its first bytes say, whatever it is called. */
export const FILE_KINDS = {
  pdf: { mediaType: "application/pdf", extensions: ["pdf"] },
  png: { mediaType: "image/png", extensions: ["png"] },
  jpeg: { mediaType: "image/jpeg", extensions: ["jpg", "jpeg"] },
  webp: { mediaType: "image/webp", extensions: ["webp"] },
  xlsx: {
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
  },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
  },
  pptx: {
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extensions: ["pptx"],
  },
  csv: { mediaType: "text/csv", extensions: ["csv"] },
  txt: { mediaType: "text/plain", extensions: ["txt"] },
} as const;
export type FileKind = keyof typeof FILE_KINDS;
export type PictureKind = "png" | "jpeg" | "webp";

/** What an office document is packed in: which of the two it is, its parts tell. */
type Container = "zip";
type Family = "pdf" | PictureKind | Container | "text";

const startsWith = (bytes: Buffer, signature: string, at = 0): boolean =>
  bytes.length >= at + signature.length && bytes.toString("latin1", at, at + signature.length) === signature;

/**
 * The family by the first bytes: PDF (ISO 32000-1 7.5.2, at the very start here), PNG (ISO/IEC 15948 5.2), JPEG (ISO/IEC 10918-1,
 * SOI and a marker), WebP (RFC 9649), ZIP (APPNOTE 4.3.7, a first entry). Everything else can only be text, and has to prove it.
 */
export function familyOf(bytes: Buffer): Family {
  if (startsWith(bytes, "%PDF-")) return "pdf";
  if (startsWith(bytes, "\x89PNG\r\n\x1a\n")) return "png";
  if (startsWith(bytes, "\xff\xd8\xff")) return "jpeg";
  if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8)) return "webp";
  if (startsWith(bytes, "PK\x03\x04")) return "zip";
  return "text";
}

/** Word and Excel before 2007 ([MS-CFB] 2.2): may carry macros, and is not taken; told apart because people can save it anew. */
export const isOldOffice = (bytes: Buffer): boolean => startsWith(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");

export const isPicture = (kind: FileKind | Family): kind is PictureKind =>
  kind === "png" || kind === "jpeg" || kind === "webp";

/** The part of a name after its last dot, in small letters. */
export const extensionOf = (fileName: string): string => /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";

/**
 * Whether a name may be borne by a file of that kind. A picture is drawn anew and gets the right ending, since phones often give
 * it another; anything else that calls itself what it is not is refused.
 */
export function mayBeNamed(kind: FileKind, fileName: string): boolean {
  const extension = extensionOf(fileName);
  const own: readonly string[] = FILE_KINDS[kind].extensions;
  if (own.includes(extension)) return true;
  return isPicture(kind) && (["png", "jpeg", "webp"] as const).some((one) => bears(one, extension));
}
const bears = (kind: FileKind, extension: string): boolean =>
  (FILE_KINDS[kind].extensions as readonly string[]).includes(extension);
