import type { ObjectionState as Of } from "@db/statuses";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<Of, StateKind> = {
  filed: "attention",
  accepted: "progress",
  refused: "plain",
  investigating: "progress",
  upheld: "progress",
  dismissed: "progress",
  answered: "ok",
};

/** How far an objection came, as whoever filed it reads it: not how it was ruled before she is answered. */
export function ObjectionState({ state, size }: { state: Of; size?: "large" }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`notices.objectionStates.${state}`)} {...(size && { size })} />;
}
