import { hash } from "node:crypto";
import { canonicalize } from "~/domains/ledger/canonical";
import { commit } from "~/domains/ledger/commitment";
import type { Ballot } from "./ballot";

/** Bytes of a nonce: 128 bits, so that nobody finds a ballot by trying points. */
export const NONCE_BYTES = 16;

/** A ballot with all that its commitment covers; who knows it can make the commitment again. */
export interface OpenedBallot extends Ballot {
  /** What `sealReasons` made of the reasons, which are not opened with the points. */
  reasons: string;
  /** 32 hexadecimal digits, as `makeNonce` writes them. */
  nonce: string;
}

/** A nonce as it stands in a ballot. @param random 16 bytes of a cryptographic generator. @throws RangeError for another number. */
export function makeNonce(random: Uint8Array): string {
  if (random.length !== NONCE_BYTES) throw new RangeError(`a nonce has ${NONCE_BYTES} bytes, not ${random.length}`);
  return Buffer.from(random).toString("hex");
}

/**
 * SHA-256 in hexadecimal over 16 bytes of salt and the canonical text (RFC 8785) of the reasons by criterion. The salt is the
 * juror's alone: with it she shows that her reasons were these.
 */
export const sealReasons = (reasons: Readonly<Record<string, string>>, salt: Uint8Array): string =>
  Buffer.from(commit(reasons, salt), "base64url").toString("hex");

/**
 * The commitment to a ballot: SHA-256 in hexadecimal over the canonical text (RFC 8785) of
 * `{v: 1, cycle, nomination, juror, scores, reasons, nonce}`. The nonce hides the points until it is opened.
 * @throws TypeError where a text cannot stand in canonical JSON.
 */
export function commitmentTo(cycle: string, ballot: OpenedBallot): string {
  const { nomination, juror, scores, reasons, nonce } = ballot;
  return hash("sha256", canonicalize({ v: 1, cycle, nomination, juror, scores, reasons, nonce }), "hex");
}

/** Whether the ballot is the one that was committed to. */
export const opensCommitment = (commitment: string, cycle: string, ballot: OpenedBallot): boolean =>
  commitmentTo(cycle, ballot) === commitment;

/** The commitments of a cycle as they are published before anyone is unblinded: sorted, so that their order tells nothing. */
export const publishedOrder = (commitments: readonly string[]): string[] => commitments.toSorted();

/**
 * The seed of the cycle's draw: the hash of the published list itself, so that it is fixed before anybody knows a score by name and
 * nobody draws one afterwards (decision 043).
 */
export const drawSeedOf = (commitments: readonly string[]): string => hashOfList(commitments);

/**
 * The hash of a list: SHA-256 in hexadecimal over its sorted lines, each with its line feed, so that `sort | sha256sum` gives it
 * too.
 */
export const hashOfList = (commitments: readonly string[]): string =>
  hash(
    "sha256",
    publishedOrder(commitments)
      .map((line) => `${line}\n`)
      .join(""),
    "hex",
  );
