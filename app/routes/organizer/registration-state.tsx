import type { RegistrationState as States } from "@db/statuses";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<States, StateKind> = {
  pending: "attention",
  confirmed: "ok",
  waitlisted: "progress",
  offered: "attention",
  declined: "danger",
  expired: "plain",
  cancelled: "plain",
};

/** The state of somebody's registration, as her organizer calls it. */
export function RegistrationState({ state, detail }: { state: States; detail?: string }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`organizer.registrations.states.${state}`)} {...(detail && { detail })} />;
}
