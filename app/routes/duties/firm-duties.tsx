import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import type { FirmDutiesView } from "./firm-duties-view.server";
import { RecordRows } from "./record-rows";
import { ReportMark } from "./report-mark";
import { CheckRows, OrderRows, TrainingRows } from "./work-rows";
import { YearLinks } from "./year-links";

export interface FirmDutiesProps {
  view: FirmDutiesView;
  /** The page's own address. */
  here: string;
  /** Where a report is read: the firm answers it at its page, a bureau reads the PDF. */
  reportHref: (id: string) => string;
  /** Where the firm keeps its list; a bureau only reads it. */
  standardHref?: (id: string) => string;
}

/** Duties of a firm, read only: each thing as it was done, nothing counted against another. */
export function FirmDuties({ view, here, reportHref, standardHref }: FirmDutiesProps) {
  const t = useT();
  const { year, years, directors, checks, orders, trainings, standards, reports } = view;
  return (
    <>
      <YearLinks here={here} year={year} years={years} />
      {directors.length === 0 ? <EmptyState>{t("duties.firm.none")}</EmptyState> : null}
      {directors.map(({ id, name, number, running, records }) => (
        <Section
          key={id}
          title={t("duties.firm.recordsOf", { name: name ?? t("duties.firm.erased"), year })}
          aside={t(running ? "duties.firm.running" : "duties.firm.over", { number })}
        >
          {records.length === 0 ? <p>{t("duties.firm.noRecords")}</p> : <RecordRows records={records} />}
        </Section>
      ))}
      <Section title={t("duties.reports.title")} id="reports">
        {reports.length === 0 ? <p>{t("duties.reports.noneYet")}</p> : null}
        <RowList>
          {reports.map((report) => (
            <Row
              key={report.id}
              level={0}
              weight="plain"
              title={t("duties.firm.report", {
                year: report.year,
                name: report.name ?? t("duties.firm.erased"),
              })}
              href={reportHref(report.id)}
              state={<ReportMark state={report.state} />}
            />
          ))}
        </RowList>
      </Section>
      <Section title={t("duties.standards.title")} id="standards">
        {standards.length === 0 ? <p>{t("duties.standards.none")}</p> : null}
        <RowList>
          {standards.map(({ id, number, title, kind, disclosedOn }) => (
            <Row
              key={id}
              level={0}
              weight="plain"
              title={`${number} ${title}`}
              {...(standardHref && { href: standardHref(id) })}
              meta={[t(`duties.standards.kinds.${kind}`)]}
              fact={<Day day={disclosedOn} />}
            />
          ))}
        </RowList>
      </Section>
      <Section title={t("duties.checks.title")} id="checks">
        {checks.length === 0 ? <p>{t("duties.firm.noChecks")}</p> : <CheckRows checks={checks} />}
      </Section>
      <Section title={t("duties.orders.title")} id="orders">
        {orders.length === 0 ? <p>{t("duties.orders.none")}</p> : <OrderRows orders={orders} />}
      </Section>
      <Section title={t("duties.trainings.title")} id="trainings">
        {trainings.length === 0 ? <p>{t("duties.firm.noTrainings")}</p> : <TrainingRows trainings={trainings} />}
      </Section>
    </>
  );
}
