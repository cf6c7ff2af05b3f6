import { existsSync, readFileSync } from "node:fs";

const MANIFEST = "build/client/islands.json";

/** Addresses of the built enhancement scripts (app/islands), by name. */
export const islandAddresses: Readonly<Record<string, string>> = existsSync(MANIFEST)
  ? JSON.parse(readFileSync(MANIFEST, "utf8"))
  : {};
