import { useLocale } from "../../i18n/context";
import { type FormatLocale, formatDeadline, formatInstant, isoInstant } from "../../kernel/instant-format";

export interface InstantProps {
  /** Milliseconds since the epoch, UTC. */
  ms: number;
  /** The language of the page unless given. */
  locale?: FormatLocale;
  /** An end that excludes itself: midnight is told as 24:00 of the day before. */
  deadline?: boolean;
  /** Without the year, where it is plain from the place. */
  short?: boolean;
}

/** An instant in Shanghai time: 2026年11月23日 周一 14:30. */
export function Instant({ ms, locale, deadline, short }: InstantProps) {
  const page = useLocale();
  const format = deadline ? formatDeadline : formatInstant;
  return <time dateTime={isoInstant(ms)}>{format(ms, locale ?? page, short)}</time>;
}
