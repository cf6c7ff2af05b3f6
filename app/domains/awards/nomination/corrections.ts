import { createHash } from "node:crypto";
import type { CorrectionItem } from "@db/schema/nominations";
import { canonicalize } from "~/domains/ledger/canonical";
import { outcomeOfRule } from "../cycle/rule-outcome";
import { keyOf, type PartKey } from "./correction-parts";
import type { Hand } from "./hand";
import type { Nomination } from "./nomination";
import { type Exhibit, exhibitHash } from "./nomination-content";

type Content = Pick<Nomination, "category" | "deeds" | "summary" | "hiddenWords" | "eligibility">;
type Exhibits = readonly (Exhibit & { sha256: string | null })[];

/** What became of a part that was to be put right; `gone` = an exhibit that is not handed in any more. */
export type CorrectionOutcome = "changed" | "unchanged" | "gone";

/** SHA-256 (hex) of a part as it reads; empty for an exhibit that stands there no more, or is not let go. */
function partHash(key: PartKey, content: Content, exhibits: Exhibits): string {
  const hash = (value: unknown) => createHash("sha256").update(canonicalize(value)).digest("hex");
  const standing = exhibits.filter(({ removedAt, forward }) => removedAt === null && forward !== false);
  if (key === "exhibits") return hash(standing.map((one) => exhibitHash(one, one.sha256)).sort());
  if (key === "eligibility") return hash((content.eligibility ?? []).map((one) => [one.rule, ...outcomeOfRule(one)]));
  if (key === "category" || key === "deeds" || key === "summary" || key === "hiddenWords") return hash(content[key]);
  const exhibit = standing.find(({ id }) => key === `exhibit.${id}`);
  return exhibit ? exhibitHash(exhibit, exhibit.sha256) : "";
}

/** What a bureau wants put right, with how each part reads now. */
export function correctionItems(
  asked: readonly { key: PartKey; words: string }[],
  content: Content,
  exhibits: Exhibits,
): CorrectionItem[] {
  return asked.map(({ key, words }) => {
    const found = exhibits.find(({ id }) => key === `exhibit.${id}`);
    const hash = partHash(key, content, exhibits);
    if (!found) return { part: key as CorrectionItem["part"], exhibit: null, words, hash };
    const { id, kind, title, day, facts, source, checkedBy } = found;
    return { part: "exhibit", exhibit: { id, kind, title, day, facts, source, checkedBy }, words, hash };
  });
}

/** How the same parts read when it is handed in again; null where nothing was asked by parts. */
export const answeredItems = (
  items: readonly CorrectionItem[] | null,
  content: Content,
  exhibits: Exhibits,
): CorrectionItem[] | null =>
  items?.map((one) => ({ ...one, words: null, hash: partHash(keyOf(one), content, exhibits) })) ?? null;

/** What became of a part, told from how it read then and reads by now. */
export function correctionOutcome(then: CorrectionItem, by: Pick<CorrectionItem, "hash">): CorrectionOutcome {
  if (by.hash === "") return "gone";
  return by.hash === then.hash ? "unchanged" : "changed";
}

type Step = { act: string; items: CorrectionItem[] | null };

/** What was to be put right by a return, each with what became of it once it was handed in again; null until then. */
export function correctionsAt<S extends Step>(steps: readonly S[], at: number) {
  const after = steps.slice(at + 1);
  const next = after.find(({ act }) => act === "resubmit" || act === "return");
  const answers = next?.act === "resubmit" ? (next.items ?? []) : [];
  return (steps[at]?.items ?? []).flatMap((item) => {
    if (item.words === null) return [];
    const by = answers.find((one) => keyOf(one) === keyOf(item));
    return [{ item, words: item.words, outcome: by ? correctionOutcome(item, by) : null }];
  });
}

/**
 * Whether somebody reads an item. What is the nominee's alone stays hers: whoever nominates her reads nothing of a record that she does not let go,
 * nor of how the rules came out for her.
 */
export const seesItem = (
  hands: readonly Hand[],
  { part, exhibit }: Pick<CorrectionItem, "part" | "exhibit">,
  seen: readonly { id: string }[],
): boolean => {
  if (hands.includes("nominee")) return true;
  if (part === "eligibility") return false;
  return exhibit === null || exhibit.source === "stated" || seen.some(({ id }) => id === exhibit.id);
};
