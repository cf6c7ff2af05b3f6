import type { NominationState as Of } from "@db/statuses";
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<Of, StateKind> = {
  draft: "plain",
  "consent-asked": "attention",
  consented: "plain",
  refused: "danger",
  submitted: "attention",
  checking: "progress",
  returned: "attention",
  resubmitted: "attention",
  recommended: "attention",
  accepted: "ok",
  rejected: "danger",
  withdrawn: "plain",
};

/** The state of a nomination as a bureau reads it. */
export function NominationState({ state, ...rest }: { state: Of; detail?: ReactNode; size?: "large" }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`nominationDesk.states.${state}`)} {...rest} />;
}
