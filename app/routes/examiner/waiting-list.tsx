import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

export interface WaitingAttempt {
  attemptId: string;
  candidate: string | null;
  number: number;
  sitting: string;
  answers: number;
  since: number;
  /** Her own, which another examiner has to rule on. */
  own: boolean;
}

/** Attempts with late answers that wait for a ruling, the longest waiting first. */
export function WaitingAttempts({ waiting }: { waiting: readonly WaitingAttempt[] }) {
  const t = useT();
  if (waiting.length === 0) return <p className="note">{t("staff.examiner.sittings.waitingNone")}</p>;
  return (
    <RowList layout="work">
      {waiting.map(({ attemptId, candidate, number, sitting, answers, since, own }) => (
        <Row
          key={attemptId}
          title={t("staff.examiner.attempt.title", {
            candidate: candidate ?? t("staff.examiner.sitting.erased"),
            number,
          })}
          href={`/examiner/attempts/${attemptId}`}
          meta={[
            sitting,
            t("staff.examiner.late.answers", { count: answers }),
            ...(own ? [t("staff.examiner.late.own")] : []),
          ]}
          due={<Instant ms={since} short />}
          act={
            own ? undefined : (
              <LinkButton href={`/examiner/attempts/${attemptId}/late-answers`} variant="outlined" small>
                {t("staff.examiner.attempt.lateRule")}
              </LinkButton>
            )
          }
        />
      ))}
    </RowList>
  );
}
