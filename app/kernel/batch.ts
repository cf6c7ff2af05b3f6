/** So many together are a crowd: the next ones of it are on their way. */
const CROWD = 8;

/**
 * Work that many callers need at once and that costs little more for many than for one: what arrives while a batch is under
 * way waits and goes together in the next. `work` answers in the order of what it got. When it fails, everyone of that batch
 * is told; the next one starts anew. A single caller is served at once; after a batch of many, `gatherMs` is waited for the
 * next one, so that those who were just answered come together again.
 */
export function batched<Request, Answer>(
  most: number,
  work: (requests: readonly Request[]) => Promise<readonly Answer[]>,
  gatherMs = 0,
): (request: Request) => Promise<Answer> {
  interface Waiting {
    request: Request;
    resolve(answer: Answer): void;
    reject(reason: unknown): void;
  }
  let waiting: Waiting[] = [];
  let running = false;
  let crowded = false;

  async function drain(): Promise<void> {
    for (;;) {
      // At least the rest of this turn of the event loop: what arrived together goes together.
      await new Promise<void>((resolve) => void (crowded ? setTimeout(resolve, gatherMs) : setImmediate(resolve)));
      if (waiting.length === 0) break;
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      crowded = gatherMs > 0 && batch.length >= CROWD;
      try {
        const answers = await work(batch.map(({ request }) => request));
        for (let i = 0; i < batch.length; i++) (batch[i] as Waiting).resolve(answers[i] as Answer);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
    crowded = false;
  }

  return (request) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (running) return;
      running = true;
      void drain();
    });
}
