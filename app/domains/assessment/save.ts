import type { AttemptState } from "@db/statuses";
import { isRunning } from "./attempt";
import { holdsPen } from "./pen";
import { type Answerable, type ChoiceResponse, hashResponse, readResponse } from "./response";
import type { SaveBody } from "./save-body";

/** One save as it arrived. `body` undefined = it could not be read as one. */
export interface SaveRequest {
  personId: string;
  attemptId: string;
  itemId: string;
  body: SaveBody | undefined;
}

/** What the stored copy of an item is; revision 0 with no time where nothing was ever stored. */
export interface StoredCopy {
  revision: number;
  response: ChoiceResponse;
  savedAt: number | null;
}

/** A save as the database keeps it. */
export interface SavedRow {
  attemptId: string;
  itemId: string;
  key: string;
  revision: number;
  response: ChoiceResponse;
  responseHash: string;
  savedAt: number;
  remainingMs: number;
}

/** An answer that came after the end, kept for a human decision. */
export interface KeptRow extends Omit<SavedRow, "savedAt" | "remainingMs"> {
  keptAt: number;
}

/**
 * So many answers of one item are kept after the end. Devices send the newest of an item only, so that honest ones come to two or
 * three; without an end one person could heap up rows, entries of the ledger and work for the examiner (docs/decisions/016).
 */
export const LATE_KEPT = 20;

/** What the database holds about the attempt, the item and this save's key. */
export interface SaveFacts {
  attempt: { personId: string; state: AttemptState; deadlineAt: number; penToken: string | null } | undefined;
  /** The item as it stands on this attempt's form. */
  item: Answerable | undefined;
  /** The first save under this key, if there was one. */
  known: Pick<SavedRow, "revision" | "responseHash" | "savedAt" | "remainingMs"> | undefined;
  /** The late answer kept under this key, if there was one. */
  knownLate: Pick<KeptRow, "revision" | "responseHash" | "keptAt"> | undefined;
  /** The revision that the item stands at; 0 = never saved. */
  storedRevision: number;
  /** How many answers of the item were kept after the end; asked only once the attempt is over. */
  keptLate: number;
}

export type SaveDecision =
  | { kind: "not-found" }
  | { kind: "malformed" }
  /** The first answer again. `row` is what was stored then. */
  | { kind: "repeated"; row: Pick<SavedRow, "revision" | "responseHash" | "savedAt" | "remainingMs"> }
  | { kind: "repeated-late"; keptAt: number }
  | { kind: "key-reused" }
  | { kind: "late"; row: KeptRow }
  /** Over, and as many answers of the item are kept as ever will be; this one is not. */
  | { kind: "late-full" }
  | { kind: "pen-elsewhere" }
  | { kind: "stale-revision" }
  | { kind: "saved"; row: SavedRow };

/**
 * Decides a save in the contract's order: 404 not hers or no such item; 400 malformed or unknown choice; a known key gives
 * the first answer again, even when closed or the pen has moved, or is refused with another body; 410 closed, kept, or 429
 * where too many of the item are kept already; 423 the pen is elsewhere; 409 revision not above the stored one. `now` is the transaction's time. A body is the same when its
 * revision and response are: the pen may have changed hands between a save and its retry.
 */
export function decideSave(
  { personId, attemptId, itemId, body }: SaveRequest,
  facts: SaveFacts,
  now: number,
): SaveDecision {
  const { attempt, item, known, knownLate, storedRevision, keptLate } = facts;
  if (attempt?.personId !== personId || !item) return { kind: "not-found" };
  const response = body && readResponse(item, body.response);
  if (!body || response === undefined) return { kind: "malformed" };
  const responseHash = hashResponse(response);
  const first = known ?? knownLate;
  if (first) {
    if (first.revision !== body.revision || first.responseHash !== responseHash) return { kind: "key-reused" };
    return known ? { kind: "repeated", row: known } : { kind: "repeated-late", keptAt: (first as KeptRow).keptAt };
  }
  const stated = { attemptId, itemId, key: body.key, revision: body.revision, response, responseHash };
  if (!isRunning(attempt, now))
    return keptLate < LATE_KEPT ? { kind: "late", row: { ...stated, keptAt: now } } : { kind: "late-full" };
  if (!holdsPen(attempt, body.pen)) return { kind: "pen-elsewhere" };
  if (body.revision <= storedRevision) return { kind: "stale-revision" };
  return { kind: "saved", row: { ...stated, savedAt: now, remainingMs: attempt.deadlineAt - now } };
}
