import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Verdict } from "~/kernel/verdict";
import { canWriteNote, type Mark } from "./mark";
import { addMark, changeMark, dropMark, findMark, findMarkAt } from "./mark.store.server";
import type { MarkedPlace } from "./marked-place.server";

/**
 * The ledger is told that a mark was kept, changed or removed, under a random id and with nothing of it: neither words nor place, for what
 * somebody reads twice is hers alone.
 */
type MarkAct = "bookmarked" | "unbookmarked" | "noted" | "removed";
const told = (tx: Tx, act: MarkAct, id: string) =>
  tx.record({ act: `lesson-mark.${act}`, subject: { kind: "lesson-mark", id } });

const asRead = ({ courseVersionId, digest }: MarkedPlace): Pick<Mark, "courseVersionId" | "digest"> => ({
  courseVersionId,
  digest,
});

/** Keeps or takes away the bookmark of a place; what is so already stays without a word. */
export const setBookmark = ({ personId }: Person, place: MarkedPlace, keep: boolean): Promise<void> =>
  transact(person(personId), async (tx) => {
    const found = await findMarkAt(tx, personId, place);
    if ((found?.bookmarkedAt != null) === keep) return;
    if (!found) return void (await begin(tx, personId, place, { bookmarkedAt: tx.now }, "bookmarked"));
    if (keep) await changeMark(tx, found, { bookmarkedAt: tx.now });
    else if (found.note === null) await dropMark(tx, found);
    else await changeMark(tx, found, { bookmarkedAt: null });
    told(tx, keep ? "bookmarked" : "unbookmarked", found.id);
  });

/** Writes the note of a place. Refused where it was changed since the form was opened. */
export const keepNote = (
  { personId }: Person,
  place: MarkedPlace,
  { note, seen }: { note: string; seen: string },
): Promise<Verdict> =>
  transact(person(personId), async (tx) => {
    const found = await findMarkAt(tx, personId, place);
    if (!found) return await begin(tx, personId, place, { note, notedAt: tx.now }, "noted");
    return write(tx, found, seen, { note, notedAt: tx.now, ...asRead(place) });
  });

/** Writes one of her notes anew from the list; where its place still is, `place` says how it reads now. @throws NotFound for another's */
export const changeNote = (
  { personId }: Person,
  id: string,
  { note, seen }: { note: string; seen: string },
  place: MarkedPlace | null,
): Promise<Verdict> =>
  transact(person(personId), async (tx) => {
    const found = await findMark(tx, personId, id);
    if (!found) throw new NotFound("mark");
    return write(tx, found, seen, { note, notedAt: tx.now, ...(place && asRead(place)) });
  });

/** Takes a mark away, bookmark and note. @throws NotFound for another's */
export const removeMark = ({ personId }: Person, id: string): Promise<void> =>
  transact(person(personId), async (tx) => {
    const found = await findMark(tx, personId, id);
    if (!found) throw new NotFound("mark");
    await dropMark(tx, found);
    told(tx, "removed", id);
  });

async function begin(
  tx: Tx,
  personId: string,
  place: MarkedPlace,
  kept: Partial<Pick<Mark, "bookmarkedAt" | "note" | "notedAt">>,
  act: MarkAct,
): Promise<Verdict> {
  const { courseSlug, lessonSlug, section } = place;
  const id = newId(tx.now);
  const blank = { bookmarkedAt: null, note: null, notedAt: null, keptAt: tx.now };
  await addMark(tx, { id, personId, courseSlug, lessonSlug, section, ...asRead(place), ...blank, ...kept });
  told(tx, act, id);
  return { ok: true };
}

async function write(tx: Tx, found: Mark, seen: string, change: Partial<Mark>): Promise<Verdict> {
  const can = canWriteNote(found, seen);
  if (!can.ok) return can;
  if (found.note === change.note) return can;
  await changeMark(tx, found, change);
  told(tx, "noted", found.id);
  return can;
}
