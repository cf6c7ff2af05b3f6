import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay } from "~/kernel/instant-format";
import { signed } from "~/kernel/signed-number";
import { Day } from "~/ui/show/day";
import { Table } from "~/ui/show/table";

import type { LedgerLine } from "./ledger-view.server";

/** The entries of a year: what, from where, who checked, when, how much; corrections with what they take back. */
export function LedgerTable({ lines }: { lines: readonly LedgerLine[] }) {
  const t = useT();
  return (
    <Table
      caption={t("courses.hours.entries")}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { head: t("hours.ledger.what"), cell: (line) => <What line={line} /> },
        { head: t("hours.ledger.from"), cell: ({ source }) => t(`courses.hours.${source}`) },
        { head: t("hours.ledger.checkedBy"), cell: ({ checker }) => t(`hours.ledger.${checker}`) },
        { head: t("courses.hours.when"), cell: (line) => <When line={line} /> },
        {
          head: t("courses.hours.minutes"),
          cell: ({ minutes }) => t("hours.ledger.minutesValue", { minutes: signed(minutes) }),
          numeric: true,
        },
      ]}
    />
  );
}

/** The day it is of, and below it the day on which it came into the ledger. */
function When({ line: { day, bookedOn } }: { line: LedgerLine }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <Day day={day} />
      {bookedOn ? (
        <span className="facts-note">{t("hours.ledger.bookedOn", { day: formatIsoDay(bookedOn, locale) })}</span>
      ) : null}
    </>
  );
}

function What({ line: { title, href, takesBack, takenBackOn, usedFor } }: { line: LedgerLine }) {
  const t = useT();
  const locale = useLocale();
  const day = (iso: string) => formatIsoDay(iso, locale);
  return (
    <>
      {href ? <a href={href}>{title}</a> : title}
      {takesBack ? (
        <span className="facts-note">
          {t("hours.ledger.takesBack", { minutes: takesBack.minutes, day: day(takesBack.bookedOn) })}
          {takesBack.of ? t(`hours.ledger.takesBackOf.${takesBack.of.source}`, { day: day(takesBack.of.day) }) : null}
          {takesBack.reason ? t("hours.ledger.takesBackWhy", { reason: takesBack.reason }) : null}
        </span>
      ) : null}
      {takenBackOn ? (
        <span className="facts-note">{t("hours.ledger.takenBack", { day: day(takenBackOn) })}</span>
      ) : null}
      {usedFor ? (
        <span className="facts-note">
          <a href={`/me/certificates/${usedFor}`}>
            {t("hours.ledger.usedFor", { code: formatCertificateCode(usedFor) })}
          </a>
        </span>
      ) : null}
    </>
  );
}
