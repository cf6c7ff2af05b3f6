import { hash } from "node:crypto";
import { canonicalize } from "~/domains/ledger/canonical";
import { type OpenedFile, openedText } from "./opened-file";

/** Hex of the SHA-256 over the file as everybody downloads it. */
export const openedFileHash = (file: OpenedFile): string => hash("sha256", openedText(file), "hex");

/**
 * The same over what stays of a file when somebody on it withdraws or is erased: all but names, and texts that may speak of her. The log has both, so
 * that a file from which a name was taken is told from one that was altered. RFC 8785; written a second time in `scripts/verify-log.mjs`.
 */
export function countedHash(file: OpenedFile): string {
  const { format, cycle, rule, criteria, cap, commitments, panelOrders, draw, result } = file;
  const counted = {
    format,
    cycle,
    rule,
    criteria,
    cap,
    commitments,
    panelOrders,
    draw,
    result,
    nominations: file.nominations.map(({ pseudonym, withdrawn, leftSince, commitment }) => ({
      pseudonym,
      withdrawn,
      leftSince,
      commitment: commitment ?? null,
    })),
    ballots: file.ballots.map(({ setAside, ...ballot }) => ({ ...ballot, setAside: setAside !== null })),
    departures: file.departures.map(({ nomination, chosen }) => ({ nomination, chosen })),
  };
  return hash("sha256", canonicalize(counted), "hex");
}
