import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay } from "~/kernel/instant-format";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface JobLine {
  id: string;
  employerName: string;
  post: string;
  standardsWork: boolean;
  from: string;
  to: string | null;
}

/** Where she worked, the latest first; each leads to its form. */
export function JobList({ jobs }: { jobs: readonly JobLine[] }) {
  const t = useT();
  const locale = useLocale();
  if (jobs.length === 0) return <p>{t("appointments.employment.noJobs")}</p>;
  return (
    <RowList>
      {jobs.map(({ id, employerName, post, standardsWork, from, to }) => (
        <Row
          key={id}
          level={3}
          title={`${employerName} ${post}`}
          href={`/me/employment/${id}`}
          meta={[
            to === null
              ? t("appointments.employment.since", { from: formatIsoDay(from, locale) })
              : t("appointments.term.closed", { from: formatIsoDay(from, locale), to: formatIsoDay(to, locale) }),
            t(standardsWork ? "appointments.employment.counts" : "appointments.employment.countsNot"),
          ]}
        />
      ))}
    </RowList>
  );
}
