import { endsAfter, type RunEnd } from "./runs";
import { inOrder, type Scan } from "./scan";

/** A stretch of presence, ms: from ≤ t < to. */
export interface Stretch {
  from: number;
  to: number;
}

/** A session, or an event without any, as its times. */
export interface Sitting {
  /** Null = the event itself. */
  id: string | null;
  startsAt: number;
  endsAt: number;
  /** False for a session with seats of its own in which she has none: having come through the event's door says nothing of it. */
  openFromDoor: boolean;
}

/** A scan with what it is worth (judge-scans.ts). */
export type JudgedScan = Pick<Scan, "id" | "sessionId" | "direction" | "at" | "undoneAt"> & { verdict: string };

/**
 * When somebody was in a session, told by the scans that count: those of its own door and those of the event's door, which lead into every
 * session, as far as they are of its run (runs.ts): a scan of an earlier day tells nothing of it. Being in begins with an 签到 at either and ends with an 签退 at either; what has no 签退 ends with the session or with the run
 * (runs.ts: the day, mostly) in which she was scanned, whichever is first, and nothing outside the session's times counts. An 签退 without
 * an 签到 in its run tells nothing. Intervals come in order and never overlap.
 */
export function intervalsOf(scans: readonly JudgedScan[], session: Sitting, runs: readonly RunEnd[] = []): Stretch[] {
  const intervals: Stretch[] = [];
  let since: number | null = null;
  const close = (at: number) => {
    const from = Math.max(since as number, session.startsAt);
    const to = Math.min(at, session.endsAt, ...endsAfter(since as number, session, runs));
    if (from < to) intervals.push({ from, to });
    since = null;
  };
  for (const scan of inOrder(scans)) {
    if (scan.verdict !== "admitted" || scan.undoneAt !== null) continue;
    if (scan.sessionId !== null && scan.sessionId !== session.id) continue;
    if (since !== null && endsAfter(since, session, runs).some((end) => end <= scan.at)) close(scan.at);
    const leadsIn = scan.sessionId !== null || session.id === null || session.openFromDoor;
    if (scan.direction === "in") since ??= leadsIn ? scan.at : null;
    else if (since !== null) close(scan.at);
  }
  if (since !== null) close(session.endsAt);
  return intervals;
}
