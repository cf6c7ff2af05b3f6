import { NO_BURDEN } from "~/domains/awards/honour/burden-spread";
import { FEWEST_SHOWN, hideStages, type Shown, type Stage } from "~/domains/awards/honour/cycle-statistics";
import type { CycleStatistics, NamedRow } from "./cycle-statistics.server";

/** A row as everybody reads it. */
export interface ShownRow {
  key: string | null;
  name: string;
  stages: Record<Stage, Shown>;
  firms: number | null;
  directors: number | null;
}

/** Figures of a table without those that could tell who is meant. How many firms and directors there are is public as it is. */
export function shownRows(rows: readonly NamedRow[]): ShownRow[] {
  const shown = hideStages(rows.map(({ stages }) => stages));
  return rows.map(({ key, name, firms, directors }, at) => ({
    key,
    name,
    firms,
    directors,
    stages: shown[at] as Record<Stage, Shown>,
  }));
}

/** The same of all tables. */
export const shownStatistics = ({ tables, burden, ...rest }: CycleStatistics) => ({
  ...rest,
  burden: (burden.fields?.count ?? 0) < FEWEST_SHOWN ? NO_BURDEN : burden,
  tables: tables.map(({ dimension, rows }) => ({ dimension, rows: shownRows(rows) })),
});
