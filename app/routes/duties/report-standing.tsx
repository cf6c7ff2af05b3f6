import type { ReportState } from "~/domains/duties/duty-report";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Callout } from "~/ui/show/callout";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { ReportMark } from "./report-mark";

export interface StandingReport {
  id: string;
  state: ReportState;
  summary: string;
  submittedAt: number;
  answeredAt: number | null;
  answerText: string | null;
}

/** Where a report stands, why it came back, and its PDF. */
export function ReportStanding({ report }: { report: StandingReport }) {
  const t = useT();
  const { id, state, summary, submittedAt, answeredAt, answerText } = report;
  return (
    <>
      {state === "returned" ? (
        <Callout tone="gamboge" title={t("duties.reports.returnedWhy")}>
          <p>{answerText}</p>
        </Callout>
      ) : null}
      <DefinitionList
        items={[
          { term: t("duties.reports.state"), value: <ReportMark state={state} /> },
          { term: t("duties.reports.submittedAt"), value: <Instant ms={submittedAt} /> },
          answeredAt !== null && { term: t("duties.reports.answeredAt"), value: <Instant ms={answeredAt} /> },
          { term: t("duties.reports.summary"), value: summary },
        ]}
      />
      <p>
        <LinkButton href={`/duties/reports/${id}.pdf`} variant="outlined" download size="PDF">
          {t("duties.reports.pdf")}
        </LinkButton>
      </p>
    </>
  );
}
