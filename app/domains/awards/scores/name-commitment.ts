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
  /** Hash of the nomination as it was handed in, which stands on her receipt and tells namesakes apart; none in cycles sealed before it was committed to. */
  locked?: string | undefined;
}

/**
 * The commitment to whose a pseudonym is: SHA-256 in hexadecimal over the canonical text (RFC 8785) of `{v: 2, cycle, locked, name, nomination, nonce}`,
 * or of `{v: 1, cycle, name, nomination, nonce}` without the hash of her nomination. It
 * stands among those of the ballots, so that after the sealing nobody gives somebody's points to another, or invents a nomination. Without the nonce it
 * tells nothing, however few names there are to try. @throws TypeError where a text cannot stand in canonical JSON.
 */
export const nameCommitmentTo = (cycle: string, { nomination, name, nonce, locked }: OpenedName): string =>
  hash("sha256", canonicalize({ v: locked === undefined ? 1 : 2, cycle, locked, name, nomination, nonce }), "hex");

/** A name as it is sealed and published: one line without control characters, as a file wants it that a terminal prints. */
export const nameLine = (name: string): string => oneLine(name).slice(0, 200) || "–";
