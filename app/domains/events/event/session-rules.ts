import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { canDo, type Event } from "./event";
import type { EventSession } from "./event.store.server";
import { type FieldFault, hoursFaults } from "./event-facts";
import { overlap, overSeveralDays, type Span } from "./span";
import { isPublic } from "./state-questions";

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

/** What is wrong with the times of a session within its event; null when nothing is. */
export function spanFault(wanted: Span, event: Span): (Refusal & { field: "startsAt" | "endsAt" }) | null {
  if (wanted.endsAt <= wanted.startsAt) return { ...refused("event.endBeforeStart"), field: "endsAt" };
  if (wanted.startsAt < event.startsAt || wanted.startsAt >= event.endsAt)
    return { ...refused("event.sessionStart"), field: "startsAt" };
  return wanted.endsAt > event.endsAt ? { ...refused("event.sessionEnd"), field: "endsAt" } : null;
}

/** What is wrong with where a session stands in the agenda. */
export function sessionFaults(
  wanted: Omit<Placed, "title"> & Partial<Pick<EventSession, "title" | "earnsHours">>,
  event: Pick<Event, "startsAt" | "endsAt"> & Partial<Pick<Event, "earnsHours">>,
  others: readonly Placed[],
): FieldFault[] {
  const misfit = spanFault(wanted, event);
  if (misfit?.reason === "event.endBeforeStart") return [misfit];
  const faults: FieldFault[] = misfit ? [misfit] : [];
  if (event.earnsHours && wanted.earnsHours && overSeveralDays(wanted))
    faults.push({ ...refused("event.missing.shorterSession", { title: wanted.title ?? "" }), field: "endsAt" });
  const other = inTheWay(wanted, others);
  if (other)
    faults.push({ ...refused("event.roomTaken", { room: wanted.room ?? "", title: other.title }), field: "room" });
  return faults;
}

/**
 * Whether a session may be taken out of the agenda: what was called and earns hours over several days keeps saying when it sits, as it had
 * to before it was called. @param rest the sessions that would stay
 */
export function canTakeOut(event: Event, rest: readonly Placed[], now: number): Verdict {
  const open = canDo("change", event, now);
  if (!open.ok) return open;
  const bare = isPublic(event) && rest.length === 0 && hoursFaults(event, []).length > 0;
  return bare ? refused("event.lastSession") : accepted;
}
