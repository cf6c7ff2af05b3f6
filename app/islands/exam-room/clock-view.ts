import { formatClock, formatTime } from "~/kernel/instant-format";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { join, leftAt, reckon, serverAt, untilNextSecond } from "./room-clock";

/** From here on the clock is red, and not before (app/ui/exam/clock.tsx). */
const LOW_MS = 5 * MINUTE_MS;
/** Device time and counter apart by this much: the device slept or its clock was set. */
const APART_MS = 3000;

export interface RoomClock {
  /** ms */
  left(): number;
  /** Server ms since the epoch. */
  server(): number;
  /** The server says that at its time `saidAt` so much was left. */
  hear(saidAt: number, remainingMs: number): void;
}

/**
 * Ticks once a second on `[data-island=clock]`. `first` was said by the page; `onEnd` is called each time the time has run
 * out, also again when the server had added some; `onSleep` when the counter may have stood still.
 */
export function startClock(
  element: Element | null,
  first: { now: number; remainingMs: number },
  onEnd: () => void,
  onSleep: () => void,
): RoomClock {
  // The page was made before its first byte came.
  const { navigationStart, responseStart } = performance.timing;
  let reckoning = reckon(first.now, first.remainingMs, Math.max(0, responseStart - navigationStart));
  let ended = false;
  let apart = Date.now() - performance.now();
  let timer: ReturnType<typeof setTimeout>;
  const left = element?.querySelector("[data-slot=left]");
  const server = element?.querySelector("[data-slot=server]");
  const clock: RoomClock = {
    left: () => leftAt(reckoning, performance.now()),
    server: () => serverAt(reckoning, performance.now()),
    hear(saidAt, remainingMs) {
      reckoning = join(reckoning, reckon(saidAt, remainingMs, performance.now()));
      clearTimeout(timer);
      tick();
    },
  };
  function tick(): void {
    const ms = clock.left();
    if (left) left.textContent = formatClock(ms);
    if (server) server.textContent = formatTime(clock.server(), true);
    if (ms <= LOW_MS) element?.setAttribute("data-low", "");
    else element?.removeAttribute("data-low");
    const gap = Date.now() - performance.now();
    if (Math.abs(gap - apart) > APART_MS) {
      apart = gap;
      onSleep();
    }
    timer = setTimeout(tick, untilNextSecond(ms));
    if (ms > 0) ended = false;
    else if (!ended) {
      ended = true;
      onEnd();
    }
  }
  // What is called back may not exist yet.
  setTimeout(tick, 0);
  return clock;
}
