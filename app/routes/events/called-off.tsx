import { isOff } from "~/domains/events/event/state-questions";
import type { EventView } from "~/flows/events/show-event.server";
import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";

/** Says that an event was postponed or cancelled, and why; nothing for every other. */
export function CalledOff({ event: { state, calledOff } }: { event: Pick<EventView, "state" | "calledOff"> }) {
  const t = useT();
  if (!isOff(state)) return null;
  return (
    <Callout tone="gamboge" title={t(`events.states.${state}`)}>
      {calledOff ? <p>{t("events.page.calledOff", { reason: calledOff })}</p> : null}
      <p>{t(`events.page.${state}Note`)}</p>
    </Callout>
  );
}
