import { createHash } from "node:crypto";
import { tables } from "@db/tables";
import { and, eq, inArray } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { getOwnedEvent } from "../event/event.store.server";
import { canWriteMinutes } from "./minutes";
import { findMinutes, type Minutes, resolutionsOf } from "./minutes.store.server";
import type { MinutesForm, TypedTask } from "./minutes-forms";

const { eventMinutes, eventResolution } = tables;

/** Which version a page was shown with; another one's save makes it another. */
export const standOf = (minutes: Pick<Minutes, "savedAt"> | null): string => (minutes ? String(minutes.savedAt) : "");

/**
 * Keeps the minutes as they are written. Of two organizers who write at once the second is refused and shown what the first kept: no
 * word is lost. After publication what is saved is what everyone reads, and its page says when it was corrected.
 */
export function saveMinutes(
  who: Organizer,
  slug: string,
  { stand, text, summary, decisions, tasks }: MinutesForm,
): Promise<{ ok: true } | Refusal> {
  return transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    insist(canWriteMinutes(event, tx.now));
    const before = await findMinutes(tx, event.id);
    if (stand !== standOf(before)) return refused("minutes.changedMeanwhile");
    if (before?.publishedAt && (text === "" || summary === "")) return refused("minutes.emptied");
    const savedAt = Math.max(tx.now, (before?.savedAt ?? 0) + 1);
    const row = { text, summary, savedBy: who.personId, savedAt };
    if (before) await tx.update(eventMinutes).set(row).where(eq(eventMinutes.eventId, event.id));
    else await tx.insert(eventMinutes).values({ eventId: event.id, ...row, publishedAt: null, publishedBy: null });
    await writeDecisions(tx, event.id, decisions);
    await writeTasks(tx, event.id, tasks);
    tx.record({
      act: before?.publishedAt ? "minutes.corrected" : "minutes.saved",
      subject: { kind: "event", id: event.id },
      facts: { decisions: decisions.length, tasks: tasks.length },
      secrets: {
        sha256: createHash("sha256")
          .update(JSON.stringify([text, summary, decisions, tasks]))
          .digest("hex"),
      },
    });
    return { ok: true as const };
  });
}

async function writeDecisions(tx: Tx, eventId: string, decisions: readonly string[]): Promise<void> {
  await tx
    .delete(eventResolution)
    .where(and(eq(eventResolution.eventId, eventId), eq(eventResolution.kind, "decision")));
  await tx.insertRows(
    eventResolution,
    decisions.map((text, n) => ({
      id: newId(tx.now),
      eventId,
      position: n + 1,
      kind: "decision" as const,
      text,
      owner: null,
      dueOn: null,
      doneAt: null,
      doneBy: null,
    })),
  );
}

/** Tasks keep who did them and when as long as their row stays. */
async function writeTasks(tx: Tx, eventId: string, tasks: readonly TypedTask[]): Promise<void> {
  const before = (await resolutionsOf(tx, eventId)).tasks;
  const kept = new Set(tasks.flatMap(({ id }) => (id === null ? [] : [id])));
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await tx.delete(eventResolution).where(inArray(eventResolution.id, gone));
  for (const [n, { id, text, owner, dueOn }] of tasks.entries()) {
    const row = { position: n + 1, text, owner: owner || null, dueOn };
    const known = before.find((one) => one.id === id);
    if (known) await tx.update(eventResolution).set(row).where(eq(eventResolution.id, known.id));
    else
      await tx
        .insert(eventResolution)
        .values({ id: newId(tx.now), eventId, kind: "task", ...row, doneAt: null, doneBy: null });
  }
}

/** Says that a task is done, or that it is not after all; again changes nothing. @throws NotFound where it is none of that event */
export const settleTask = (who: Organizer, slug: string, taskId: string, done: boolean): Promise<void> =>
  transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const task = (await resolutionsOf(tx, event.id)).tasks.find(({ id }) => id === taskId);
    if (!task) throw new NotFound("task of the event");
    if ((task.doneAt !== null) === done) return;
    const set = done ? { doneAt: tx.now, doneBy: who.personId } : { doneAt: null, doneBy: null };
    await tx.update(eventResolution).set(set).where(eq(eventResolution.id, taskId));
    tx.record({
      act: done ? "minutes.task-done" : "minutes.task-reopened",
      subject: { kind: "event", id: event.id },
      facts: { task: taskId },
    });
  });
