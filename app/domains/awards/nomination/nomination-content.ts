import { createHash } from "node:crypto";
import type { tables } from "@db/tables";
import { canonicalize } from "~/domains/ledger/canonical";
import { type Refusal, refused } from "~/kernel/verdict";
import type { Nomination } from "./nomination";

export type Exhibit = typeof tables.nominationExhibit.$inferSelect;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** SHA-256 (hex) of an exhibit as it is submitted, over RFC 8785 JSON; a paper counts by the hash of its bytes. */
export const exhibitHash = (
  { kind, source, checkedBy, ref, title, facts, day }: Exhibit,
  fileSha256: string | null,
): string => sha256(canonicalize({ kind, source, checkedBy, ref, title, facts, day, file: fileSha256 }));

/** What the nominee agrees to: the texts, what is let go and what not, what is published. */
export type Content = Pick<
  Nomination,
  "category" | "deeds" | "summary" | "publishName" | "publishSummary" | "publishOtherwise"
>;

/** SHA-256 (hex) over everything that a nominee sees when she agrees; any change asks her anew. */
export function contentHash(
  { category, deeds, summary, publishName, publishSummary, publishOtherwise }: Content,
  exhibits: readonly (Exhibit & { sha256: string | null })[],
): string {
  const shown = exhibits
    .filter(({ removedAt }) => removedAt === null)
    .map((one) => ({ hash: exhibitHash(one, one.sha256), forward: one.forward }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return sha256(
    canonicalize({ category, deeds, summary, publishName, publishSummary, publishOtherwise, exhibits: shown }),
  );
}

/** The same of what she is shown before she says what she lets go: it is what her answer is to. */
export const shownHash = (content: Content, exhibits: readonly (Exhibit & { sha256: string | null })[]): string =>
  contentHash(
    { ...content, publishName: null, publishSummary: null, publishOtherwise: null },
    exhibits.map((one) => ({ ...one, forward: null })),
  );

/** The texts that are not written yet, each beside its field. */
export const missingTexts = ({
  deeds,
  summary,
}: Pick<Content, "deeds" | "summary">): (Refusal & { field: string })[] => [
  ...(deeds.trim() === "" ? [{ ...refused("award.deedsMissing"), field: "deeds" }] : []),
  ...(summary.trim() === "" ? [{ ...refused("award.summaryMissing"), field: "summary" }] : []),
];

/** Whether she agreed to exactly what stands there now. */
export const hasAgreed = (one: Content & Pick<Nomination, "consentHash">, hash: string): boolean =>
  one.publishName === true && one.consentHash === hash;

/** What keeps a nomination from being handed in, each beside its field. */
export function missingContent(
  one: Content & Pick<Nomination, "consentHash">,
  hash: string,
): (Refusal & { field: string })[] {
  return [
    ...missingTexts(one),
    ...(hasAgreed(one, hash) ? [] : [{ ...refused("award.consentMissing"), field: "consent" }]),
  ];
}
