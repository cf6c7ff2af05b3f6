import { useLocale } from "../../i18n/context";
import { type FormatLocale, formatMinutes } from "../../kernel/instant-format";

export interface DurationProps {
  minutes: number;
  /** The language of the page unless given. */
  locale?: FormatLocale;
}

/** Minutes in words: 45分钟, 1小时14分. */
export function Duration({ minutes, locale }: DurationProps) {
  const page = useLocale();
  return (
    <time className="duration" dateTime={`PT${Math.round(minutes)}M`}>
      {formatMinutes(minutes, locale ?? page)}
    </time>
  );
}
