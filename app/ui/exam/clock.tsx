import { useT } from "../../i18n/context";
import { formatClock, formatTime } from "../../kernel/instant-format";
import { MINUTE_MS } from "../../kernel/milliseconds";

export interface ClockProps {
  /** Time left when the page was made, ms. */
  remainingMs: number;
  /** The server's clock when the page was made, ms since the epoch. */
  nowMs: number;
}

/** From here on the clock is red, and not before. */
export const LOW_MS = 5 * MINUTE_MS;

/**
 * Time left and the server's time. Hooks for the island: `data-island="clock"`, `data-remaining-ms`, `data-server-ms` on the
 * element, `data-slot="left"` and `data-slot="server"` for the texts, `data-low` from `LOW_MS` on. Without it the time is
 * that of the page, and stands beside it.
 */
export function Clock({ remainingMs, nowMs }: ClockProps) {
  const t = useT();
  return (
    <div
      className="clock"
      role="timer"
      data-island="clock"
      data-remaining-ms={remainingMs}
      data-server-ms={nowMs}
      data-low={remainingMs <= LOW_MS ? "" : undefined}
    >
      <span className="clock-left">
        {t("ui.timeLeft")} <b data-slot="left">{formatClock(remainingMs)}</b>
      </span>
      <span className="clock-server">
        <span className="clock-wide">{t("ui.serverTime")}</span>
        <span className="clock-short">{t("ui.serverTimeShort")}</span>{" "}
        <span data-slot="server">{formatTime(nowMs, true)}</span>
      </span>
    </div>
  );
}
