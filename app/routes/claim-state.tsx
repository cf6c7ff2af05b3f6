import type { OwnClaim } from "~/flows/claims/claim-views.server";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<OwnClaim["state"] | "letter", StateKind> = {
  open: "progress",
  letter: "attention",
  confirmed: "ok",
  refused: "danger",
  withdrawn: "plain",
};

/** Where a claim stands, in a word. */
export function ClaimState({ claim: { state, letter } }: { claim: Pick<OwnClaim, "state" | "letter"> }) {
  const t = useT();
  const word = state === "open" && letter === "sent" ? "letter" : state;
  return <State kind={KINDS[word]} word={t(`claims.states.${word}`)} />;
}
