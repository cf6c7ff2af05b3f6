/**
 * At most `width` at a time, the others in the order they came. Whoever takes longer than `patienceMs` lets the next one in and
 * goes on beside it: one that hangs holds up nobody for longer than that.
 */
export function takingTurns(width: number, patienceMs: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running < width) running++;
    else await new Promise<void>((begin) => waiting.push(begin));
    let held = true;
    const handOn = () => {
      if (!held) return;
      held = false;
      const next = waiting.shift();
      if (next) next();
      else running--;
    };
    const timer = setTimeout(handOn, patienceMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      handOn();
    }
  };
}
