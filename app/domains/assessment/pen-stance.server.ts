import type { Reader } from "@db/client.server";
import { signInStands } from "~/domains/people/session.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { type Pen, type PenStance, penStance } from "./pen";

/** How this sign-in stands to the pen of her own attempt at `now`; another holder is asked after only where there is one. */
export async function readStance(on: Reader, who: SignedIn, pen: Pen, now: number): Promise<PenStance> {
  const { penSignInId } = pen;
  const other = penSignInId !== null && penSignInId !== who.signInId;
  return penStance(pen, who.signInId, other && (await signInStands(on, who.personId, penSignInId, now)));
}
