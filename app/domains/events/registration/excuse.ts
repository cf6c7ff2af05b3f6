import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { type Event, eventState } from "../event/event";
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
  const of = eventState(event, now);
  if (!["running", "ended", "summarised"].includes(of)) return refused(`event.state.${of}`);
  return outcome === null || outcome === "absent" ? accepted : refused(`event.outcome.${outcome}`);
}
