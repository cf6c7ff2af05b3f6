import { tables } from "@db/tables";
import { inArray } from "drizzle-orm";
import { canSayAbsent } from "~/domains/events/after/hours-rules";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { readAttendance } from "./attendance-lines.server";
import { summariseIfDone } from "./summarise-event.server";

/**
 * Says that people who take part online were not there; those who were are typed in on the sheet. It stands as what a booking says of who
 * was not seen at a door, so presence that is typed in later counts all the same. Of whom something was said meanwhile, and of herself
 * (018), nothing changes. `whom` are ids of registrations, or everybody of whom nothing is said. @returns of how many
 * @throws NotFound, Refused before the end
 */
export function noteAbsence(who: Organizer, slug: string, whom: readonly string[] | "everyone"): Promise<number> {
  return transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    insist(canSayAbsent(event, tx.now));
    const { lines } = await readAttendance(tx, event, who.personId);
    const absent = lines.filter(
      ({ unchecked, own, registrationId }) =>
        unchecked && !own && (whom === "everyone" || whom.includes(registrationId)),
    );
    if (absent.length === 0) return 0;
    const { registration } = tables;
    await tx
      .update(registration)
      .set({ outcome: "absent", outcomeAt: tx.now, outcomeBy: null })
      .where(
        inArray(
          registration.id,
          absent.flatMap(({ registrationIds }) => registrationIds),
        ),
      );
    tx.record({
      act: "attendance.absence-noted",
      subject: { kind: "event", id: event.id },
      facts: { absent: absent.length },
      secrets: { registrations: absent.map(({ registrationId }) => registrationId) },
    });
    await summariseIfDone(tx, who, slug);
    return absent.length;
  });
}
