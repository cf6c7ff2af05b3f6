import type { NoticeView } from "~/flows/awards/notice/shown/notice-view.server";
import type { Locale, Translate } from "~/i18n/translate";
import { formatDeadline, formatInstant } from "~/kernel/instant-format";

/** What stands beside the state of a notice: which of the counted days it is, until when, since when. */
export function stateDetail(
  t: Translate,
  locale: Locale,
  { state, rule, counted, endsAt, closedAt, supersededAt, objections }: NoticeView,
): string {
  if (state === "superseded") return t("notices.page.superseded", { time: formatInstant(supersededAt ?? 0, locale) });
  if (state === "closed")
    return t(objections.all === 0 ? "notices.page.closedNone" : "notices.page.closed", {
      time: formatInstant(closedAt ?? 0, locale),
    });
  const time = formatDeadline(endsAt, locale);
  if (state === "over") return t("notices.page.over", { time });
  const days = rule?.days ?? 0;
  const working = rule?.counting === "working-days";
  if (counted === 0)
    return t(working ? "notices.page.notYetCounted" : "notices.page.notYetCountedDays", { days, time });
  return t(working ? "notices.page.ongoingWorking" : "notices.page.ongoing", { counted, days, time });
}
