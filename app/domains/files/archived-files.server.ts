import type { ArchivedFiles } from "@db/archive.server";
import { fileStore } from "./disk-store.server";

/** The uploaded files as a backup reads them and a restore puts them back. */
export const archivedFiles: ArchivedFiles = {
  read: async (name) => (await fileStore.open(name))?.stream ?? null,
  write: (name, pieces) => fileStore.putBack(name, pieces),
};
