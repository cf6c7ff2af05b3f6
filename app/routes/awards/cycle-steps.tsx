import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { Steps } from "~/ui/shell/steps";

/** The way of a cycle in five steps, each with its day; the hour stands with the days. */
export function CycleSteps({ cycle }: { cycle: CycleView }) {
  const t = useT();
  const locale = useLocale();
  const lastDay = (until: number) => formatDay(until - 1, locale);
  const { days, counting } = cycle.rules.notice;
  return (
    <Steps
      steps={[
        {
          name: t("awards.steps.nominate"),
          note: t("awards.steps.nominateNote", { day: lastDay(cycle.submissionsUntil) }),
        },
        {
          name: t("awards.steps.recommend"),
          note: t("awards.steps.recommendNote", {
            counties: lastDay(cycle.countiesUntil),
            cities: lastDay(cycle.citiesUntil),
          }),
        },
        { name: t("awards.steps.review"), note: t("awards.steps.reviewNote", { day: lastDay(cycle.reviewUntil) }) },
        {
          name: t("awards.steps.notice"),
          note:
            counting === "working-days"
              ? t("awards.steps.noticeWorking", { days })
              : t("awards.steps.noticeCalendar", { days }),
        },
        { name: t("awards.steps.decide"), note: t("awards.steps.decideNote") },
      ]}
    />
  );
}
