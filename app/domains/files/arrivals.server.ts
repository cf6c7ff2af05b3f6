import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { config } from "~/kernel/config";
import { newId } from "~/kernel/ids";
import { HOUR_MS } from "~/kernel/milliseconds";

/** What a killed program left behind is taken away after this long. */
const LEFT_MS = HOUR_MS;

const folder = () => join(config.dataDir, "files", "incoming");

/** A new path for a file that arrives, on the disk where it may stay. */
export async function newArrivalPath(now: number): Promise<string> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  return join(folder(), newId(now));
}

/** Takes arrived files away again, kept or not. */
export async function discardArrivals(files: readonly { path: string }[]): Promise<void> {
  await Promise.all(files.map(({ path }) => rm(path, { force: true })));
}

/** Takes away what arrived and was never discarded, because the program was killed meanwhile. */
export async function sweepArrivals(now: number): Promise<void> {
  for (const name of await readdir(folder()).catch(() => [])) {
    const path = join(folder(), name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs + LEFT_MS < now) await rm(path, { force: true });
  }
}
