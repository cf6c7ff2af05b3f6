import { useT } from "~/i18n/context";
import { signed } from "~/kernel/signed-number";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import type { YearHoursView } from "./learn-view.server";

/** This year's hours, with how each kind is earned. */
export function YearHours({ year, hours, minutes, bySource }: YearHoursView) {
  const t = useT();
  return (
    <Section
      title={t("courses.learn.hours", { year })}
      link={{ href: "/me/hours", text: t("courses.learn.hoursDetail") }}
    >
      {minutes === 0 ? (
        <p>{t("courses.learn.noHours")}</p>
      ) : (
        <>
          <p className="figure-line">
            <b className="num">{signed(hours)}</b> {t("courses.learn.hoursUnit", { minutes: signed(minutes) })}
          </p>
          <HourKinds kinds={bySource} />
        </>
      )}
    </Section>
  );
}

/** Hours by kind: the name, how it is earned, the sum. */
export function HourKinds({ kinds }: { kinds: YearHoursView["bySource"] }) {
  const t = useT();
  return (
    <dl className="kinds">
      {each(kinds, ({ source, hours }) => (
        <div>
          <dt>
            {t(`courses.hours.${source}`)}
            <span className="note">{t(`courses.hours.${source}How`)}</span>
          </dt>
          <dd className="num">{signed(hours)}</dd>
        </div>
      ))}
    </dl>
  );
}
