/**
 * The only place that reads the machine's clock. Everything else takes `now` (milliseconds since the epoch, UTC).
 * `CLOCK_OFFSET_MS` moves it for tests; `npm run serve` refuses that variable.
 */
const offset = Number(process.env.CLOCK_OFFSET_MS ?? 0) || 0;

/** Milliseconds since the epoch, by the server's clock. */
export const now = (): number => Date.now() + offset;
