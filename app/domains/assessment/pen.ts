/** Who writes in an attempt: one sign-in at a time, proved by a token that its pages carry. */
export interface Pen {
  penToken: string | null;
  penSignInId: string | null;
}

/** What opening the room means for the pen: keep one's own, take a free one, or look on while another sign-in writes. */
export type PenStance = { kind: "held"; token: string } | { kind: "free" } | { kind: "elsewhere" };

/**
 * The same sign-in keeps its pen over reloads, other tabs and restarts; only an explicit takeover moves a held one. The pen
 * of a sign-in that has ended is free: nobody writes elsewhere.
 * @param holderStands whether the sign-in that holds the pen still lives
 */
export function penStance(pen: Pen, signInId: string, holderStands: boolean): PenStance {
  if (pen.penToken === null) return { kind: "free" };
  if (pen.penSignInId === signInId) return { kind: "held", token: pen.penToken };
  return holderStands ? { kind: "elsewhere" } : { kind: "free" };
}

/** Whether a save comes from the page that holds the pen. A free pen is nobody's: a page takes it by being opened. */
export const holdsPen = (pen: Pick<Pen, "penToken">, shown: string | null): boolean =>
  pen.penToken !== null && pen.penToken === shown;
