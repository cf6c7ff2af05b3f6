/**
 * The only place that reads the machine's clock. Everything else takes `now` (milliseconds since the epoch, UTC).
 * `CLOCK_OFFSET_MS` moves it for tests; `npm run serve` refuses that variable.
 */
const offset = Number(process.env.CLOCK_OFFSET_MS ?? 0) || 0;

/** How far the demo's seeds stand from today; nought while anyone is served. */
let moved = 0;

/** Milliseconds since the epoch, by the server's clock. */
export const now = (): number => Date.now() + offset + moved;

/**
 * Runs `work` as if it were another instant (ms): what a demo shows of the past was done by the same use cases, each on its day. For its seeds
 * alone, which run one after the other before anyone is served (a test of the arrows keeps it so).
 */
export async function asOf<T>(instant: number, work: () => Promise<T>): Promise<T> {
  const before = moved;
  moved += instant - now();
  try {
    return await work();
  } finally {
    moved = before;
  }
}

/** When something is truly written that happens at an instant of `asOf`: what the ledger tells. */
export const writtenAt = (instant: number): number => instant - moved;
