import { db } from "@db/client.server";
import type { ExhibitWithFile } from "~/domains/awards/nomination/nomination.store.server";
import { findFile } from "~/domains/files/stored-file.store.server";

/** An exhibit as pages show it; a paper with its file. */
export type ExhibitView = Pick<
  ExhibitWithFile,
  "id" | "kind" | "source" | "checkedBy" | "ref" | "title" | "facts" | "day" | "forward"
> & { file: { id: string; fileName: string; bytes: number } | null };

/** Exhibits as pages show them, each paper with its file where it is still there. */
export const viewExhibits = (exhibits: readonly ExhibitWithFile[]): Promise<ExhibitView[]> =>
  Promise.all(
    exhibits.map(async ({ id, kind, source, checkedBy, ref, title, facts, day, forward, fileId }) => {
      const found = fileId === null ? null : await findFile(db, fileId);
      const file = found && { id: found.id, fileName: found.fileName, bytes: found.bytes };
      return { id, kind, source, checkedBy, ref, title, facts, day, forward, file };
    }),
  );
