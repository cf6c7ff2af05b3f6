import type { EventState as States } from "@db/statuses";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<States, StateKind> = {
  draft: "plain",
  published: "attention",
  open: "progress",
  closed: "attention",
  running: "progress",
  ended: "attention",
  summarised: "ok",
  archived: "ok",
  postponed: "attention",
  cancelled: "danger",
};

/** The state of an event, in words with its sign. */
export function EventState({ state, size }: { state: States; size?: "large" }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`organizer.states.${state}`)} {...(size && { size })} />;
}
