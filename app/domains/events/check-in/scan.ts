import type { CheckInDirection, CheckInHow, CheckInSettlement, CheckInVerdict, RegistrationState } from "@db/statuses";

/** One reading of one pass, as rules see it. Everything in it was fixed when it was received or when somebody acted on it. */
export interface Scan {
  /** Made by the device: the same scan sent again has the same. */
  id: string;
  /** Null = the door of the whole event. */
  sessionId: string | null;
  direction: CheckInDirection;
  how: CheckInHow;
  /** The instant that counts (ms), by the server's clock. */
  at: number;
  undoneAt: number | null;
  settledAt: number | null;
  settledHow: CheckInSettlement | null;
}

/** What of a registration tells whether its pass holds. */
export interface PassStanding {
  state: RegistrationState;
  /** When it came into this state (ms). */
  stateAt: number;
  /** Whether it ever had a pass. */
  hasPass: boolean;
}

/** What a scan is worth, told from all scans of its pass. */
export interface Judged {
  verdict: CheckInVerdict;
  /** The scan that counts instead. */
  duplicateOfId: string | null;
}

/** Whether a pass held at an instant: who cancelled later was still let in rightly. */
export const passHolds = ({ state, stateAt, hasPass }: PassStanding, at: number): boolean =>
  state === "confirmed" || (state === "cancelled" && hasPass && at < stateAt);

/** The order in which scans happened, whatever the order in which they came; of the same instant the id decides. */
export const inOrder = <S extends Pick<Scan, "at" | "id">>(scans: readonly S[]): S[] =>
  [...scans].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** What was last decided about the passes that did not hold; null while it waits for somebody. */
export function settlementOf<S extends Scan>(scans: readonly S[]): S | null {
  const settled = scans.filter(({ settledAt, settledHow }) => settledAt !== null && settledHow !== null);
  return settled.reduce<S | null>((last, scan) => (last === null || isLater(scan, last) ? scan : last), null);
}

const isLater = (a: Scan, b: Scan): boolean =>
  (a.settledAt as number) > (b.settledAt as number) || (a.settledAt === b.settledAt && a.id > b.id);
