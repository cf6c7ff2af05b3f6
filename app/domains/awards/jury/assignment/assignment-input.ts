import { hash } from "node:crypto";

/** Who reads what; ids of a nomination and of a juror. */
export interface ReviewPair {
  nomination: string;
  juror: string;
}

export interface AssignedJuror {
  id: string;
  /** The first one counts for the mix. */
  fields: readonly string[];
  /** The most reviews she takes, those she has already among them; without it, any number. */
  capacity?: number;
}

export interface AssignmentInput {
  nominations: readonly { id: string }[];
  jurors: readonly AssignedJuror[];
  /** Who must not read what: conflicts of interest, and what somebody was recused from. */
  conflicts: readonly ReviewPair[];
  /** So many jurors read each nomination. */
  reviewsEach: number;
  /** Decides between assignments that are equally good; published. */
  seed: string;
  /** Reviews that stand and are kept; only what is missing beside them is filled. */
  standing?: readonly ReviewPair[];
}

/** One text for a pair, for sets and maps. */
export const pairKey = ({ nomination, juror }: ReviewPair): string => `${nomination} ${juror}`;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The order of pairs in everything that is hashed: by nomination, then by juror. */
export const byPair = (a: ReviewPair, b: ReviewPair): number =>
  byText(a.nomination, b.nomination) || byText(a.juror, b.juror);

/** The same input in one order whatever order it came in: everything by its id (UTF-16), pairs once. */
export function ordered(input: AssignmentInput): Required<AssignmentInput> {
  const once = (pairs: readonly ReviewPair[]) => {
    const found = new Map(
      pairs.map(({ nomination, juror }) => [pairKey({ nomination, juror }), { nomination, juror }]),
    );
    return [...found.values()].sort(byPair);
  };
  return {
    nominations: input.nominations.map(({ id }) => ({ id })).sort((a, b) => byText(a.id, b.id)),
    jurors: input.jurors
      .map(({ id, fields, capacity }) => ({ id, fields, ...(capacity !== undefined && { capacity }) }))
      .sort((a, b) => byText(a.id, b.id)),
    conflicts: once(input.conflicts),
    reviewsEach: input.reviewsEach,
    seed: input.seed,
    standing: once(input.standing ?? []),
  };
}

/** SHA-256 (hex) of the input in its order, as JSON: whoever has the input can tell that it was this one. */
export const inputHash = (input: Required<AssignmentInput>): string => {
  const { nominations, jurors, conflicts, reviewsEach, seed, standing } = input;
  const list = (pairs: readonly ReviewPair[]) => pairs.map(({ nomination, juror }) => [nomination, juror]);
  const whole = [
    nominations.map(({ id }) => id),
    jurors.map(({ id, fields, capacity }) => [id, fields, capacity ?? null]),
    ...[list(conflicts), reviewsEach, seed, list(standing)],
  ];
  return hash("sha256", JSON.stringify(whole), "hex");
};

/** @throws RangeError where the input contradicts itself: such an assignment would keep no rule */
export function checkInput({ nominations, jurors, conflicts, reviewsEach, standing }: Required<AssignmentInput>): void {
  if (!Number.isInteger(reviewsEach) || reviewsEach < 1) throw new RangeError(`no number of reviews: ${reviewsEach}`);
  const nominationIds = new Set(nominations.map(({ id }) => id));
  const jurorIds = new Set(jurors.map(({ id }) => id));
  if (nominationIds.size < nominations.length) throw new RangeError("a nomination stands there twice");
  if (jurorIds.size < jurors.length) throw new RangeError("a juror stands there twice");
  for (const { capacity } of jurors)
    if (capacity !== undefined && (!Number.isInteger(capacity) || capacity < 0))
      throw new RangeError(`no capacity: ${capacity}`);
  const barred = new Set(conflicts.map(pairKey));
  for (const pair of standing) {
    if (!nominationIds.has(pair.nomination) || !jurorIds.has(pair.juror))
      throw new RangeError(`a review stands of somebody or something else: ${pairKey(pair)}`);
    if (barred.has(pairKey(pair))) throw new RangeError(`a review stands in conflict: ${pairKey(pair)}`);
  }
}
