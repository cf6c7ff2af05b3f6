import { createHash } from "node:crypto";
import { checkArchive } from "../../../../../scripts/archive-verifier.mjs";
import { put, type Unpacked } from "./archive.fixture";

// biome-ignore lint/suspicious/noExplicitAny: files as a forger has them
export type Any = any;
interface Mutant {
  /** Which, for whoever reads; without numbers it is its kind. */
  name: string;
  alter: (file: Any) => void;
}

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value));
function other(value: unknown): unknown {
  if (typeof value === "string") return /^\d{4}-\d\d-\d\dT/.test(value) ? "2001-01-01T00:00:00.000Z" : `${value}0`;
  if (typeof value === "number") return value + 1;
  return typeof value === "boolean" ? !value : "x";
}

/** Every member of a file taken out, changed and added, item by item; of long lists the first two are gone through, and each one taken out and doubled. */
function mutantsOf(file: Any): Mutant[] {
  const found: Mutant[] = [];
  const at = (root: Any, path: readonly (string | number)[]) => path.reduce((value, key) => value[key], root);
  const add = (path: readonly (string | number)[], what: string, alter: (value: Any) => void) =>
    found.push({ name: `${path.join(".")} ${what}`, alter: (root) => alter(at(root, path)) });
  const walk = (value: Any, path: readonly (string | number)[]) => {
    if (value === null || typeof value !== "object") return;
    if (Array.isArray(value)) {
      for (const n of value.keys()) {
        add(path, `[${n}] removed`, (list) => void list.splice(n, 1));
        add(path, `[${n}] doubled`, (list) => void list.push(copyOf(list[n])));
        if (n < 2) {
          if (typeof value[n] === "object") walk(value[n], [...path, n]);
          else add(path, `[${n}] changed`, (list) => void list.splice(n, 1, other(list[n])));
        }
      }
      add(path, "emptied", (list) => void list.splice(0));
      return;
    }
    add(path, "member added", (one) => Object.assign(one, { invented: "x" }));
    for (const key of Object.keys(value)) {
      add(path, `${key} ${value[key] === null ? "null " : ""}removed`, (one) => void delete one[key]);
      if (value[key] !== null && typeof value[key] === "object") {
        add(path, `${key} nulled`, (one) => Object.assign(one, { [key]: null }));
        walk(value[key], [...path, key]);
      } else {
        add(path, `${key} changed`, (one) => Object.assign(one, { [key]: other(one[key]) }));
        if (value[key] !== null) add(path, `${key} nulled`, (one) => Object.assign(one, { [key]: null }));
      }
    }
  };
  walk(file, []);
  // Of a kind the first is enough, but each item is taken out.
  const kinds = new Map<string, number>();
  return found.filter(({ name, alter }) => {
    const kind = name.replace(/\d+/g, "n");
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (!name.endsWith("] removed") && (kinds.get(kind) ?? 0) > 1) return false;
    const altered = copyOf(file);
    alter(altered);
    return JSON.stringify(altered) !== JSON.stringify(file);
  });
}

/** Mutants of a file, with a manifest that was made to fit, in which the verifier finds nothing. */
export function passing(archive: Unpacked, name: string): string[] {
  const whole = JSON.parse(String(archive.files.get(name)));
  const passed: string[] = [];
  for (const { name: mutant, alter } of mutantsOf(whole)) {
    const file = copyOf(whole);
    alter(file);
    putFitting(archive, name, file);
    if (checkArchive(archive.folder).faults.length === 0) passed.push(mutant);
  }
  for (const one of [name, "manifest.json"]) put(archive.folder, one, archive.files.get(one) as Buffer);
  return passed;
}
export function putFitting({ folder, files }: Unpacked, name: string, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value));
  put(folder, name, bytes);
  if (name === "manifest.json") return;
  const manifest = JSON.parse(String(files.get("manifest.json"))) as { files: { path: string }[] };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  manifest.files = manifest.files.map((one) => (one.path === name ? { ...one, bytes: bytes.length, sha256 } : one));
  put(folder, "manifest.json", JSON.stringify(manifest));
}

/** The manifest of an archive, altered, with the other files as they are. */
export function putManifest({ folder, files }: Unpacked, alter: (manifest: Any) => void): void {
  const manifest = JSON.parse(String(files.get("manifest.json")));
  alter(manifest);
  put(folder, "manifest.json", JSON.stringify(manifest));
}
export function restored({ folder, files }: Unpacked): void {
  for (const [name, bytes] of files) put(folder, name, bytes);
}
