import type { ReactNode } from "react";
import { each } from "../each";

export interface StripDay {
  /** 周四, and of today that it is. */
  weekday: ReactNode;
  /** The date, `YYYY-MM-DD`; its number stands large. */
  day: string;
  /** What the day is for the count: 第2日, 不计, 24:00截止. */
  note: ReactNode;
  /** It does not count, and says so. */
  off?: boolean;
  today?: boolean;
}

/** 1 = Monday, 7 = Sunday. */
const columnOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** Days as a period counts them, a week a line from Monday on, so that those under each other are the same weekday; one under the other on phones. */
export const DayStrip = ({ days, label }: { days: readonly StripDay[]; label: string }) => (
  <ol className="day-strip" aria-label={label}>
    {each(days, ({ weekday, day, note, off, today }, n) => (
      <li
        data-from={n === 0 ? columnOf(day) : undefined}
        data-off={off ? "" : undefined}
        aria-current={today ? "date" : undefined}
      >
        <span>{weekday}</span>
        <time dateTime={day}>{Number(day.slice(8))}</time>
        <span>{note}</span>
      </li>
    ))}
  </ol>
);
