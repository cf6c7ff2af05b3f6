import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const NAME = path.join("scripts", "archive-verifier.mjs");
let bytes: Buffer | undefined;

/** The verifier that goes into every archive, as it stands in `scripts`: seen from this file, from the built server, or from where the program was started. */
export function verifierFile(): Buffer {
  bytes ??= readFileSync(find());
  return bytes;
}

function find(): string {
  for (const start of [path.dirname(fileURLToPath(import.meta.url)), process.cwd()])
    for (let here = start; ; here = path.dirname(here)) {
      const file = path.join(here, NAME);
      if (existsSync(file)) return file;
      if (here === path.dirname(here)) break;
    }
  throw new Error(`${NAME} not found: an archive without its verifier proves nothing`);
}
