import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

const WORDS = {
  pending: "exam.report.latePending",
  accepted: "exam.report.lateAccepted",
  refused: "exam.report.lateRefused",
} as const;
const KINDS = { pending: "attention", accepted: "ok", refused: "plain" } as const;

export interface ReportLateProps {
  /** Nobody rules on answers of a mock exam. */
  mock: boolean;
  late: readonly { ruling: keyof typeof WORDS; count: number; reason: string | null }[];
}

/** What became of answers that arrived after the end. */
export function ReportLate({ late, mock }: ReportLateProps) {
  const t = useT();
  if (late.length === 0) return null;
  return (
    <Section title={t("exam.report.late")}>
      <RowList>
        {late.map(({ ruling, count, reason }) => (
          <Row
            key={ruling}
            level={0}
            title={t("exam.report.lateCount", { count })}
            state={
              <State
                kind={KINDS[ruling]}
                word={t(mock && ruling === "pending" ? "exam.report.lateMock" : WORDS[ruling])}
              />
            }
            {...(reason !== null && { meta: [t("exam.report.voidedWhy", { reason })] })}
          />
        ))}
      </RowList>
    </Section>
  );
}
