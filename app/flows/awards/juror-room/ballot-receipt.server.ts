import { hash } from "node:crypto";
import { canonicalize } from "~/domains/ledger/canonical";
import { keyAt } from "~/domains/ledger/signing-keys.server";
import { signJws } from "~/kernel/jws";
import type { JurorsReview } from "./own-review.server";

/**
 * A signature over what she handed in and when, for her to keep: review, SHA-256 in hexadecimal of the canonical text (RFC 8785) of points and reasons, time.
 * The same ballot has the same receipt whenever it is asked for. Null before she handed in, and where it was reopened.
 */
export async function ballotReceipt({ review }: Pick<JurorsReview, "review">) {
  const { id, state, scores, levels, reasons, submittedAt } = review;
  if (submittedAt === null || (state !== "submitted" && state !== "locked")) return null;
  const ballot = hash("sha256", canonicalize({ scores, levels, reasons }), "hex");
  const at = new Date(submittedAt).toISOString();
  return { submittedAt, signed: await signJws({ review: id, hash: ballot, at }, await keyAt("receipt", submittedAt)) };
}
