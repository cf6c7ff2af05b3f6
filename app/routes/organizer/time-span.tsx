import { useLocale, useT } from "~/i18n/context";
import { formatDeadline, formatInstant, formatTime, isoDayOf, isoInstant } from "~/kernel/instant-format";

/** From when to when, in Shanghai: the day of the end is said where it is another; midnight is 24:00 of the day before. */
export function TimeSpan({ startsAt, endsAt }: { startsAt: number; endsAt: number }) {
  const t = useT();
  const locale = useLocale();
  const sameDay = isoDayOf(startsAt) === isoDayOf(endsAt - 1);
  const end = formatDeadline(endsAt, locale);
  const midnight = end.endsWith("24:00");
  const to = sameDay ? (midnight ? "24:00" : formatTime(endsAt)) : end;
  // A line may end between the two.
  const [before, between, after] = t("organizer.row.when", { from: "\n", to: "\n" }).split("\n");
  return (
    <>
      {before}
      <time dateTime={isoInstant(startsAt)}>{formatInstant(startsAt, locale)}</time>
      <wbr />
      {between}
      <time dateTime={isoInstant(endsAt)}>{to}</time>
      {after}
    </>
  );
}
