import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ZipPart } from "~/domains/files/zip-writer";

/** As they are named in the archive and in `scripts`: what is counted, what the log says of it, and what of the log is missing. */
const FILES = [
  ["verify.mjs", path.join("scripts", "archive-verifier.mjs")],
  ["verify-log.mjs", path.join("scripts", "verify-log.mjs")],
  ["verify-acts.mjs", path.join("scripts", "verify-acts.mjs")],
] as const;
let parts: readonly ZipPart[] | undefined;

/** The verifier that goes into every archive, as it stands in `scripts`: seen from this file, from the built server, or from where the program was started. */
export function verifierFiles(): readonly ZipPart[] {
  parts ??= FILES.map(([name, file]) => ({ name, bytes: readFileSync(find(file)) }));
  return parts;
}

function find(name: string): string {
  for (const start of [path.dirname(fileURLToPath(import.meta.url)), process.cwd()])
    for (let here = start; ; here = path.dirname(here)) {
      const file = path.join(here, name);
      if (existsSync(file)) return file;
      if (here === path.dirname(here)) break;
    }
  throw new Error(`${name} not found: an archive without its verifier proves nothing`);
}
