import { each } from "../each";
import { ProgressBar, percent } from "./progress-bar";

export interface CountBarsProps {
  /** One sentence that says what the bars show. */
  sentence: string;
  bars: readonly { label: string; count: number }[];
}

/** How often each of a few was chosen, as bars of one scale, with the number beside each; the table stands beside it. */
export function CountBars({ sentence, bars }: CountBarsProps) {
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p>{sentence}</p>
      <ul className="topics">
        {each(bars, ({ label, count }) => (
          <li className="topic">
            <span className="topic-line">
              <span>{label}</span>
              <b className="num">{count}</b>
            </span>
            <ProgressBar value={count} max={all} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Share of a whole in words: 25%. */
export const shareOf = (count: number, all: number): string => `${Math.round(percent(count, all))}%`;
