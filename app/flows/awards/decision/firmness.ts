import type { Diagnostics } from "~/domains/awards/scores/diagnostics";
import type { Intraclass } from "~/domains/awards/scores/intraclass";
import type { Agreement } from "~/domains/awards/scores/krippendorff";
import type { Steadiness } from "~/domains/awards/scores/stability";

export const STEADINESS = [
  "above",
  "mostly-above",
  "open",
  "mostly-below",
  "below",
  "undefined",
] as const satisfies Steadiness[];

/** Where a nomination would stand were no juror more severe than another; told beside the published place, which it never changes. */
export interface Adjusted {
  place: number;
  /** By which part of the jurors, from 1, where not all can be compared: then the place is among those of the part; null where all can. */
  part: number | null;
  move: "same" | "up" | "down";
  /** Whether it would stand on the other side of the cut; between parts nothing is compared. */
  crosses: boolean;
}

/** How firm a ranking is, as its page tells it. */
export interface Firmness {
  agreement: Agreement;
  single: Intraclass;
  average: Intraclass;
  /** How many jurors a mean is of, on average. */
  jurors: number;
  severity: { parts: number; compared: number; moved: number; across: number };
  /** By alias; `share` is null of fewer than two ballots, `adjusted` how it stands with severity taken out. */
  rows: { alias: string; share: number | null; meaning: Steadiness; adjusted: Adjusted | null }[];
  shares: { meaning: Steadiness; count: number }[];
}

/** What the diagnostics come to. @param cap so many stand above the cut */
export function firmnessOf({ agreement, intraclass, severity, stability }: Diagnostics, cap: number): Firmness {
  const { parts, nominations } = severity;
  const whole = parts.length === 1;
  const crosses = (one: (typeof nominations)[number]) => whole && one.place <= cap !== one.publishedPlace <= cap;
  const adjusted = new Map(
    nominations.map((one): [string, Adjusted] => [
      one.nomination,
      {
        place: one.place,
        part: whole ? null : one.part + 1,
        crosses: crosses(one),
        move: one.place === one.publishedPlace ? "same" : one.place < one.publishedPlace ? "up" : "down",
      },
    ]),
  );
  return {
    agreement,
    single: intraclass.single,
    average: intraclass.average,
    jurors: intraclass.jurors,
    severity: {
      parts: parts.length,
      compared: nominations.length,
      moved: nominations.filter(({ place, publishedPlace }) => place !== publishedPlace).length,
      // Between parts nothing is compared, so that there is no cut to cross.
      across: nominations.filter(crosses).length,
    },
    rows: stability.map(({ nomination, share, meaning, fewBallots }) => ({
      alias: nomination,
      share: fewBallots ? null : share,
      meaning,
      adjusted: adjusted.get(nomination) ?? null,
    })),
    shares: STEADINESS.map((meaning) => ({
      meaning,
      count: stability.filter((one) => one.meaning === meaning).length,
    })),
  };
}

/** How close jurors are, in words: from 0.8 on one may rely on it, below 0.667 not even tentatively (Krippendorff 2019, ch. 12). */
export const closeness = (alpha: number): "high" | "middle" | "low" =>
  alpha >= 0.8 ? "high" : alpha >= 2 / 3 ? "middle" : "low";
