import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { databaseErrorCode } from "@db/errors";
import { config } from "~/kernel/config";
import { StorageFull } from "~/kernel/errors";
import { drawBytes } from "~/kernel/ids";
import type { FileStore } from "./file-store";

const NAME = /^[0-9a-f]{32}$/;
/** Also what was being written when the program was killed. */
const LEFT = /^[0-9a-f]{32}(\.part)?$/;
const FULL = new Set(["ENOSPC", "EDQUOT"]);

/** No room on the disk is no fault of the program: 507, as the database says it. */
export const asStorageFull = (error: unknown): unknown =>
  FULL.has(databaseErrorCode(error) ?? "") ? new StorageFull() : error;

/** Files in `DATA_DIR/files/ab/abcd…`, for the server's user only, each whole or not there. */
export function diskStore(folder: string): FileStore {
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name);
  const place = async (name: string, bytes: Buffer | AsyncIterable<Buffer>): Promise<void> => {
    const path = pathOf(name);
    try {
      const made = await mkdir(join(folder, name.slice(0, 2)), { recursive: true, mode: 0o700 });
      await writeSynced(`${path}.part`, bytes);
      await rename(`${path}.part`, path);
      await syncFolder(join(folder, name.slice(0, 2)));
      if (made !== undefined) await syncFolder(folder);
    } catch (error) {
      await rm(`${path}.part`, { force: true });
      throw asStorageFull(error);
    }
  };
  return {
    async put(bytes) {
      const name = Buffer.from(drawBytes(16)).toString("hex");
      await place(name, bytes);
      return name;
    },
    async putBack(name, pieces) {
      if (!NAME.test(name)) throw new Error("no name of this store");
      await place(name, pieces);
    },
    async open(name) {
      if (!NAME.test(name)) return null;
      const handle = await open(pathOf(name), "r").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      if (handle === null) return null;
      const { size } = await handle.stat();
      return { bytes: size, stream: handle.createReadStream() };
    },
    async remove(name) {
      if (LEFT.test(name)) await rm(pathOf(name), { force: true });
    },
    async *list() {
      for (const shelf of await readdir(folder).catch(() => [])) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
        for (const name of await readdir(join(folder, shelf))) {
          const found = await stat(join(folder, shelf, name)).catch(() => null);
          if (found) yield { name, putAt: found.mtimeMs };
        }
      }
    },
  };
}

async function writeSynced(path: string, bytes: Buffer | AsyncIterable<Buffer>): Promise<void> {
  const handle = await open(path, "w", 0o600);
  try {
    // Its types leave out what it takes in pieces.
    await handle.writeFile(bytes as Buffer);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name is there for good once its folder is on the disk. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The store of this program. */
export const fileStore: FileStore = diskStore(join(config.dataDir, "files"));
