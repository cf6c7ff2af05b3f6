import { type FileKind, isPicture } from "~/domains/files/file-kind";
import { redrawPicture } from "~/domains/files/redraw-picture.server";
import { type Refusal, refused } from "~/kernel/verdict";
import { neutralFileName } from "./neutral-file-name";

/** What a person has to look at herself, because it was not looked through: `picture-words` may stand in a picture. */
export type Unsearched = "picture-words";

export interface StrippedFile {
  ok: true;
  fileName: string;
  kind: FileKind;
  bytes: Buffer;
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
  if (!isPicture(kind)) return refused("jury.file.notStripped");
  const drawn = await redrawPicture(bytes, kind);
  if (!drawn.ok) return refused(drawn.reason);
  return { ok: true, fileName: neutralFileName(place, kind), kind, bytes: drawn.bytes, unsearched: ["picture-words"] };
}
