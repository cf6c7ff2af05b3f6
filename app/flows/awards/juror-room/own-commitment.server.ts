import { db } from "@db/client.server";
import { commitmentsOf } from "~/domains/awards/decision/count.store.server";
import { reviewStepsOf } from "~/domains/awards/jury/jury.store.server";
import { sealReasons } from "~/domains/awards/scores/commitment";
import { canonicalize } from "~/domains/ledger/canonical";
import type { JurorsReview } from "./own-review.server";

/** Her own commitment with all that opens it, for her alone, and whether it stands in the list that was published. */
export interface OwnCommitment {
  commitment: string;
  nonce: string;
  salt: string;
  listed: boolean;
  list: { entries: number; hash: string };
  /** Lines of a shell that make the commitment, and the seal of the reasons in it, from their contents. */
  checks: { ballot: string; reasons: string };
}

/** Null until ballots are sealed; of one that was set aside since it is hers to check as well. */
export async function ownCommitment({ review, cycle }: JurorsReview): Promise<OwnCommitment | null> {
  const { commitment, nonce, reasonsSalt: salt, nomination, juror, scores, reasons } = review;
  if (commitment === null || nonce === null || salt === null) return null;
  const published = await commitmentsOf(db, cycle);
  if (published === null) return null;
  const seal = sealReasons(reasons, Buffer.from(salt, "hex"));
  const ballot = canonicalize({ v: 1, cycle: cycle.id, nomination, juror, scores, reasons: seal, nonce });
  return {
    commitment,
    nonce,
    salt,
    listed: published.list.includes(commitment),
    list: { entries: published.list.length, hash: published.hash },
    checks: {
      ballot: `printf %s ${quoted(ballot)} | sha256sum`,
      reasons: `(printf ${quoted(octal(salt))}; printf %s ${quoted(canonicalize(reasons))}) | sha256sum`,
    },
  };
}

/** Why her ballot counts no more, as it is published; null where it does, or where none was committed to. */
export async function setAside({ review }: Pick<JurorsReview, "review">): Promise<string | null> {
  if (review.commitment === null || review.state === "locked") return null;
  return (await reviewStepsOf(db, review.id)).find(({ act }) => act === "set-aside")?.reason ?? "";
}

/** Whether the program ended it because of a tie that it found, and she did not say so herself. */
export const endedByConflict = async ({ review }: Pick<JurorsReview, "review">): Promise<boolean> =>
  (await reviewStepsOf(db, review.id)).some(({ act, reason }) => act === "recuse" && reason === "conflict");

/** As a shell takes a text word for word. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Bytes as every shell's `printf` writes them; hexadecimal only some do. */
const octal = (hex: string): string =>
  [...Buffer.from(hex, "hex")].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
