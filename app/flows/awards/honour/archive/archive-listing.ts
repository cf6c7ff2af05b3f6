import { createHash } from "node:crypto";
import type { ArchiveContents } from "~/domains/awards/honour/kept-archive.server";
import type { Manifest } from "~/domains/files/zip-writer";
import { canonicalize } from "~/domains/ledger/canonical";
import type { LedgerProofs } from "./ledger-proofs.server";

/** What of an archive is not listed: it holds the entry that lists the rest. */
const LEDGER = "12-ledger.json";

/** What an archive is made of, as far as its entry in the log lists it. */
export interface Holding {
  /** What `manifest.json` says beside the files and this list. */
  about: Record<string, unknown>;
  files: readonly Manifest[];
  ledger: LedgerProofs;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
/** The files of a folder are listed by one hash, as `sha256sum` writes them: forms of recommendation are many. */
const placeOf = (path: string): string => (path.includes("/") ? path.slice(0, path.indexOf("/") + 1) : path);

/**
 * What the log is told of an archive before it is made: a hash of each file, of what the manifest says, of the public keys, and which entries of the log below
 * `size` it proves. So nothing of it can be taken out, changed or added but by who writes the log. The archive's verifier makes it again (`scripts/verify-acts.mjs`).
 */
export function contentsOf({ about, files, ledger }: Holding, size: number): ArchiveContents {
  const listed = new Map<string, Manifest[]>();
  for (const file of files)
    if (file.path !== LEDGER) listed.set(placeOf(file.path), [...(listed.get(placeOf(file.path)) ?? []), file]);
  const hashes = [...listed].map(([place, [first, ...more]]) => {
    const all = first ? [first, ...more] : [];
    const lines = all.map((one) => `${one.sha256}  ${one.path}\n`).sort();
    return [place, place.endsWith("/") ? sha256(lines.join("")) : (first?.sha256 ?? "")] as const;
  });
  const entries = ledger.proofs
    .filter(({ index }) => index < size)
    .sort((a, b) => a.index - b.index)
    .map(({ index, entry }) => `${index} ${(JSON.parse(entry) as { id: string }).id}\n`);
  return {
    ...Object.fromEntries(hashes),
    manifest: sha256(canonicalize(about)),
    keys: sha256(canonicalize(ledger.keys)),
    log: sha256(entries.join("")),
    size,
  };
}
