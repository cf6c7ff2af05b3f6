import { CYCLE_STAGES, type CycleStage, stageStand } from "~/domains/awards/cycle/cycle-stage";
import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { Steps } from "~/ui/shell/steps";

/** The way of a cycle in five steps, each with its day and where it stands; the hour stands with the days. */
export function CycleSteps({ cycle }: { cycle: CycleView }) {
  const t = useT();
  const locale = useLocale();
  const { state, submissionsUntil, countiesUntil, citiesUntil, reviewUntil, noticedAt, decidedAt } = cycle;
  const { days, counting } = cycle.rules.notice;
  const lastDay = (until: number) => formatDay(until - 1, locale);
  const span = counting === "working-days" ? "noticeWorking" : "noticeCalendar";
  const notes: Record<CycleStage, string> = {
    nominate: t("awards.steps.nominateNote", { day: lastDay(submissionsUntil) }),
    recommend: t("awards.steps.recommendNote", { counties: lastDay(countiesUntil), cities: lastDay(citiesUntil) }),
    review: t("awards.steps.reviewNote", { day: lastDay(reviewUntil) }),
    notice: [
      ...(noticedAt === null ? [] : [t("awards.steps.noticedNote", { day: formatDay(noticedAt, locale) })]),
      t(`awards.steps.${span}`, { days }),
    ].join(t("ui.comma")),
    decide:
      decidedAt === null
        ? t("awards.steps.decideNote")
        : t("awards.steps.decidedNote", { day: formatDay(decidedAt, locale) }),
  };
  return (
    <Steps
      steps={CYCLE_STAGES.map((stage) => ({
        name: t(`awards.steps.${stage}`),
        note: notes[stage],
        stand: stageStand(stage, state),
      }))}
    />
  );
}
