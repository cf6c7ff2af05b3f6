import { useT } from "~/i18n/context";
import { Icon } from "~/ui/show/icon";
import { useMonthName } from "./month-name";

export interface MonthLinksProps {
  month: string;
  /** Null beyond what the calendar holds. */
  before: string | null;
  after: string | null;
  /** The month that today is in. */
  here: string;
}

const to = (month: string) => `/events/calendar?month=${month}`;

/** The month shown, between the one before and the one after. */
export function MonthLinks({ month, before, after, here }: MonthLinksProps) {
  const t = useT();
  const monthName = useMonthName();
  return (
    <div className="month-head">
      <h2>{monthName(month)}</h2>
      <p className="link-line">
        {before ? (
          <a href={to(before)} rel="prev">
            <Icon name="chevron-left" />
            {t("eventCalendar.month.before")}
          </a>
        ) : null}
        {month === here ? null : <a href="/events/calendar">{t("eventCalendar.month.now")}</a>}
        {after ? (
          <a href={to(after)} rel="next">
            {t("eventCalendar.month.after")}
            <Icon name="chevron-right" />
          </a>
        ) : null}
      </p>
    </div>
  );
}
