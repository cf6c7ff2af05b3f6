import type { EventState as StateName } from "@db/statuses";
import type { Standing } from "~/domains/events/registration/standing";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<StateName, StateKind> = {
  draft: "plain",
  published: "attention",
  open: "ok",
  closed: "plain",
  running: "progress",
  ended: "plain",
  summarised: "ok",
  archived: "plain",
  postponed: "attention",
  cancelled: "danger",
};

/** The state of an event in a word. */
export function EventState({ state, detail }: { state: StateName; detail?: React.ReactNode }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`events.states.${state}`)} detail={detail} />;
}

const OWN_KINDS: Record<Standing, StateKind> = {
  pending: "attention",
  confirmed: "ok",
  declined: "danger",
  waitlisted: "attention",
  offered: "attention",
  expired: "plain",
  unreached: "plain",
  undecided: "plain",
  cancelled: "plain",
};

/** How a registration stands, in a word. */
export function RegistrationStateMark({ state, detail }: { state: Standing; detail?: React.ReactNode }) {
  const t = useT();
  return <State kind={OWN_KINDS[state]} word={t(`events.registrationStates.${state}`)} detail={detail} />;
}
