import { type FileKind, isPicture } from "~/domains/files/file-kind";
import { redrawPicture } from "~/domains/files/redraw-picture.server";
import { type Refusal, refused } from "~/kernel/verdict";
import { neutralFileName } from "./neutral-file-name";
import { stripPdf } from "./strip-pdf.server";

/** What a person has to look at herself, because it was not looked through: words in a picture, or on pages that were scanned. */
export type Unsearched = "picture-words" | "scanned-pages";

export interface StrippedFile {
  ok: true;
  fileName: string;
  kind: FileKind;
  bytes: Buffer;
  /** What can be read in it, to be searched for names. */
  text: string;
  unsearched: Unsearched[];
}

/**
 * The copy of a document for the jury room: without place, device, author and dates that were written into the file, under a name that says nothing.
 * What cannot be freed of them is refused and not shown to jurors.
 * @param place from 1 among the documents of the nomination
 */
export async function stripFile(
  { bytes, kind }: { bytes: Buffer; kind: FileKind },
  place: number,
): Promise<StrippedFile | Refusal> {
  const fileName = neutralFileName(place, kind);
  if (kind === "pdf") {
    const written = await stripPdf(bytes);
    if (!written) return refused("jury.file.notStripped");
    const unsearched: Unsearched[] = written.readablePages < written.pages ? ["scanned-pages"] : [];
    return { ok: true, fileName, kind, bytes: written.bytes, text: written.text, unsearched };
  }
  if (!isPicture(kind)) return refused("jury.file.notStripped");
  const drawn = await redrawPicture(bytes, kind);
  if (!drawn.ok) return refused(drawn.reason);
  return { ok: true, fileName, kind, bytes: drawn.bytes, text: "", unsearched: ["picture-words"] };
}
