import { STAGES, type Stage } from "~/domains/awards/honour/cycle-statistics";
import { useT } from "~/i18n/context";
import { Figure4 } from "~/ui/show/figure4";

/** How many nominations came how far, in all. */
export function StatisticsTotal({ total }: { total: { stages: Record<Stage, number> } }) {
  const t = useT();
  return (
    <Figure4
      figures={STAGES.map((stage) => ({
        value: t("honours.statistics.pieces", { count: total.stages[stage] }),
        note: t(`honours.statistics.stages.${stage}`),
      }))}
    />
  );
}
