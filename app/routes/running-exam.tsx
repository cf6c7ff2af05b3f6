import type { RunningAttempt } from "~/domains/assessment/attempt.store.server";
import { useLocale, useT } from "~/i18n/context";
import type { Locale } from "~/i18n/translate";
import { formatDeadline, formatMinutes, formatTime, isoDayOf } from "~/kernel/instant-format";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { LinkButton } from "~/ui/acts/link-button";
import { State } from "~/ui/show/state";

/** An exam whose clock runs, as lists show it. */
export interface RunningExamView extends RunningAttempt {
  /** When the page was made, begun minutes counted whole. */
  minutesLeft: number;
  /** 22:44, with its day where that is not today. */
  until: string;
}

export const runningExamView = (attempt: RunningAttempt, now: number, locale: Locale): RunningExamView => ({
  ...attempt,
  minutesLeft: Math.max(1, Math.ceil((attempt.deadlineAt - now) / MINUTE_MS)),
  until:
    isoDayOf(attempt.deadlineAt) === isoDayOf(now)
      ? formatTime(attempt.deadlineAt)
      : formatDeadline(attempt.deadlineAt, locale, true),
});

export function RunningState() {
  const t = useT();
  return <State kind="attention" icon="clock" word={t("exam.running.state")} />;
}

/** 还剩42分钟，15:30自动收卷 */
export function RunningTime({ exam: { minutesLeft, until } }: { exam: RunningExamView }) {
  const t = useT();
  return t("exam.running.time", { left: formatMinutes(minutesLeft, useLocale()), until });
}

export function RunningAct({ exam: { id } }: { exam: RunningExamView }) {
  const t = useT();
  return (
    <LinkButton small href={`/attempts/${id}`}>
      {t("exam.running.act")}
    </LinkButton>
  );
}
