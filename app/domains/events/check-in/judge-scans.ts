import { dayOf } from "../event/span";
import { inOrder, type Judged, type PassStanding, passHolds, type Scan, settlementOf } from "./scan";

/**
 * What each scan of one pass is worth, decided anew from all of them: neither the order in which they came nor how often one was sent
 * makes a difference. At each place (the door, or a session) the first of several alike on a day counts and the rest are its duplicates;
 * after an 签退, and on another day, an 签到 counts again. Who was let in with a pass that did not hold waits for somebody, whose decision then goes for all of them.
 * A scan that was taken back takes no part.
 */
export function judgeScans(scans: readonly Scan[], pass: PassStanding): Map<string, Judged> {
  const counts = settlementOf(scans)?.settledHow === "counts";
  const judged = new Map<string, Judged>();
  const standing = new Map<string, Scan>();
  for (const scan of inOrder(scans)) {
    const verdict = counts || passHolds(pass, scan.at) ? "admitted" : "invalid-pass";
    const place = `${scan.sessionId ?? ""} ${dayOf(scan.at)}`;
    const before = standing.get(place);
    if (scan.undoneAt === null && before?.direction === scan.direction) {
      judged.set(scan.id, { verdict: "duplicate", duplicateOfId: before.id });
      continue;
    }
    judged.set(scan.id, { verdict, duplicateOfId: null });
    if (scan.undoneAt === null) standing.set(place, scan);
  }
  return judged;
}
