import type { CycleState as States } from "@db/statuses";
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<States, StateKind> = {
  draft: "plain",
  open: "ok",
  closed: "progress",
  reviewing: "progress",
  noticed: "attention",
  decided: "ok",
  ended: "attention",
  archived: "plain",
};

/** The state of a cycle in words with its sign. */
export function CycleState({ state, detail, size }: { state: States; detail?: ReactNode; size?: "large" }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`awards.states.${state}`)} detail={detail} {...(size && { size })} />;
}
