import { createHash } from "node:crypto";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { canonicalize } from "~/domains/ledger/canonical";
import type { Tx } from "~/domains/ledger/transact.server";
import { Refused } from "~/kernel/errors";
import { isoInstant } from "~/kernel/instant-format";
import type { Cycle } from "./cycle";

/** What was done; `fields` are names of what changed, none of them holds anything personal. */
export interface CycleDone {
  act: `award-cycle.${"changed" | "opened" | "amended" | "review-started" | "ballots-sealed" | "unblinded" | "noticed" | "decided" | "ended" | "archived"}`;
  /** What the entry says besides. */
  facts?: Record<string, string | number | boolean>;
  fields?: readonly string[];
  reason?: string;
}

/**
 * Saves what an act changes of a cycle, with its entry in the ledger. It fails where somebody else changed the cycle after it was read.
 * Of a cycle that is open the entry holds the SHA-256 of its rules and of what it says of itself, so that nobody changes them behind it. @throws Refused
 */
export async function keepCycle(
  tx: Tx,
  cycle: Cycle,
  change: Partial<Cycle>,
  { act, facts = {}, fields = [], reason }: CycleDone,
): Promise<Cycle> {
  // Two changes of one millisecond are still two.
  const changedAt = Math.max(tx.now, cycle.changedAt + 1);
  const { awardCycle } = tables;
  const [kept] = await tx
    .update(awardCycle)
    .set({ ...change, changedAt })
    .where(and(eq(awardCycle.id, cycle.id), eq(awardCycle.changedAt, cycle.changedAt)))
    .returning();
  if (!kept) throw new Refused("award.changedMeanwhile");
  tx.record({
    act,
    subject: { kind: "award-cycle", id: cycle.id },
    facts: {
      ...facts,
      ...(fields.length > 0 && { fields: [...fields].sort().join(" ") }),
      ...(kept.openedAt !== null && { rules: rulesHash(kept), about: aboutHash(kept) }),
    },
    ...(reason !== undefined && { reason }),
  });
  return kept;
}

/** Hex of the SHA-256 over the rules as RFC 8785 writes them. */
export const rulesHash = ({ rules }: Pick<Cycle, "rules">): string =>
  createHash("sha256").update(canonicalize(rules)).digest("hex");

/** The same over what a cycle says of itself besides its rules: who approved it, by which document, and its last days. */
function aboutHash(cycle: Cycle): string {
  const { slug, title, year, authority, approvalDocument, introduction, contact } = cycle;
  const { submissionsUntil, countiesUntil, citiesUntil, reviewUntil } = cycle;
  const times = Object.fromEntries(
    Object.entries({ submissionsUntil, countiesUntil, citiesUntil, reviewUntil }).map(([key, ms]) => [
      key,
      isoInstant(ms),
    ]),
  );
  const about = { slug, title, year, authority, approvalDocument, introduction, contact, ...times };
  return createHash("sha256").update(canonicalize(about)).digest("hex");
}

/** What she had before her when she changed it: `changedAt` of the cycle as the page was shown. */
export type Stand = string;
export const standOf = ({ changedAt }: Pick<Cycle, "changedAt">): Stand => String(changedAt);
