import { tables } from "@db/tables";
import { and, eq, isNotNull, isNull, max } from "drizzle-orm";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canWrite } from "~/domains/awards/nomination/can-write";
import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { exhibitsOf, getHandled } from "~/domains/awards/nomination/nomination.store.server";
import type { Writing } from "~/domains/awards/nomination/nomination-forms";
import { seenBy } from "~/domains/awards/nomination/seen-exhibits";
import { addBurden, changesAnything, typedFields } from "~/domains/awards/nomination/typed-burden";
import { attachFiles } from "~/domains/files/attach-files.server";
import { removeFile } from "~/domains/files/remove-files.server";
import { findFile } from "~/domains/files/stored-file.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { SignedIn } from "~/domains/people/visitor";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { fillExhibits } from "./fill-exhibits.server";

type FormRefusal = Refusal & { field: string };
const { nominationExhibit } = tables;

/** A nomination that she may write in now: hers, and while its cycle takes it. @throws NotFound, Refused */
export async function takeToWrite(tx: Tx, by: SignedIn, id: string) {
  const { nomination, hands } = await getHandled(tx, by, id);
  const cycle = await getCycle(tx, nomination.cycleId);
  insist(canWrite(nomination, cycle, tx.now));
  return { nomination, hands, cycle };
}

/** Writes down the texts; `seconds` is what the form took (null = not known). @throws NotFound, Refused */
export const writeNomination = (
  by: SignedIn,
  id: string,
  writing: Writing,
  seconds: number | null,
): Promise<{ ok: true } | FormRefusal> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle } = await takeToWrite(tx, by, id);
    if (!cycle.rules.categories.some((one) => one.id === writing.category))
      return { ...refused("award.categoryMissing"), field: "category" };
    const { category, deeds, summary, hiddenWords } = nomination;
    const before = { category, deeds, summary, hiddenWords };
    if (!changesAnything(before, { ...writing })) return { ok: true };
    const typed = typedFields(before, { ...writing });
    const change = { ...writing, ...addBurden(nomination, typed, seconds) };
    await moveNomination(tx, by, nomination, "write", { change, facts: { fields: typed } });
    return { ok: true };
  });

/** A paper of hers that no record of the platform shows, with what it is. @throws NotFound, Refused */
export const addDocument = (
  by: SignedIn,
  id: string,
  { title, fileId, seconds }: { title: string; fileId: string; seconds: number | null },
): Promise<{ ok: true } | FormRefusal> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle } = await takeToWrite(tx, by, id);
    const exhibits = await exhibitsOf(tx, id);
    const most = cycle.rules.evidence.documents;
    if (exhibits.filter(({ source }) => source === "stated").length >= most)
      return { ...refused("award.documentsMost", { most }), field: "files" };
    const attached = await attachFiles(tx, {
      personId: by.personId,
      fileIds: [fileId],
      to: { kind: "nomination", id },
      most,
    });
    if (!attached.ok) throw new Refused(attached.reason, attached.values);
    const [last] = await tx
      .select({ position: max(nominationExhibit.position) })
      .from(nominationExhibit)
      .where(eq(nominationExhibit.nominationId, id));
    const exhibitId = newId(tx.now);
    await tx.insert(nominationExhibit).values({
      id: exhibitId,
      nominationId: id,
      position: Number(last?.position ?? 0) + 1,
      kind: "document",
      source: "stated" as const,
      checkedBy: null,
      ref: null,
      title,
      facts: {},
      day: null,
      fileId,
      forward: null,
      hash: null,
      addedAt: tx.now,
      removedAt: null,
    });
    const facts = { exhibitId, what: "document-added" };
    await moveNomination(tx, by, nomination, "write", { change: addBurden(nomination, 2, seconds), facts });
    return { ok: true };
  });

/**
 * Takes an exhibit out: it is not asked about again, a paper is removed for good. What the platform knows of her is hers alone to take out.
 * @throws NotFound, Refused
 */
export const removeExhibit = (by: SignedIn, id: string, exhibitId: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, hands } = await takeToWrite(tx, by, id);
    if (!seenBy(hands, await exhibitsOf(tx, id)).some((one) => one.id === exhibitId)) throw new NotFound("exhibit");
    const [exhibit] = await tx
      .update(nominationExhibit)
      .set({ removedAt: tx.now })
      .where(
        and(
          eq(nominationExhibit.id, exhibitId),
          eq(nominationExhibit.nominationId, id),
          isNull(nominationExhibit.removedAt),
        ),
      )
      .returning();
    if (!exhibit) throw new NotFound("exhibit");
    const file = exhibit.fileId === null ? null : await findFile(tx, exhibit.fileId);
    if (file) await removeFile(tx, file);
    await moveNomination(tx, by, nomination, "write", { facts: { exhibitId, what: "exhibit-removed" } });
  });

/** Puts a record of the platform back that was taken out. @throws NotFound, Refused */
export const restoreExhibits = (by: SignedIn, id: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, hands, cycle } = await takeToWrite(tx, by, id);
    if (nomination.personId === null || !hands.includes("nominee")) throw new NotFound("nominee");
    await tx
      .delete(nominationExhibit)
      .where(
        and(
          eq(nominationExhibit.nominationId, id),
          eq(nominationExhibit.source, "checked"),
          isNotNull(nominationExhibit.removedAt),
        ),
      );
    await fillExhibits(tx, { ...nomination, personId: nomination.personId }, cycle);
    await moveNomination(tx, by, nomination, "write", { facts: { what: "exhibits-restored" } });
  });
