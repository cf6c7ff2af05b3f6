import type { Reader } from "@db/client.server";
import { desksOf } from "~/domains/events/check-in/desk.store.server";
import { deskCounts, scansByDesk } from "~/domains/events/check-in/desk-counts.server";
import { isOtherDay } from "~/domains/events/check-in/runs";
import { canDo, type Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";

/** The desks of an event with their live figures, those that are open first. */
export async function desksView(on: Reader, event: Event, sessions: EventSession[], now: number) {
  const [desks, scans] = await Promise.all([desksOf(on, event.id), scansByDesk(on, event.id)]);
  const shown = await Promise.all(
    desks.map(async (desk) => {
      const session = sessions.find(({ id }) => id === desk.sessionId) ?? null;
      const counts = await deskCounts(on, { desk, event, session });
      const { id, name, seenAt, closedAt } = desk;
      return { id, name, seenAt, closedAt, place: session?.title ?? null, own: scans.get(id) ?? 0, ...counts };
    }),
  );
  const { slug, title } = event;
  return {
    event: { slug, title },
    desks: shown.sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null)),
    sessions: sessions.map(({ id, title: name, startsAt }) => ({ id, title: name, startsAt })),
    verdict: canDo("check-in", event, now),
    otherDay: isOtherDay(event, now) ? { startsAt: event.startsAt, endsAt: event.endsAt } : null,
    waiting: shown[0]?.waiting ?? 0,
  };
}

export type ListedDesk = Awaited<ReturnType<typeof desksView>>["desks"][number];
