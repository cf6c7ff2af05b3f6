import type { AppointmentState as StateName } from "@db/statuses";
import { lapsesOn } from "~/domains/appointments/appointment";
import { useLocale, useT } from "~/i18n/context";
import type { Locale, Translate } from "~/i18n/translate";
import { formatDay, formatIsoDay } from "~/kernel/instant-format";
import { State, type StateKind } from "~/ui/show/state";
import type { AppointmentView } from "./appointment-view";

const KINDS: Record<StateName, StateKind> = {
  proposed: "attention",
  lapsed: "plain",
  withdrawn: "plain",
  declined: "danger",
  accepted: "progress",
  active: "ok",
  ended: "plain",
  expired: "plain",
};

/** 在任 自2026年1月1日起 */
export function AppointmentState({ view }: { view: AppointmentView }) {
  const t = useT();
  const locale = useLocale();
  return (
    <State kind={KINDS[view.state]} word={t(`appointments.state.${view.state}`)} detail={detailOf(view, t, locale)} />
  );
}

function detailOf(view: AppointmentView, t: Translate, locale: Locale): string {
  const { state, from, to, endsOn } = view;
  const said = (day: string) => t(`appointments.stateDetail.${state}`, { day });
  const onDay = (at: number | null) => (at === null ? "" : said(formatDay(at, locale)));
  const iso = (day: string | null) => (day === null ? "" : formatIsoDay(day, locale));
  if (state === "proposed") return onDay(view.proposedAt);
  if (state === "withdrawn") return onDay(view.withdrawnAt);
  if (state === "declined") return onDay(view.answeredAt);
  if (state === "ended") return said(iso(endsOn));
  if (state === "lapsed") return said(iso(lapsesOn(view)));
  if (state === "expired") return said(iso(to));
  if (endsOn !== null) return t("appointments.stateDetail.endsLater", { from: iso(from), day: iso(endsOn) });
  return said(iso(from));
}

/** 2026年1月1日至2028年12月31日 */
export function termText({ from, to }: Pick<AppointmentView, "from" | "to">, t: Translate, locale: Locale): string {
  const first = formatIsoDay(from, locale);
  return to === null
    ? t("appointments.term.open", { from: first })
    : t("appointments.term.closed", { from: first, to: formatIsoDay(to, locale) });
}
