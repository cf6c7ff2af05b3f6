import { hash } from "node:crypto";
import { canonicalize } from "~/domains/ledger/canonical";
import { oneLine } from "~/kernel/typed-text";

/** Whose a pseudonym is, with what opens the commitment to it. */
interface OpenedName {
  /** The pseudonym of the nomination. */
  nomination: string;
  /** The nominee's name as it was when the ballots were sealed. */
  name: string;
  /** 32 hexadecimal digits, as `makeNonce` writes them. */
  nonce: string;
}

/**
 * The commitment to whose a pseudonym is: SHA-256 in hexadecimal over the canonical text (RFC 8785) of `{v: 1, cycle, name, nomination, nonce}`. It
 * stands among those of the ballots, so that after the sealing nobody gives somebody's points to another, or invents a nomination. Without the nonce it
 * tells nothing, however few names there are to try. @throws TypeError where a text cannot stand in canonical JSON.
 */
export const nameCommitmentTo = (cycle: string, { nomination, name, nonce }: OpenedName): string =>
  hash("sha256", canonicalize({ v: 1, cycle, name, nomination, nonce }), "hex");

/** A name as it is sealed and published: one line without control characters, as a file wants it that a terminal prints. */
export const nameLine = (name: string): string => oneLine(name).slice(0, 200) || "–";
