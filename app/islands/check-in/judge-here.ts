import { judgeScans } from "../../domains/events/check-in/judge-scans";
import type { Scan } from "../../domains/events/check-in/scan";
import type { ShownScan } from "../../domains/events/check-in/scan-words";
import { lacksSeat } from "../../domains/events/check-in/session-seat";
import type { Entry } from "./entry";
import type { ListedPerson } from "./people";

const LIST = "list";

/**
 * What a new scan is worth by what this device knows: the list as it was last had, and its own scans. The same rule as the server's
 * (judge-scans.ts), which has the last word.
 */
export function judgeHere(
  { id, at, direction }: { id: string; at: number; direction: "in" | "out" },
  person: ListedPerson,
  { desk, session, ownSeats, own }: { desk: string; session: string | null; ownSeats: boolean; own: readonly Entry[] },
): Partial<ShownScan> {
  const scan = (of: { id: string; at: number; direction: "in" | "out" }, undone = false): Scan => ({
    sessionId: session,
    how: "scan",
    undoneAt: undone ? of.at : null,
    settledAt: null,
    settledHow: null,
    ...of,
  });
  const mine = own
    .filter(({ shown, id: other }) => shown.registration === person.registration && other !== id)
    .map(({ shown, undo }) => scan(shown, undo !== null));
  const listed = person.arrivedAt === null ? [] : [scan({ id: LIST, at: person.arrivedAt, direction: "in" })];
  const pass = { state: person.state, stateAt: person.since, hasPass: person.code !== null };
  const judged = judgeScans([...listed, ...mine, scan({ id, at, direction })], pass).get(id);
  const { verdict, duplicateOfId } = judged ?? { verdict: "admitted" as const, duplicateOfId: null };
  const first = mine.find((one) => one.id === duplicateOfId);
  return {
    registration: person.registration,
    name: person.name,
    firm: person.firm,
    verdict,
    first:
      duplicateOfId === null
        ? null
        : { at: first?.at ?? (person.arrivedAt as number), deskId: first ? desk : null, desk: null },
    invalidSince: person.state === "confirmed" ? null : person.since,
    cancelled: person.state === "cancelled",
    noSeat: lacksSeat({ ownSeats }, person.seat),
  };
}
