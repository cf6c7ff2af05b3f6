import { createHash } from "node:crypto";
import type { BlindContent } from "~/domains/awards/jury/dossier/blind-dossier";
import { canonicalize } from "~/domains/ledger/canonical";

/** What an officer had before her when she looked at a dossier: a hash of all that a juror would read of it. */
export const contentKey = ({ deeds, summary, exhibits }: Omit<BlindContent, "flags">): string =>
  createHash("sha256").update(canonicalize({ deeds, summary, exhibits })).digest("base64url");
