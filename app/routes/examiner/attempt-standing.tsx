import { useT } from "~/i18n/context";
import { State } from "~/ui/show/state";

export interface Standing {
  state: string;
  passed: boolean | null;
  score: number | null;
  /** Its time is up and the clock has not closed it yet. */
  due: boolean;
}

/** Where an attempt stands, in words; the score once it is released. */
export function AttemptStanding({ state, passed, score, due }: Standing) {
  const t = useT();
  if (state === "voided") return <State kind="danger" word={t("staff.examiner.attempt.voided")} />;
  if (state === "started")
    return <State kind="progress" word={t(due ? "staff.examiner.attempt.due" : "staff.examiner.attempt.running")} />;
  return (
    <State
      kind={passed ? "ok" : "attention"}
      {...(!passed && { icon: "cross-circle" as const })}
      word={t(passed ? "staff.examiner.attempt.passed" : "staff.examiner.attempt.failed")}
      {...(score !== null && { detail: t("staff.examiner.sitting.scoreOf", { score }) })}
    />
  );
}
