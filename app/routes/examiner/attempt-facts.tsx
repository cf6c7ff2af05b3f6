import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { DeskAttempt } from "~/flows/exams/read-desk-attempt.server";
import { useT } from "~/i18n/context";
import { formatTime } from "~/kernel/instant-format";
import { CodeText } from "~/ui/show/code-text";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";

/** What is known of an attempt: times, saves, score, receipt, certificate. */
export function AttemptFacts({ attempt }: { attempt: DeskAttempt }) {
  const t = useT();
  const { sitting, startedAt, deadlineAt, endedAt, byClock, answered, items, saves, penTakenAt } = attempt;
  const { receipt, score, maxScore, cutScore, certificate } = attempt;
  return (
    <DefinitionList
      items={[
        {
          term: t("staff.examiner.attempt.sitting"),
          value: <a href={`/examiner/sittings/${sitting.slug}`}>{sitting.title}</a>,
        },
        { term: t("staff.examiner.attempt.started"), value: <Instant ms={startedAt} /> },
        { term: t("staff.examiner.attempt.deadline"), value: <Instant ms={deadlineAt} deadline /> },
        endedAt !== null && {
          term: t(byClock ? "staff.examiner.attempt.byClock" : "staff.examiner.attempt.ended"),
          value: <Instant ms={endedAt} />,
        },
        {
          term: t("staff.examiner.attempt.saved"),
          value: t("staff.examiner.attempt.savedOf", { answered, total: items, saves: saves.saves }),
        },
        saves.last !== null && { term: t("staff.examiner.attempt.last"), value: formatTime(saves.last, true) },
        penTakenAt !== null && {
          term: t("staff.examiner.attempt.pen"),
          value: t("staff.examiner.attempt.penSince", { time: formatTime(penTakenAt, true) }),
        },
        score !== null && {
          term: t("staff.examiner.attempt.score"),
          value: t("staff.examiner.sitting.scoreOf", { score }),
          note: t("staff.examiner.attempt.cutOf", { cut: cutScore, max: maxScore ?? 0 }),
        },
        receipt !== null && { term: t("staff.examiner.attempt.receipt"), value: <CodeText code={receipt} /> },
        score !== null && {
          term: t("staff.examiner.attempt.certificate"),
          value: certificate ? (
            <>
              <a href={`/verify/${certificate.code}`}>{formatCertificateCode(certificate.code)}</a>{" "}
              {t(`staff.examiner.attempt.certificateState.${certificate.status}`)}
            </>
          ) : (
            t("staff.examiner.attempt.certificateNone")
          ),
        },
      ]}
    />
  );
}
