import { db } from "@db/client.server";
import type { CycleState } from "@db/statuses";
import { allows, type Cycle, type CycleAct, cycleState } from "~/domains/awards/cycle/cycle";
import {
  cyclesFor,
  getSeenCycle,
  hasSubmissions,
  mayChange,
  publicCycles,
} from "~/domains/awards/cycle/cycle.store.server";
import { type CycleChange, changed, changesBetween } from "~/domains/awards/cycle/cycle-changes";
import { type CycleFault, cycleFaults, cycleWarnings, openingFaults } from "~/domains/awards/cycle/cycle-faults";
import { CYCLE_PARTS } from "~/domains/awards/cycle/cycle-form";
import { findAwardLabels } from "~/domains/awards/cycle/cycle-labels.server";
import { nextTime } from "~/domains/awards/cycle/cycle-stage";
import { standOf } from "~/domains/awards/cycle/keep-cycle.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { type Locale, reasonText, translator } from "~/i18n/translate";
import { waitsToEnd } from "../honour/ending-ground.server";
import { amendmentLines } from "./amendment-lines.server";
import { cycleNames } from "./cycle-names.server";
import { cycleStand } from "./cycle-stand.server";
import { showCycle } from "./cycle-view.server";
import { cycleWork } from "./cycle-work";

const ACTS = ["change", "amend", "open", "discard", "end"] as const satisfies CycleAct[];

/** States in which nothing is awarded any more. */
const OVER: readonly CycleState[] = ["decided", "ended", "archived"];

/** A cycle at the desk: what everybody reads of it, and for the province what can be done and what is missing. */
export async function cycleDesk(officer: BureauOfficer, cycle: Cycle, locale: Locale, now: number) {
  const t = translator(locale);
  const [view, hers, labels, stand] = await Promise.all([
    showCycle(cycle, { locale, now }),
    mayChange(officer),
    findAwardLabels(db),
    cycleStand(cycle, now),
  ]);
  const said = (fault: CycleFault) => ({ part: fault.part, field: fault.field, text: reasonText(t, fault) });
  const faults = cycle.openedAt === null && hers ? openingFaults(cycle, labels, now).map(said) : [];
  return {
    ...view,
    hers,
    stand: standOf(cycle),
    work: cycleWork(stand),
    toEnd: hers && (await waitsToEnd(db, cycle, now)) !== null,
    acts: hers ? ACTS.filter((act) => allows(view.state, act)) : [],
    faults,
    warnings: cycle.openedAt === null && hers ? cycleWarnings(cycle).map(said) : [],
    parts: CYCLE_PARTS.map((part) => ({ part, missing: faults.filter((one) => one.part === part).length })),
  };
}
export type CycleOnDesk = Awaited<ReturnType<typeof cycleDesk>>;

/** What one part of a cycle lacks, for the page of its form; of a cycle that is open nothing does. */
export async function missingOf(cycle: Cycle, part: CycleFault["part"], locale: Locale): Promise<string[]> {
  if (cycle.openedAt !== null) return [];
  const faults = cycleFaults(cycle, await findAwardLabels(db)).filter((fault) => fault.part === part);
  return faults.map((fault) => reasonText(translator(locale), fault));
}

/** Whether nominations were handed in by its rules already. */
export const isJudged = ({ id, openedAt }: Cycle): Promise<boolean> =>
  openedAt === null ? Promise.resolve(false) : hasSubmissions(db, id);

/** A cycle as a row of a list. */
export async function cycleRows(cycles: readonly Cycle[], locale: Locale, now: number) {
  const names = await cycleNames(locale);
  return cycles.map((cycle) => {
    const { slug, title, year, rules } = cycle;
    return {
      slug,
      title,
      year,
      next: nextTime(cycle, now),
      cap: rules.cap,
      label: names.label(cycle.label),
      state: cycleState(cycle, now),
    };
  });
}
export type CycleRow = Awaited<ReturnType<typeof cycleRows>>[number];

/** All cycles that a bureau sees, and which of them the next one would be copied from. */
export async function deskCycles(officer: BureauOfficer, locale: Locale, now: number) {
  const [cycles, hers] = await Promise.all([cyclesFor(db, officer), mayChange(officer)]);
  const rows = await cycleRows(cycles, locale, now);
  return {
    hers,
    drafts: rows.filter(({ state }) => state === "draft"),
    opened: rows.filter(({ state }) => state !== "draft"),
    last: rows.find(({ state }) => state !== "draft")?.slug ?? null,
  };
}

/** Opened cycles for everyone: those under way, and those that were decided. */
export async function publicCycleList(locale: Locale, now: number) {
  const rows = await cycleRows(await publicCycles(db), locale, now);
  const over = ({ state }: CycleRow) => OVER.includes(state);
  return { current: rows.filter((row) => !over(row)), past: rows.filter(over) };
}

/** What of the cycles concerns an officer now: drafts of the province, and the next day by which her level acts. */
export async function bureauCycles(officer: BureauOfficer, now: number) {
  const levels = officer.bureauGrants.map(({ role }) => role);
  const level = levels.includes("province") ? "province" : levels.includes("city") ? "city" : "county";
  const until = { county: "countiesUntil", city: "citiesUntil", province: "reviewUntil" } as const;
  const cycles = await cyclesFor(db, officer);
  return cycles.flatMap((cycle) => {
    const state = cycleState(cycle, now);
    if (OVER.includes(state)) return [];
    return [{ slug: cycle.slug, title: cycle.title, state, level, until: cycle[until[level]] } as const];
  });
}
export type BureauCycle = Awaited<ReturnType<typeof bureauCycles>>[number];

/** What of her change a colleague saved otherwise while she had the form open; and what the next sending goes by. */
export async function savedMeanwhile(officer: BureauOfficer, slug: string, change: CycleChange, locale: Locale) {
  const cycle = await getSeenCycle(db, officer, slug);
  const names = await cycleNames(locale);
  const telling = { t: translator(locale), locale, names, rubric: cycle.rules.rubric };
  return {
    stand: standOf(cycle),
    since: amendmentLines(changesBetween(cycle, changed(cycle, change)), telling),
  };
}
