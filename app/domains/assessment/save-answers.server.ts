import { isUniqueViolation } from "@db/errors";
import { person, system, type Tx, transact } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { answerableForms } from "./answerable.server";
import { isRunning } from "./attempt";
import { saveStates } from "./attempt.store.server";
import {
  addLateAnswers,
  addResponses,
  countLate,
  findForSaves,
  itemOf,
  type SaveFinding,
  storedCopy,
} from "./response.store.server";
import { decideSave, type KeptRow, type SaveDecision, type SavedRow, type SaveRequest, type StoredCopy } from "./save";

/** A decision, with the stored copy of the item where the contract gives it. */
export type SaveOutcome =
  | Exclude<SaveDecision, { kind: "key-reused" | "stale-revision" }>
  | { kind: "key-reused" | "stale-revision"; stored: StoredCopy };

/** A request and its retry can meet so often: two processes, each with a batch that holds the other's. */
const MEETINGS = 3;

/**
 * Decides and stores a batch of saves, whosever they are, in one transaction: durable when it returns. They are decided in
 * their order, each seeing the ones before it, exactly as if each had had a transaction of its own. Where another process
 * stored the same key or revision meanwhile, all is decided again and sees it.
 */
export const saveAnswers = (requests: readonly SaveRequest[]): Promise<SaveOutcome[]> =>
  meeting(() => transact(system("save-answers"), (tx) => saveInside(tx, requests)));

/** Runs a transaction that saves, again where another process stored the same key or revision meanwhile. */
export async function meeting<T>(save: () => Promise<T>): Promise<T> {
  for (let meetings = 0; ; meetings++) {
    try {
      return await save();
    } catch (error) {
      if (!isUniqueViolation(error) || meetings >= MEETINGS) throw error;
    }
  }
}

/** The same inside a transaction that does more. */
export async function saveInside(tx: Tx, requests: readonly SaveRequest[]): Promise<SaveOutcome[]> {
  const attemptIds = [...new Set(requests.map(({ attemptId }) => attemptId))];
  const states = new Map((await saveStates(padded(attemptIds))).map((state) => [state.id, state]));
  const forms = await answerableForms(tx, attemptIds);
  const findings = await findForSaves(
    requests.map(({ attemptId, itemId, body }) => ({
      attemptId,
      itemId,
      key: body?.key ?? "",
      revision: body?.revision ?? 0,
    })),
  );
  const over = [...states.values()].filter((state) => !isRunning(state, tx.now)).map(({ id }) => id);
  const earlier = new Earlier(await countLate(tx, over));
  const saved: SavedRow[] = [];
  const late: (KeptRow & { id: string })[] = [];
  const decisions = requests.map((request, n) => {
    const { personId, attemptId, itemId, body } = request;
    const facts = {
      attempt: states.get(attemptId),
      item: forms.get(attemptId)?.get(itemId),
      ...earlier.overlay(attemptId, itemId, body?.key ?? "", findings[n] as SaveFinding),
    };
    const decision = decideSave(request, facts, tx.now);
    if (decision.kind === "saved") {
      saved.push(decision.row);
      earlier.saved(decision.row);
      recordSave(tx, personId, decision.row);
    } else if (decision.kind === "late") {
      const row = { id: newId(tx.now), ...decision.row };
      late.push(row);
      earlier.late(row);
      recordLate(tx, personId, row);
    }
    return decision;
  });
  await addResponses(tx, saved);
  await addLateAnswers(tx, late);
  const outcomes: SaveOutcome[] = [];
  for (const [n, decision] of decisions.entries()) {
    const { attemptId, itemId } = requests[n] as SaveRequest;
    outcomes.push(
      decision.kind === "key-reused" || decision.kind === "stale-revision"
        ? { kind: decision.kind, stored: await storedCopy(tx, attemptId, itemId) }
        : decision,
    );
  }
  return outcomes;
}

/** What the saves before this one in the batch did; the database does not show it before they are written. */
class Earlier {
  private readonly known = new Map<string, SavedRow>();
  private readonly knownLate = new Map<string, KeptRow>();
  private readonly revisions = new Map<string, number>();

  /** @param lateCounts how many late answers an item has */
  constructor(private readonly lateCounts: Map<string, number>) {}

  overlay(attemptId: string, itemId: string, key: string, found: SaveFinding) {
    const item = itemOf(attemptId, itemId);
    return {
      known: this.known.get(`${item} ${key}`) ?? found.known,
      knownLate: this.knownLate.get(`${item} ${key}`) ?? found.knownLate,
      storedRevision: Math.max(this.revisions.get(item) ?? 0, found.storedRevision),
      keptLate: this.lateCounts.get(item) ?? 0,
    };
  }

  saved(row: SavedRow): void {
    const item = itemOf(row.attemptId, row.itemId);
    this.known.set(`${item} ${row.key}`, row);
    this.revisions.set(item, row.revision);
  }

  late(row: KeptRow): void {
    const item = itemOf(row.attemptId, row.itemId);
    this.knownLate.set(`${item} ${row.key}`, row);
    this.lateCounts.set(item, (this.lateCounts.get(item) ?? 0) + 1);
  }
}

/** The answer's hash is a commitment: with four choices a bare hash would tell which one she took. */
function recordSave(tx: Tx, personId: string, row: SavedRow): void {
  tx.record({
    act: "response.saved",
    subject: { kind: "attempt", id: row.attemptId },
    facts: { item: row.itemId, revision: row.revision },
    secrets: { response: row.responseHash },
    actor: person(personId),
  });
}

function recordLate(tx: Tx, personId: string, row: KeptRow & { id: string }): void {
  tx.record({
    act: "late-answer.kept",
    subject: { kind: "late-answer", id: row.id },
    facts: { attempt: row.attemptId, item: row.itemId, revision: row.revision },
    secrets: { response: row.responseHash },
    actor: person(personId),
  });
}

/** Repeats the last id up to a power of two, so that few statement texts are prepared. */
function padded(ids: readonly string[]): string[] {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, ids.length)));
  return Array.from({ length: size }, (_, i) => ids[Math.min(i, ids.length - 1)] as string);
}
