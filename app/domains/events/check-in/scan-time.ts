/** What the column holds, on PostgreSQL too; a clock that is off by more than 24 days is told as off by 24. */
const MOST_AHEAD_MS = 2 ** 31 - 1;

/** The times of an upload, ms: two by the device's clock, one by the server's. */
export interface DeviceTimes {
  deviceAt: number;
  /** The device's clock when it sent. */
  sentAt: number;
  receivedAt: number;
}

export interface ScanTime {
  at: number;
  clockAheadMs: number;
}

/**
 * When a scan happened by the server's clock, whatever the device's says: so long before it was received as the device counted between
 * scan and sending. It lies neither in the future nor before the desk was opened: a clock that was set in between would say so, and then the
 * nearest possible instant counts (`isMoved`). A trial of an earlier day stays on its day, whenever it comes up.
 */
export function scanTime({ deviceAt, sentAt, receivedAt }: DeviceTimes, openedAt: number): ScanTime {
  const ahead = sentAt - receivedAt;
  const first = Math.min(receivedAt, openedAt);
  const at = Math.min(receivedAt, Math.max(first, Math.round(deviceAt - ahead)));
  return { at, clockAheadMs: Math.round(Math.max(-MOST_AHEAD_MS, Math.min(MOST_AHEAD_MS, ahead))) };
}

/** A device and a server agree within this, ms: what a request takes on its way. */
const AGREES_MS = 2_000;

/** Whether the instant that counts is not the one that the device's clock, set right, would give. */
export const isMoved = ({ at, deviceAt, clockAheadMs }: ScanTime & { deviceAt: number }): boolean =>
  Math.abs(deviceAt - clockAheadMs - at) > AGREES_MS;
