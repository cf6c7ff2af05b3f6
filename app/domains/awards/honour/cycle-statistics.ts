/** How far a nomination came; each stage holds those of the next. */
export const STAGES = ["nominated", "recommended", "accepted", "chosen"] as const;
export type Stage = (typeof STAGES)[number];

/** By what a cycle is counted. */
export const DIMENSIONS = ["region", "industry", "size", "level", "category"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A nomination that was handed in, as it is counted; null = nothing is known of it any more. */
export interface Counted {
  keys: Record<Dimension, string | null>;
  stages: readonly Stage[];
}

/** Firms of the population that are alike, and how many directors they have in office. */
export interface PopulationFirms {
  keys: Partial<Record<Dimension, string | null>>;
  firms: number;
  directors: number;
}

export interface StatisticsRow {
  /** Null = not known. */
  key: string | null;
  stages: Record<Stage, number>;
  /** Firms, and directors in office; null where the population has no such thing. */
  firms: number | null;
  directors: number | null;
}

/** Counts by a dimension, in the order of `order`; what stands in none of its keys comes last. Rows in which nothing is counted are left out. */
export function countBy(
  dimension: Dimension,
  counted: readonly Counted[],
  population: readonly PopulationFirms[],
  order: readonly string[],
): StatisticsRow[] {
  const peopled = dimension === "region" || dimension === "industry" || dimension === "size";
  const rows = new Map<string | null, StatisticsRow>();
  const rowOf = (key: string | null): StatisticsRow => {
    const row = rows.get(key) ?? { key, stages: noStages(), firms: peopled ? 0 : null, directors: peopled ? 0 : null };
    rows.set(key, row);
    return row;
  };
  for (const { keys, stages } of counted) for (const stage of stages) rowOf(keys[dimension]).stages[stage]++;
  if (peopled)
    for (const { keys, firms, directors } of population) {
      const row = rowOf(keys[dimension] ?? null);
      row.firms = (row.firms ?? 0) + firms;
      row.directors = (row.directors ?? 0) + directors;
    }
  const place = (key: string | null) => (key === null || !order.includes(key) ? order.length : order.indexOf(key));
  return [...rows.values()].sort((a, b) => place(a.key) - place(b.key));
}

const noStages = (): Record<Stage, number> => ({ nominated: 0, recommended: 0, accepted: 0, chosen: 0 });

/** Below this a figure could tell who is meant. */
export const FEWEST_SHOWN = 5;

/** A figure as everybody reads it: `few` = from 1 to 4; `beside` = hidden with others, so that the sum tells none of them. */
export type Shown = number | "few" | "beside";

/** A hidden figure is kept open between so many values at least, as far as the column has others to hide with it. */
const LEAST_OPEN = 3;

/**
 * Hides small figures of a column whose sum everybody knows: those from 1 to 4. Where the sum would still tell them (one alone; two of 4 under 8) they are
 * hidden without saying that they are small, and with the next smallest as long as they are told: first figures, noughts last, for those are about nobody.
 */
export function hideSmall(column: readonly number[]): Shown[] {
  const small = column.flatMap((count, at) => (count > 0 && count < FEWEST_SHOWN ? [at] : []));
  const sumOf = (places: readonly number[]) => places.reduce((sum, at) => sum + (column[at] as number), 0);
  if (small.length === 0 || (small.length > 1 && openAsFew(sumOf(small), small.length) >= LEAST_OPEN))
    return column.map((count, at) => (small.includes(at) ? "few" : count));
  const hidden = [...small];
  const others = [...column.keys()]
    .filter((at) => !small.includes(at))
    .sort((a, b) => Number(column[a] === 0) - Number(column[b] === 0) || (column[a] as number) - (column[b] as number));
  for (const at of others) {
    // Each of them is one at least.
    if (hidden.length > 1 && sumOf(hidden) - hidden.length + 1 >= LEAST_OPEN) break;
    hidden.push(at);
  }
  return column.map((count, at) => (hidden.includes(at) ? "beside" : count));
}

/**
 * Rows as everybody reads them. Where a figure is hidden, those of the later stages are hidden too, noughts among them: whoever knows of a colleague who was
 * nominated would read that she was turned down. Whom the award was given to stands on the roll anyway.
 */
export function hideStages(rows: readonly Record<Stage, number>[]): Record<Stage, Shown>[] {
  const shown: Record<Stage, Shown>[] = rows.map(() => ({ nominated: 0, recommended: 0, accepted: 0, chosen: 0 }));
  // Of what is hidden, how much it can be at most as far as anybody can tell.
  const most = rows.map(() => Number.POSITIVE_INFINITY);
  const hidden = new Set<number>();
  for (const stage of STAGES) {
    const column = rows.map((row) => row[stage]);
    const told = stage === "chosen" || hidden.size === 0 ? hideSmall(column) : hideWith(column, hidden, most);
    for (const [at, figure] of told.entries()) {
      (shown[at] as Record<Stage, Shown>)[stage] = figure;
      if (stage === "chosen") continue;
      if (typeof figure === "string") hidden.add(at);
      if (figure !== "beside") most[at] = figure === "few" ? FEWEST_SHOWN - 1 : figure;
    }
  }
  return shown;
}

/**
 * Hides these places of a column and its small figures, without saying that they are small, and others with them until its sum tells none: each of them could
 * be at least three numbers from nought to the most it can be. First figures, noughts last.
 */
function hideWith(column: readonly number[], places: ReadonlySet<number>, most: readonly number[]): Shown[] {
  const hidden = new Set(places);
  for (const [at, count] of column.entries()) if (count > 0 && count < FEWEST_SHOWN) hidden.add(at);
  const others = [...column.keys()]
    .filter((at) => !hidden.has(at))
    .sort((a, b) => Number(column[a] === 0) - Number(column[b] === 0) || (column[a] as number) - (column[b] as number));
  for (const at of others) {
    if (allOpen([...hidden], column, most)) break;
    hidden.add(at);
  }
  return column.map((count, at) => (hidden.has(at) ? "beside" : count));
}

/** Whether each of these can be `LEAST_OPEN` values under their sum. */
function allOpen(places: readonly number[], column: readonly number[], most: readonly number[]): boolean {
  const sum = places.reduce((all, at) => all + (column[at] as number), 0);
  return places.every((at) => {
    const rest = places.reduce((all, other) => (other === at ? all : all + (most[other] as number)), 0);
    return Math.min(most[at] as number, sum) - Math.max(0, sum - rest) + 1 >= LEAST_OPEN;
  });
}

/** How many values each of so many figures from 1 to 4 can have under their sum. */
function openAsFew(sum: number, count: number): number {
  const most = FEWEST_SHOWN - 1;
  return Math.min(most, sum - (count - 1)) - Math.max(1, sum - most * (count - 1)) + 1;
}

/** 申报负担: the middle and the quarters of what was counted, by linear interpolation (Hyndman and Fan 1996, type 7); null of nothing. */
export interface Spread {
  count: number;
  lower: number;
  median: number;
  upper: number;
}

export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { count: sorted.length, lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
