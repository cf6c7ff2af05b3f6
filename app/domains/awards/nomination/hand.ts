import { bureauGrantsOf } from "~/domains/people/role-scope";
import { grantsOf, type SignedIn } from "~/domains/people/visitor";
import type { Nomination } from "./nomination";

/** In what part somebody handles a nomination before it is a bureau's: she is nominated, or she (her firm, her bureau) opened it. */
export type Hand = "nominee" | "opener";

/** The parts in which somebody handles a nomination; none = it does not exist for her. */
export function handsOf(
  { personId, origin, originId }: Pick<Nomination, "personId" | "origin" | "originId">,
  who: SignedIn,
): Hand[] {
  const nominee = personId !== null && personId === who.personId;
  return [...(nominee ? (["nominee"] as const) : []), ...(opens() ? (["opener"] as const) : [])];

  function opens(): boolean {
    if (origin === "self") return nominee;
    if (originId === null) return false;
    const grants = origin === "enterprise" ? grantsOf(who, "enterprise") : bureauGrantsOf(who);
    return origin !== "alliance" && grants.some(({ scopeId }) => scopeId === originId);
  }
}
