import { asc, eq } from "drizzle-orm";
import type { ArrivingScan } from "~/domains/events/check-in/arriving-scan";
import { openDesk } from "~/domains/events/check-in/open-desk.server";
import type { Event } from "~/domains/events/event/event";
import { moveRegistration } from "~/domains/events/registration/change-registration.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { receiveScans } from "~/flows/events/door/receive-scans.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { HOUR_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";
import { tables } from "../tables";

/** A second door of an event that goes on, at which everything happened that can: shown twice, cancelled, unknown, not signed up. */
export async function seedDemoDoor(by: Organizer, event: Event): Promise<void> {
  const { registration } = tables;
  const all = await db
    .select()
    .from(registration)
    .where(eq(registration.unitId, event.id))
    .orderBy(asc(registration.place));
  const confirmed = all.filter(({ state }) => state === "confirmed");
  const [first, last] = [confirmed[0], confirmed.at(-1)];
  if (!first || !last || first === last) return;
  await transact(person(by.personId), (tx) => moveRegistration({ ...tx, now: now() - 5 * HOUR_MS }, last, "cancelled"));
  const desk = await openDesk(by, event.slug, { name: "二号门", sessionId: null });
  const at = now();
  const scan = (how: ArrivingScan["how"], change: Partial<ArrivingScan>): ArrivingScan => ({
    id: newId(at),
    deviceAt: at,
    direction: "in",
    how,
    read: null,
    registrationId: null,
    walkIn: null,
    undo: null,
    ...change,
  });
  await receiveScans(by, desk.id, {
    sentAt: at,
    scans: [
      // Twice here: what the first door saw may lie before midnight, and a day has its own first scan.
      scan("code", { read: first.passCode }),
      scan("code", { read: first.passCode }),
      scan("code", { read: last.passCode }),
      scan("code", { read: "7QF2-K9TM" }),
      scan("walk-in", { walkIn: { name: "演示来宾", employer: "示例阀门有限公司", contact: null } }),
    ],
  });
}
