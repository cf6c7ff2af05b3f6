import { type OwnOutcome, wasAttended } from "~/domains/events/registration/own-outcome";
import type { OwnRegistration } from "~/flows/events/own/own-registration.server";
import { useLocale, useT } from "~/i18n/context";
import { formatMinutes } from "~/kernel/instant-format";
import { Band } from "~/ui/shell/band";
import { Icon } from "~/ui/show/icon";

/** What became of a seat at an event that is over, and the way to what it earned. */
export function Outcome({
  outcome,
  minutes,
  contact,
  children,
}: {
  outcome: OwnOutcome;
  minutes: number;
  contact: string;
  children: React.ReactNode;
}) {
  const t = useT();
  const locale = useLocale();
  const word = t(`events.own.after.${outcome}`);
  if (!wasAttended(outcome))
    return (
      <Band tone="ink" ground="paper" title={word}>
        {outcome === "absent" ? <p>{t("events.own.after.absentNote", { contact })}</p> : null}
        {children}
      </Band>
    );
  const earned = t("events.own.after.earned", { word, minutes: formatMinutes(minutes, locale) });
  return (
    <Band tone="bamboo" align="center">
      <p className="band-state" data-kind="ok">
        <Icon name="check-circle" />
        {minutes > 0 ? earned : word}
      </p>
      {minutes > 0 ? (
        <p>
          <a href="/me/hours">{t("events.own.after.toHours")}</a>
        </p>
      ) : null}
      {children}
    </Band>
  );
}

/** What became of one that is over, with the reason that was given. */
export function Over({ own: { standing, reason }, contact }: { own: OwnRegistration; contact: string }) {
  const t = useT();
  if (standing === "unreached" || standing === "undecided")
    return (
      <Band tone="ink" ground="paper" title={t(`events.own.${standing}`)}>
        <p>{t(`events.own.${standing}Note`, { contact })}</p>
      </Band>
    );
  const word = standing === "declined" || standing === "expired" ? standing : "cancelledState";
  return (
    <Band tone="ink" ground="paper" title={t(`events.own.${word}`)}>
      {reason ? <p>{t("events.own.reason", { reason })}</p> : null}
    </Band>
  );
}
