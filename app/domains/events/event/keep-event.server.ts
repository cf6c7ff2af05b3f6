import type { EventChangeKind } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Event } from "./event";
import type { Changes } from "./event-facts";

/** What was done, and why; `told` = those who come must know of it. */
export interface EventDone {
  kind: EventChangeKind;
  reason?: string | null;
  changes?: Changes;
  told?: boolean;
  /** How the act is called in the log, where it is not `event.KIND`. */
  act?: string;
}

/**
 * Saves what an act changes of an event, with its row in the event's history and its entry in the ledger. It fails where somebody else
 * changed the event after it was read. @throws Refused
 */
export async function keepEvent(
  tx: Tx,
  by: Pick<Organizer, "personId">,
  event: Event,
  change: Partial<Event>,
  { told = false, ...done }: EventDone,
): Promise<Event> {
  // Two changes of one millisecond are still two.
  const changedAt = Math.max(tx.now, event.changedAt + 1);
  const sequence = event.sequence + (told ? 1 : 0);
  const [kept] = await tx
    .update(tables.event)
    .set({ ...change, changedAt, sequence })
    .where(and(eq(tables.event.id, event.id), eq(tables.event.changedAt, event.changedAt)))
    .returning();
  if (!kept) throw new Refused("event.changedMeanwhile");
  await noteChange(tx, by, kept, done);
  return kept;
}

/** A row of the event's history, and the entry in the ledger. */
export async function noteChange(
  tx: Tx,
  { personId }: { personId: string | null },
  event: Pick<Event, "id" | "sequence">,
  { kind, reason = null, changes = {}, act = `event.${kind}` }: EventDone,
): Promise<void> {
  await tx.insert(tables.eventChange).values({
    id: newId(tx.now),
    eventId: event.id,
    kind,
    at: tx.now,
    byPersonId: personId,
    reason,
    changes,
    sequence: event.sequence,
  });
  tx.record({
    act,
    subject: { kind: "event", id: event.id },
    facts: { sequence: event.sequence, fields: Object.keys(changes).sort().join(" ") },
    ...(reason !== null && { reason }),
  });
}
