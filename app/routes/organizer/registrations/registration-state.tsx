import type { Standing } from "~/domains/events/registration/standing";
import { useT } from "~/i18n/context";
import { State, type StateKind } from "~/ui/show/state";

const KINDS: Record<Standing, StateKind> = {
  pending: "attention",
  confirmed: "ok",
  waitlisted: "progress",
  offered: "attention",
  declined: "danger",
  expired: "plain",
  unreached: "plain",
  undecided: "plain",
  cancelled: "plain",
};

/** How somebody's registration stands, as her organizer calls it. */
export function RegistrationState({ state, detail }: { state: Standing; detail?: string }) {
  const t = useT();
  return <State kind={KINDS[state]} word={t(`organizer.registrations.states.${state}`)} {...(detail && { detail })} />;
}
