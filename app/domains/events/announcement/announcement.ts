import type { AnnouncementAudience } from "@db/statuses";
import type { tables } from "@db/tables";
import { canDo, type Event, type EventTimes, eventState } from "../event/event";
import { isOver } from "../event/state-questions";
import { isLive, type Registration } from "../registration/registration";

export type Announcement = typeof tables.eventAnnouncement.$inferSelect;

/** Groups an organizer can write to now: by how they come only where there are two ways, by who came only once it is over. */
export function audiencesOf(event: EventTimes & Pick<Event, "mode">, now: number): AnnouncementAudience[] {
  const open = canDo("announce", event, now);
  if (!open.ok) return [];
  if (isOver(eventState(event, now))) return ["everyone", "attended"];
  return ["everyone", "seated", "waiting", ...(event.mode === "hybrid" ? (["on-site", "online"] as const) : [])];
}

type Stand = Pick<Registration, "state" | "attendance" | "outcome">;

/** Whether words for a group are for who stands so. They are asked as she stands now: who moves up reads what those with seats were told. */
export function isFor(audience: AnnouncementAudience, { state, attendance, outcome }: Stand): boolean {
  const seated = state === "confirmed";
  if (audience === "everyone") return isLive(state);
  if (audience === "seated") return seated;
  if (audience === "waiting") return isLive(state) && !seated;
  if (audience === "attended") return seated && outcome === "attended";
  return seated && attendance === audience;
}
