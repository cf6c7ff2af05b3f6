import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { ContentFiles } from "./content-tree";

/** README files explain folders to their authors and are no content. */
const WANTED = /^(?!README\.).*\.(md|yaml|svg)$/;

/** Every content file below `folder`, in the order of their paths, with byte-order marks and `\r` removed. */
export function readContentFiles(folder: string): ContentFiles {
  const files = new Map<string, string>();
  const visit = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) visit(full);
      else if (WANTED.test(entry.name)) {
        const text = readFileSync(full, "utf8")
          .replace(/^\ufeff/, "")
          .replace(/\r\n?/g, "\n");
        files.set(relative(folder, full).split(sep).join("/"), text);
      }
    }
  };
  visit(folder);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
