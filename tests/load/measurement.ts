/** One figure beside its target (promises.md). */
export interface Measurement {
  name: string;
  value: number;
  unit: string;
  /** How many single measurements stand behind it. */
  samples: number;
  target: string;
  ok: boolean;
  /** The same in the barest form on this machine, in the same run. */
  ceiling?: number;
  /** value / ceiling. */
  ratio?: number;
  /** Further facts: p95, statuses. */
  note?: string;
}

const round = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100);

/** Prints one figure: a JSON line, or a line for people. */
export function print(m: Measurement, json: boolean): void {
  const tidy = {
    ...m,
    value: round(m.value),
    ...(m.ceiling !== undefined && { ceiling: round(m.ceiling) }),
    ...(m.ratio !== undefined && { ratio: round(m.ratio) }),
  };
  if (json) {
    process.stdout.write(`${JSON.stringify(tidy)}\n`);
    return;
  }
  const ceiling = tidy.ceiling === undefined ? "" : `, ceiling ${tidy.ceiling} (${tidy.ratio})`;
  process.stdout.write(
    `${m.ok ? "ok  " : "MISS"} ${m.name.padEnd(18)} ${tidy.value} ${m.unit}, target ${m.target}${ceiling}${m.note ? `, ${m.note}` : ""}\n`,
  );
}

export const atLeast = (value: number, target: number): boolean => value >= target;
