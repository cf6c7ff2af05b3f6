/**
 * Work that many callers need at once and that costs little more for many than for one: what arrives while a batch is under
 * way waits and goes together in the next. `work` answers in the order of what it got. When it fails, everyone of that batch
 * is told; the next one starts anew.
 */
export function batched<Request, Answer>(
  most: number,
  work: (requests: readonly Request[]) => Promise<readonly Answer[]>,
): (request: Request) => Promise<Answer> {
  interface Waiting {
    request: Request;
    resolve(answer: Answer): void;
    reject(reason: unknown): void;
  }
  let waiting: Waiting[] = [];
  let running = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const answers = await work(batch.map(({ request }) => request));
        for (let i = 0; i < batch.length; i++) (batch[i] as Waiting).resolve(answers[i] as Answer);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = false;
  }

  return (request) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (running) return;
      running = true;
      // The rest of this turn of the event loop first: what arrived together goes together.
      setImmediate(() => void drain());
    });
}
