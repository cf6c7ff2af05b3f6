import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { canDo, type Event } from "../event/event";
import type { Registration } from "./registration";

/**
 * Whether an absence may be excused: once it has begun, of somebody who had a seat and was not seen. Before that she gives her seat back,
 * so that the next one gets it.
 */
export function canExcuse(
  { state, outcome }: Pick<Registration, "state" | "outcome">,
  event: Event,
  now: number,
): Verdict {
  if (state !== "confirmed") return refused(`registration.state.${state}`);
  const open = canDo("excuse", event, now);
  if (!open.ok) return open;
  return outcome === null || outcome === "absent" ? accepted : refused(`event.outcome.${outcome}`);
}
