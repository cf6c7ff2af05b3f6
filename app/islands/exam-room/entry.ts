/**
 * What a device keeps of one item until the server has answered for it, and how each event changes that. Pure: every rule
 * by which an answer could be lost stands here and in answer.ts.
 */

/** An answer as the save address takes it; null clears the item. */
export type Given = { choices: string[] } | null;

/** The server's copy of an item; revision 0 and no time where nothing was ever stored. Times are server ms since the epoch. */
export interface Copy {
  revision: number;
  response: Given;
  savedAt: number | null;
}

/** One change that may have reached the server although nobody told us. */
interface Earlier {
  revision: number;
  response: Given;
}

export interface Entry {
  person: string;
  attempt: string;
  item: string;
  /** The item's place on the form, from 1: what people call it. */
  number: number;
  revision: number;
  /** Names this change at the server; a retry carries the same one. */
  key: string;
  response: Given;
  /** When it was chosen, by the server's clock as this page reckons it, ms. */
  typedAt: number;
  /** The stored revision on which the unsent changes of this device build. */
  base: number;
  /** Changes of this device after `base` that this one replaced. */
  earlier: Earlier[];
  /**
   * waiting: goes up as soon as it can; refused: the server cannot take it as it is, tried once more by each new page;
   * aside: another device stored a later answer, this one is only kept and shown.
   */
  state: "waiting" | "refused" | "aside";
}

/** A change of an answer on this device. */
export interface Change {
  person: string;
  attempt: string;
  item: string;
  number: number;
  key: string;
  response: Given;
  typedAt: number;
}

/** Own earlier changes are remembered this far back, to tell them from another device's. */
const REMEMBERED = 20;

export const sameGiven = (a: Given, b: Given): boolean => {
  const [x, y] = [a?.choices ?? [], b?.choices ?? []];
  return x.length === y.length && x.every((choice) => y.includes(choice));
};

/**
 * The entry after a change, replacing what was not acknowledged yet. Each change takes a new revision, above every one that
 * may be on its way, so that a delayed older request can never overwrite a newer one.
 */
export function change(current: Entry | undefined, change: Change, storedRevision: number): Entry {
  if (!current || current.state === "aside") {
    const base = Math.max(storedRevision, current?.base ?? 0);
    return { ...change, revision: base + 1, base, earlier: [], state: "waiting" };
  }
  const base = Math.max(current.base, storedRevision);
  const earlier = [...current.earlier, { revision: current.revision, response: current.response }]
    .filter(({ revision }) => revision > base)
    .slice(-REMEMBERED);
  return { ...change, revision: highest(current, base) + 1, base, earlier, state: "waiting" };
}

/** The entry after the server stored, or kept as late, what was sent: gone, unless something newer waits. */
export function acknowledge(current: Entry | undefined, sent: Entry): Entry | undefined {
  if (!current || current.key === sent.key) return undefined;
  const base = Math.max(current.base, sent.revision);
  return { ...current, base, earlier: current.earlier.filter(({ revision }) => revision > base) };
}

/** The entry after the server said that it can never take what was sent. It stays, marked, unless something newer waits. */
export const refuse = (current: Entry | undefined, sent: Entry): Entry | undefined =>
  current?.key === sent.key ? { ...current, state: "refused" } : current;

export type Ruling =
  /** The stored copy says the same: nothing left to send. */
  | "same"
  /** It goes up above the stored copy, which was our own earlier change. */
  | "ours"
  /** It goes up above another device's copy, because it was chosen later. */
  | "later"
  /** Another device stored a later choice: the entry is put aside. */
  | "aside";

/**
 * Decides between a waiting entry and a stored copy of the same or a higher revision (409). The later choice stands, by the
 * server's clock on both sides; `key` is a fresh one, for a changed revision is a new request.
 */
export function rule(current: Entry, stored: Copy, key: string): { ruling: Ruling; entry: Entry | undefined } {
  if (sameGiven(current.response, stored.response)) return { ruling: "same", entry: undefined };
  const ours = isOurs(current, stored);
  if (!ours && stored.savedAt !== null && stored.savedAt >= current.typedAt)
    return { ruling: "aside", entry: { ...current, state: "aside", base: stored.revision, earlier: [] } };
  const earlier = current.earlier.filter(({ revision }) => revision > stored.revision);
  const above = { ...current, base: Math.max(current.base, stored.revision), earlier };
  return {
    ruling: ours || stored.revision === 0 ? "ours" : "later",
    entry:
      current.revision > stored.revision ? above : { ...above, revision: highest(current, stored.revision) + 1, key },
  };
}

/** The highest revision that this device may have sent, or that is stored. */
const highest = ({ revision, earlier }: Entry, stored: number): number =>
  Math.max(revision, stored, ...earlier.map((own) => own.revision));

const isOurs = (entry: Entry, stored: Pick<Copy, "revision" | "response">): boolean =>
  stored.revision <= entry.base ||
  entry.earlier.some((own) => own.revision === stored.revision && sameGiven(own.response, stored.response));

/**
 * A kept entry meets the copy that a page carries. Where another device has stored something since, it is judged at once:
 * an older choice with a high revision would overwrite a newer one. Where its own revision may be stored, sending tells.
 */
export function resume(entry: Entry, stored: Copy, key: string): { ruling?: Ruling; entry: Entry | undefined } {
  if (entry.state === "aside") return { entry };
  const tried: Entry = entry.state === "refused" ? { ...entry, state: "waiting" } : entry;
  if (tried.revision <= stored.revision || isOurs(tried, stored)) return { entry: tried };
  return rule(tried, stored, key);
}
