import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";

/** Says that an event was postponed or cancelled, and why; nothing for every other. */
export function CalledOff({ event: { state, calledOff } }: { event: { state: string; calledOff: string | null } }) {
  const t = useT();
  if (state !== "postponed" && state !== "cancelled") return null;
  return (
    <Callout tone="gamboge" title={t(`events.states.${state}`)}>
      {calledOff ? <p>{t("events.page.calledOff", { reason: calledOff })}</p> : null}
      <p>{t(`events.page.${state}Note`)}</p>
    </Callout>
  );
}
