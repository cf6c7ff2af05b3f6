/** So many together are a crowd: the next ones of it are on their way. */
const CROWD = 8;

interface Pace {
  /** So many batches may be under way at once; 1 where one must follow the other, as commits do. */
  atOnce: number;
  /** After a batch of many, so long is waited for the next one: those who were just answered come together again. */
  gatherMs?: number;
}

/**
 * Work that many callers need at once and that costs little more for many than for one: what arrives in one turn of the
 * event loop goes together, and what arrives while no further batch may start waits and goes together in the next. `work`
 * answers in the order of what it got. When it fails, everyone of that batch is told; the next one starts anew. A single
 * caller is served at once.
 *
 * `work` must end: a batch that never does keeps its callers and its place for ever, and once all places are kept nobody is
 * served any more. What asks the database ends, because the database's connection gives up a question that gets no answer.
 */
export function batched<Request, Answer>(
  most: number,
  work: (requests: readonly Request[]) => Promise<readonly Answer[]>,
  { atOnce, gatherMs = 0 }: Pace,
): (request: Request) => Promise<Answer> {
  interface Waiting {
    request: Request;
    resolve(answer: Answer): void;
    reject(reason: unknown): void;
  }
  let waiting: Waiting[] = [];
  /** How many take batches one after the other, and whether one of them is waiting for its next. */
  let takers = 0;
  let gathering = false;
  let crowded = false;

  function call(): void {
    if (gathering || takers >= atOnce) return;
    takers++;
    void take();
  }

  async function take(): Promise<void> {
    // Whoever gathers takes what has come meanwhile: two would only make two small batches of it.
    while (!gathering) {
      gathering = true;
      // At least the rest of this turn of the event loop: what arrived together goes together.
      await new Promise<void>((resolve) => void (crowded ? setTimeout(resolve, gatherMs) : setImmediate(resolve)));
      gathering = false;
      if (waiting.length === 0) break;
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      crowded = gatherMs > 0 && batch.length >= CROWD;
      if (waiting.length > 0) call();
      await settle(batch);
    }
    takers--;
    crowded = false;
  }

  async function settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await work(batch.map(({ request }) => request));
      for (let i = 0; i < batch.length; i++) (batch[i] as Waiting).resolve(answers[i] as Answer);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return (request) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      call();
    });
}
