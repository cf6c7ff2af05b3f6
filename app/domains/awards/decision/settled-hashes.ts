import { createHash } from "node:crypto";
import { canonicalize } from "~/domains/ledger/canonical";
import type { Meeting, MeetingWordRow } from "./decision.store.server";

const hashOf = (value: unknown): string => createHash("sha256").update(canonicalize(value)).digest("hex");

/** What was said of each, and why ties stand as they do; the latter only since it is asked for. */
const spoken = (panelReasons: Meeting["panelReasons"], words: readonly MeetingWordRow[]): unknown => {
  const said = words.map(({ id: _, meetingId: __, ...word }) => word);
  return panelReasons === null ? said : { said, panelReasons };
};

/**
 * Hashes of what a meeting settled, for its entry in the log: of its minutes, and of what it said of each. Apart, for what it said of somebody goes with her
 * data. The archive's verifier makes them again (`scripts/verify-log.mjs`).
 */
export const settledHashes = (
  { heldOn, place, chair, present, minutes, panelOrders, panelReasons }: Meeting,
  words: readonly MeetingWordRow[],
): { minutes: string; words: string } => ({
  minutes: hashOf({ heldOn, place, chair, present, minutes, panelOrders }),
  words: hashOf(spoken(panelReasons, words)),
});
