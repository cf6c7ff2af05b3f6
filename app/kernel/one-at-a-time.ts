const tails = new Map<string, Promise<unknown>>();

/**
 * Runs what is given for one key after the other, in the order asked, within this process. The database decides anyway; those who stand in
 * line here do not collide there and run again.
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
