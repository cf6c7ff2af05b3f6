import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import type { Refusal } from "~/kernel/verdict";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";

export interface ReportVoidedProps {
  attempt: string;
  exam: { slug: string };
  voided: {
    /** Why she may not sit again now; null when she may. */
    again: Refusal | null;
    /** Who issues this exam's certificates; null where none are. */
    issuer: string | null;
  };
}

/** What she can do about an attempt that was voided: sit again, or why not now, and whom to ask. */
export function ReportVoided({ attempt, exam, voided: { again, issuer } }: ReportVoidedProps) {
  const t = useT();
  return (
    <Band title={t(again ? "exam.report.voidedNoAgain" : "exam.report.voidedAgain")}>
      <p>
        {again ? `${reasonText(t, again)} ` : null}
        {t("exam.report.voidedUncounted")}
      </p>
      {issuer ? <p>{t("exam.report.voidedAsk", { issuer })}</p> : null}
      <ActRow>
        {again ? null : <LinkButton href={`/exams/${exam.slug}`}>{t("exam.report.goExam")}</LinkButton>}
        <a href={`/report-a-fault?page=${encodeURIComponent(`/attempts/${attempt}/report`)}`}>
          {t("exam.report.voidedWrite")}
        </a>
      </ActRow>
    </Band>
  );
}
