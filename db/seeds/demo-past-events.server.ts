import { asc, eq } from "drizzle-orm";
import { saveMinutes } from "~/domains/events/after/save-minutes.server";
import { openDesk } from "~/domains/events/check-in/open-desk.server";
import type { Event } from "~/domains/events/event/event";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { bookAttendance } from "~/flows/events/after/book-attendance.server";
import { publishMinutes } from "~/flows/events/after/publish-minutes.server";
import { archiveEvent } from "~/flows/events/after/summarise-event.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { tables } from "../tables";

/** So many of those who were confirmed were seen at the door, at the times that they came and went. */
export async function attend(by: Organizer, event: Event, came: number): Promise<void> {
  const desk = await openDesk(by, event.slug, { name: "一号门", sessionId: null });
  await transact(person(by.personId), async (tx) => {
    const { registration, checkIn } = tables;
    const of = eq(registration.unitId, event.id);
    const all = await tx.select().from(registration).where(of).orderBy(asc(registration.place));
    const confirmed = all.filter(({ state }) => state === "confirmed").slice(0, came);
    const seen = confirmed.flatMap(({ id }, n) => [
      { registrationId: id, direction: "in" as const, at: event.startsAt + (n - 6) * MINUTE_MS },
      { registrationId: id, direction: "out" as const, at: event.endsAt - (n % 4) * 5 * MINUTE_MS },
    ]);
    const rows = seen
      .filter(({ at }) => at <= now())
      .map((one) => ({
        id: newId(tx.now),
        eventId: event.id,
        sessionId: null,
        read: null,
        how: "scan" as const,
        ...one,
        deviceAt: one.at,
        receivedAt: one.at,
        clockAheadMs: 0,
        deskId: desk.id,
        byPersonId: by.personId,
        verdict: "admitted" as const,
        duplicateOfId: null,
        undoneAt: null,
        undoneBy: null,
        undoneReason: null,
        settledAt: null,
        settledBy: null,
        settledHow: null,
        settledReason: null,
      }));
    await tx.insertRows(checkIn, rows);
    tx.record({
      act: "check-in.scanned",
      subject: { kind: "check-in-desk", id: desk.id },
      facts: { event: event.id, scans: rows.length },
    });
  });
}

const MINUTES = {
  summary: "十一家企业交流了检验规程的写法，约定三个月内各改一份，互相看。",
  text: "先由两家企业讲做法，再分组看各自的规程。\n\n大家认为，规程写给操作的人看，一步一行，写清判断合格的办法。",
  decisions: ["每家企业三个月内修订一份检验规程", "修订后的规程在下一次交流会上互看"],
  tasks: [],
};

/** The minutes and the hours of what was summarised, and the end of what was put away. */
export async function writeUp(by: Organizer, { slug }: Event, key: string): Promise<void> {
  if (key !== "summarised" && key !== "archived") return;
  await saveMinutes(by, slug, { stand: "", ...MINUTES });
  await bookAttendance(by, slug);
  await publishMinutes(by, slug);
  if (key === "archived") await archiveEvent(by, slug);
}
