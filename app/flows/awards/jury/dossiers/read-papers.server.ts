import { buffer } from "node:stream/consumers";
import type { Reader } from "@db/client.server";
import { type StrippedFile, stripFile } from "~/domains/awards/jury/blind/strip-file.server";
import type { PaperRead } from "~/domains/awards/jury/dossier/search-paper";
import { fileStore } from "~/domains/files/disk-store.server";
import { FILE_KINDS, type FileKind } from "~/domains/files/file-kind";
import { findFile } from "~/domains/files/stored-file.store.server";
import { log } from "~/kernel/log";

/** The copy of a paper for jurors, written anew from the file as it was uploaded; null where there is none that tells nothing. */
export async function copyForJurors(on: Reader, fileId: string, place: number): Promise<StrippedFile | null> {
  const file = await findFile(on, fileId);
  const kind = (Object.keys(FILE_KINDS) as FileKind[]).find((one) => FILE_KINDS[one].mediaType === file?.mediaType);
  if (!file || !kind) return null;
  const opened = await fileStore.open(file.storageName);
  if (!opened) log("error", "a file has no bytes", { file: file.id });
  const stripped = opened && (await stripFile({ bytes: await buffer(opened.stream), kind }, place));
  return stripped?.ok ? stripped : null;
}

/** Papers of exhibits by their file, as they are searched for names before a dossier is made; exhibits in the order in which they are numbered. */
export async function readPapers(
  on: Reader,
  exhibits: readonly { fileId: string | null }[],
): Promise<Map<string, PaperRead | null>> {
  const read = new Map<string, PaperRead | null>();
  for (const [at, { fileId }] of exhibits.entries()) {
    if (fileId === null) continue;
    const copy = await copyForJurors(on, fileId, at + 1);
    read.set(fileId, copy && { fileName: copy.fileName, text: copy.text, unsearched: copy.unsearched.length > 0 });
  }
  return read;
}
