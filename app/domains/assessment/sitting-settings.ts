import type { BlueprintCell } from "@db/schema/assessment";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { type BankCounts, cellKey, itemCount, shortOf } from "./form";

/** What an examiner sets of a sitting. Attempts that have started keep what they were promised. */
export interface SittingSettings {
  /** ms, UTC */
  opensAt: number;
  /** The end itself is out; null = open at all times. */
  closesAt: number | null;
  durationMinutes: number;
  /** null = any number. */
  attemptsAllowed: number | null;
  cutScore: number;
  pointsPerItem: number;
  itemsPerPage: number;
  cells: BlueprintCell[];
}

/** A mistake beside its field; `message` is a key under `reasons.`. */
export interface SettingFault {
  field: string;
  message: string;
  values?: Record<string, string | number>;
}

/** What is wrong with settings: a window that ends before it opens, more items than the bank holds, a cut above the whole. */
export function faultsOf(wanted: SittingSettings, bank: BankCounts): SettingFault[] {
  const faults: SettingFault[] = [];
  if (wanted.closesAt !== null && wanted.closesAt <= wanted.opensAt)
    faults.push({ field: "closesAt", message: "exam.closesBeforeOpens" });
  for (const cell of shortOf(wanted.cells, bank))
    faults.push({ field: `count.${cellKey(cell)}`, message: "exam.bankTooSmall", values: { found: cell.found } });
  const items = itemCount(wanted.cells);
  const first = wanted.cells[0];
  if (items === 0 && first) faults.push({ field: `count.${cellKey(first)}`, message: "exam.noItems" });
  const max = items * wanted.pointsPerItem;
  if (items > 0 && wanted.cutScore > max)
    faults.push({ field: "cutScore", message: "exam.cutAboveMax", values: { max } });
  return faults;
}

/** A form tells minutes: a time that was not touched keeps its seconds. */
export function untouchedTimes(before: SittingSettings, wanted: SittingSettings): SittingSettings {
  const keep = (was: number | null, now: number | null) =>
    was !== null && now !== null && Math.floor(was / MINUTE_MS) * MINUTE_MS === now ? was : now;
  return {
    ...wanted,
    opensAt: keep(before.opensAt, wanted.opensAt) as number,
    closesAt: keep(before.closesAt, wanted.closesAt),
  };
}

/** Settings that a mock takes from the final exam of its course; `setting` as the form and the ledger name it. */
export const isOfFinal = (setting: string): boolean =>
  ["durationMinutes", "pointsPerItem", "cutScore"].includes(setting) || setting.startsWith("count.");

/** What was typed, with the final's settings where a mock follows it. */
export const withFinals = (held: SittingSettings, wanted: SittingSettings): SittingSettings => {
  const { durationMinutes, pointsPerItem, cutScore, cells } = held;
  return { ...wanted, durationMinutes, pointsPerItem, cutScore, cells };
};

/** One setting before and after, as the ledger tells it: instants in ms, `null` for none. */
export interface SettingChange {
  setting: string;
  before: number | null;
  after: number | null;
}

const PLAIN = [
  "opensAt",
  "closesAt",
  "durationMinutes",
  "attemptsAllowed",
  "cutScore",
  "pointsPerItem",
  "itemsPerPage",
] as const;

/** What differs, in the order of the form; blueprint numbers one by one. */
export function changesBetween(before: SittingSettings, after: SittingSettings): SettingChange[] {
  const changes: SettingChange[] = PLAIN.map((setting) => ({
    setting,
    before: before[setting],
    after: after[setting],
  }));
  const counts = new Map(before.cells.map((cell) => [cellKey(cell), cell.count]));
  for (const cell of after.cells)
    changes.push({ setting: `count.${cellKey(cell)}`, before: counts.get(cellKey(cell)) ?? 0, after: cell.count });
  return changes.filter((change) => change.before !== change.after);
}
