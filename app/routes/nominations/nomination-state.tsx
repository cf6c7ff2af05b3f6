import type { NominationState as State_ } from "@db/statuses";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<State_, StateKind> = {
  draft: "plain",
  "consent-asked": "attention",
  consented: "progress",
  refused: "plain",
  submitted: "progress",
  checking: "progress",
  returned: "attention",
  resubmitted: "progress",
  recommended: "progress",
  accepted: "ok",
  rejected: "danger",
  withdrawn: "plain",
};

/** Where a nomination stands, in a word. */
export function NominationState({ state }: { state: State_ }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`nominations.states.${state}`)} />;
}
