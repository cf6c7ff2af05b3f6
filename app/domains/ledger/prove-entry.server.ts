import { db } from "@db/client.server";
import { parseCheckpoint } from "./checkpoint";
import { leafHash } from "./entry";
import { allCheckpoints, entryById, tileReader, toText } from "./log.store.server";
import { tiledInclusionProof } from "./tiles";

/** Everything that shows one entry to be in the log: anyone checks it with RFC 6962 §2.1.1 and the public key. */
export interface EntryProof {
  /** The entry as anyone may read it, canonical JSON (RFC 8785). */
  entry: string;
  index: number;
  /** base64, each 32 bytes. */
  leaf: string;
  proof: string[];
  /** Signed note that the proof leads to. */
  checkpoint: string;
}

/** The proof of one entry against the oldest checkpoint that covers it; null when there is no such entry or checkpoint yet. */
export async function proveEntry(id: string): Promise<EntryProof | null> {
  const found = await entryById(db, id);
  if (!found || found.seq === null) return null;
  const covering = (await allCheckpoints()).find(({ size }) => size > (found.seq as number));
  if (!covering) return null;
  const { size } = parseCheckpoint(covering.note);
  const proof = await tiledInclusionProof(tileReader(db), found.seq, size);
  return {
    entry: found.body,
    index: found.seq,
    leaf: toText(leafHash(found.body)),
    proof: proof.map(toText),
    checkpoint: covering.note,
  };
}
