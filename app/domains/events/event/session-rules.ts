import { refused } from "~/kernel/verdict";
import { overSeveralDays } from "../check-in/runs";
import { overlap } from "../registration/registration";
import type { Event } from "./event";
import type { EventSession } from "./event.store.server";
import type { FieldFault } from "./event-facts";

type Placed = Pick<EventSession, "id" | "title" | "room" | "startsAt" | "endsAt">;

/** Rooms are the same whatever capitals and blanks they are typed with. */
const roomKey = (room: string | null): string => (room ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** Another session that has the same room at the same time; undefined when the room is free. Sessions without a room never meet. */
export const inTheWay = <S extends Placed>(wanted: Omit<Placed, "title">, others: readonly S[]): S | undefined =>
  roomKey(wanted.room) === ""
    ? undefined
    : others.find(
        (other) => other.id !== wanted.id && roomKey(other.room) === roomKey(wanted.room) && overlap(other, wanted),
      );

/** What is wrong with where a session stands in the agenda. */
export function sessionFaults(
  wanted: Omit<Placed, "title"> & Partial<Pick<EventSession, "title" | "earnsHours">>,
  event: Pick<Event, "startsAt" | "endsAt"> & Partial<Pick<Event, "earnsHours">>,
  others: readonly Placed[],
): FieldFault[] {
  if (wanted.endsAt <= wanted.startsAt) return [{ ...refused("event.endBeforeStart"), field: "endsAt" }];
  const faults: FieldFault[] = [];
  if (wanted.startsAt < event.startsAt || wanted.startsAt >= event.endsAt)
    faults.push({ ...refused("event.sessionStart"), field: "startsAt" });
  else if (wanted.endsAt > event.endsAt) faults.push({ ...refused("event.sessionEnd"), field: "endsAt" });
  if (event.earnsHours && wanted.earnsHours && overSeveralDays(wanted))
    faults.push({ ...refused("event.missing.shorterSession", { title: wanted.title ?? "" }), field: "endsAt" });
  const other = inTheWay(wanted, others);
  if (other)
    faults.push({ ...refused("event.roomTaken", { room: wanted.room ?? "", title: other.title }), field: "room" });
  return faults;
}
