import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { attachFiles } from "~/domains/files/attach-files.server";
import { removeFilesOf } from "~/domains/files/remove-files.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { type Refusal, refused } from "~/kernel/verdict";
import { getOwnedEvent, sessionsOf } from "../event/event.store.server";
import { canAddPapers, MOST_MATERIALS } from "./material";
import { countPapers, getMaterial } from "./material.store.server";
import type { MaterialForm } from "./material-forms";

const { eventMaterial } = tables;

/**
 * Adds a paper with the file she just uploaded. The same file is attached once, so a form sent twice is refused the second time with
 * nothing kept of it.
 */
export function addMaterial(
  who: Organizer,
  slug: string,
  { sessionId, consent: _, ...said }: MaterialForm,
  fileIds: readonly string[],
): Promise<{ ok: true; id: string } | (Refusal & { field: string })> {
  return transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const { materials } = await countPapers(tx, event.id);
    const verdict = canAddPapers(event, materials, MOST_MATERIALS, tx.now);
    if (!verdict.ok) return { ...verdict, field: "file" };
    const [fileId, more] = fileIds;
    if (fileId === undefined || more !== undefined) return { ...refused("material.oneFile"), field: "file" };
    if (said.consentedOn > isoDayOf(tx.now)) return { ...refused("material.consentFuture"), field: "consentedOn" };
    // A session may have been taken out while she wrote.
    const sessions = await sessionsOf(tx, event.id);
    if (sessionId !== "" && !sessions.some(({ id }) => id === sessionId))
      return { ...refused("material.sessionGone"), field: "sessionId" };
    const id = newId(tx.now);
    insist(await attachFiles(tx, { personId: who.personId, fileIds, to: { kind: "event-material", id } }));
    await tx.insert(eventMaterial).values({
      id,
      eventId: event.id,
      sessionId: sessionId || null,
      fileId,
      ...said,
      addedBy: who.personId,
      addedAt: tx.now,
      removedAt: null,
      removedBy: null,
      removedReason: null,
    });
    tx.record({
      act: "event-material.added",
      subject: { kind: "event", id: event.id },
      facts: { material: id, audience: said.audience, consentedOn: said.consentedOn },
      secrets: { author: said.author },
    });
    return { ok: true as const, id };
  });
}

/** Takes a paper away for good, with its file. */
export const removeMaterial = (who: Organizer, slug: string, materialId: string, reason: string): Promise<void> =>
  transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const { id } = await getMaterial(tx, event.id, materialId);
    const gone = { removedAt: tx.now, removedBy: who.personId, removedReason: reason };
    await tx.update(eventMaterial).set(gone).where(eq(eventMaterial.id, id));
    await removeFilesOf(tx, { kind: "event-material", id });
    const facts = { material: id };
    tx.record({ act: "event-material.removed", subject: { kind: "event", id: event.id }, facts, reason });
  });
