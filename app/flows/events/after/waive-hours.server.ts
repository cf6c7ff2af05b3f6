import { canWaiveHours } from "~/domains/events/after/hours-rules";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { keepEvent } from "~/domains/events/event/keep-event.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { accepted, type Verdict } from "~/kernel/verdict";
import { countBooked, readAttendance } from "./attendance-lines.server";
import { summariseIfDone } from "./summarise-event.server";

/** Says that an event earns no hours after all, with the reason; everyone reads on its page that it does not. */
export function waiveHours(who: Organizer, slug: string, reason: string): Promise<Verdict> {
  return transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const { lines } = await readAttendance(tx, event, who.personId);
    const verdict = canWaiveHours(event, countBooked(lines), tx.now);
    if (!verdict.ok) return verdict;
    const changes = { earnsHours: { before: true, after: false } };
    await keepEvent(
      tx,
      who,
      event,
      { earnsHours: false },
      { kind: "changed", reason, changes, act: "attendance.waived" },
    );
    await summariseIfDone(tx, who, slug);
    return accepted;
  });
}
