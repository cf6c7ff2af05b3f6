import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay } from "~/kernel/instant-format";
import { signed } from "~/kernel/signed-number";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { ProgressBar } from "~/ui/show/progress-bar";

import type { PeriodView } from "./ledger-view.server";

/** The hours of a certificate's period: what is there, what is needed, what is missing, and the way to its renewal. */
export function PeriodSection({ period }: { period: PeriodView }) {
  const t = useT();
  const locale = useLocale();
  const { code, courseTitle, from, to, hours, minutes, late, needed, missing, canRenew } = period;
  const day = (iso: string) => formatIsoDay(iso, locale);
  return (
    <Section
      title={t("hours.ledger.period")}
      id={`period-${code}`}
      link={{
        href: `/me/certificates/${code}`,
        text: t("hours.ledger.certificate", { code: formatCertificateCode(code) }),
      }}
    >
      <p>{t("hours.ledger.periodOf", { course: courseTitle, from: day(from), to: day(to) })}</p>
      <p className="figure-line">
        <b className="num">{signed(hours)}</b>{" "}
        {needed === null
          ? t("hours.ledger.plain", { minutes: signed(minutes) })
          : t(missing === 0 ? "hours.ledger.enough" : "hours.ledger.short", { needed, missing })}
      </p>
      {late === 0 ? null : <p className="note">{t("hours.ledger.late", { minutes: signed(late), day: day(from) })}</p>}
      {needed === null ? (
        <p className="note">{t("hours.ledger.noRequirement")}</p>
      ) : (
        <>
          <ProgressBar
            value={hours}
            max={needed}
            label={t("hours.ledger.bar", { hours: signed(hours), needed })}
            tone={missing === 0 ? "bamboo" : "tile"}
          />
          <p>
            {canRenew ? (
              <LinkButton href={`/me/certificates/${code}/renewal`} full="phone">
                {t("hours.renewal.link")}
              </LinkButton>
            ) : (
              <a href={`/me/certificates/${code}/renewal`}>{t("hours.ledger.renewalLink")}</a>
            )}
          </p>
        </>
      )}
    </Section>
  );
}

/** Without a certificate there is nothing to renew: the calendar year. */
export function YearSection({ year }: { year: { from: string; to: string; minutes: number; hours: number } }) {
  const t = useT();
  const locale = useLocale();
  const day = (iso: string) => formatIsoDay(iso, locale);
  return (
    <Section title={t("hours.ledger.period")} id="period">
      <p>{t("hours.ledger.periodYear", { from: day(year.from), to: day(year.to) })}</p>
      <p className="figure-line">
        <b className="num">{signed(year.hours)}</b> {t("hours.ledger.plain", { minutes: signed(year.minutes) })}
      </p>
      <p className="note">{t("hours.ledger.noCertificate")}</p>
    </Section>
  );
}
