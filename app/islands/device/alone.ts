/** Another tab that has frozen with the lock in hand must not stop this one: keys make sending twice harmless. */
const WAIT_FOR_TABS_MS = 3000;

/** Runs work while no other tab does, as far as the browser can see to that. */
export function alone(name: string): <T>(work: () => Promise<T>) => Promise<T> {
  return async (work) => {
    if (!navigator.locks) return work();
    let begun = false;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), WAIT_FOR_TABS_MS);
    try {
      return await navigator.locks.request(name, { signal: stop.signal }, () => {
        begun = true;
        clearTimeout(timer);
        return work();
      });
    } catch (error) {
      clearTimeout(timer);
      if (begun) throw error;
      return work();
    }
  };
}
