/**
 * Whether somebody at a desk has no seat in the session that it stands at, where that gives out its own. She is let in all the same, and it is
 * said: asked by the server of every scan, and by a device of those it has not sent.
 */
export const lacksSeat = (session: { ownSeats: boolean } | null, hasSeat: boolean): boolean =>
  session?.ownSeats === true && !hasSeat;
