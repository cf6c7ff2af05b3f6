import { FILE_KINDS, type FileKind } from "~/domains/files/file-kind";

/** What a document is called in the jury room, by its place from 1 among those of its nomination: 证3.pdf. Its own name often names the firm. */
export const neutralFileName = (place: number, kind: FileKind): string =>
  `证${place}.${FILE_KINDS[kind].extensions[0]}`;
