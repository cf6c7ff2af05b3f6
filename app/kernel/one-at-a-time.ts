const tails = new Map<string, Promise<unknown>>();

/**
 * Runs what is given for one key after the other, in the order asked, within this process. The database decides anyway; those who stand in
 * line here do not collide there and run again.
 *
 * So it is no lock: with more than one process nothing rests on it. Each act decides from what it reads in its own transaction (one writer on SQLite,
 * SERIALIZABLE with retry on PostgreSQL) and saves over what it read only (`keepCycle`, `keepMeeting`, `keepReview`). It stands where an act rewrites
 * much or waits on much, so that a collision is dear: a seat of an event; of an award cycle its rules, sealing and unblinding, setting aside, meetings,
 * notices, decision, ending, archive. Acts on one row (a recusal, a ballot given back, a ruling, a tie) do without: one of two finds the row changed,
 * and is told so.
 */
export function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  // The next one waits for the end, not for success; nobody else hears of a failure.
  const tail = mine.then(
    () => undefined,
    () => undefined,
  );
  tails.set(key, tail);
  void tail.then(() => {
    if (tails.get(key) === tail) tails.delete(key);
  });
  return mine;
}
