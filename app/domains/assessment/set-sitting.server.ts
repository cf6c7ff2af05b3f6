import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Examiner } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import { bankCounts } from "./bank-counts.server";
import { getSittingFor } from "./desk.store.server";
import type { Sitting } from "./sitting.store.server";
import {
  changesBetween,
  faultsOf,
  isOfFinal,
  type SettingChange,
  type SettingFault,
  type SittingSettings,
  untouchedTimes,
  withFinals,
} from "./sitting-settings";

/** The settings as they stand. */
export const settingsOf = (sitting: Sitting): SittingSettings => ({
  opensAt: sitting.opensAt,
  closesAt: sitting.closesAt,
  durationMinutes: sitting.durationMinutes,
  attemptsAllowed: sitting.attemptsAllowed,
  cutScore: sitting.cutScore,
  pointsPerItem: sitting.blueprint.pointsPerItem,
  itemsPerPage: sitting.itemsPerPage,
  cells: sitting.blueprint.cells,
});

export type SettingsSet = { ok: true; changes: SettingChange[] } | { ok: false; faults: SettingFault[] };

/**
 * Sets a sitting in an examiner's scope, each change an act of its own with before and after. A changed blueprint is a new
 * one: forms already drawn keep theirs, as running attempts keep deadline, points and cut score.
 * A mock that goes by its course's final keeps what is the final's, whatever was typed.
 * @param stand the `updatedAt` that the form was filled from; another examiner's change in between is not overwritten
 * @throws NotFound outside her scope.
 */
export function setSitting(
  examiner: Examiner,
  slug: string,
  stand: string,
  typed: SittingSettings,
): Promise<SettingsSet> {
  return transact(person(examiner.personId), async (tx): Promise<SettingsSet> => {
    const sitting = await getSittingFor(tx, examiner, slug);
    if (String(sitting.updatedAt) !== stand)
      return { ok: false, faults: [{ field: "", message: "exam.changedMeanwhile" }] };
    const held = settingsOf(sitting);
    const follows = sitting.followsFinal !== null;
    const settings = untouchedTimes(held, follows ? withFinals(held, typed) : typed);
    const faults = faultsOf(settings, await bankCounts(sitting.blueprint, tx)).filter(
      ({ field }) => !(follows && isOfFinal(field)),
    );
    if (faults.length > 0) return { ok: false, faults };
    const changes = changesBetween(held, settings);
    if (changes.length === 0) return { ok: true, changes };
    const { cells, pointsPerItem, durationMinutes, cutScore, ...free } = settings;
    // What a mock has from the final is not stored with it: it goes by its own again should the final be out of its reach.
    const plain = follows ? free : { ...free, durationMinutes, cutScore };
    let { blueprintId } = sitting;
    if (changes.some(({ setting }) => setting === "pointsPerItem" || setting.startsWith("count."))) {
      blueprintId = newId(tx.now);
      const { bank, courseSlug } = sitting.blueprint;
      await tx.insert(tables.blueprint).values({ id: blueprintId, bank, courseSlug, cells, pointsPerItem });
    }
    // Two changes within a millisecond have to be told apart.
    const updatedAt = Math.max(tx.now, sitting.updatedAt + 1);
    await tx
      .update(tables.sitting)
      .set({ ...plain, blueprintId, updatedAt })
      .where(eq(tables.sitting.id, sitting.id));
    for (const { setting, before, after } of changes)
      tx.record({
        act: "sitting.changed",
        subject: { kind: "sitting", id: sitting.id },
        facts: { sitting: slug, setting, before, after },
      });
    return { ok: true, changes };
  });
}
