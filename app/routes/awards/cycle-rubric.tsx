import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Table } from "~/ui/show/table";

/** The rubric: each criterion with its points and the anchors of its levels. */
export function CycleRubric({ cycle }: { cycle: CycleView }) {
  const t = useT();
  const { rubric, reasonLength } = cycle.rules;
  return (
    <Section title={t("awards.rubric.title")} id="rubric">
      <p>{t("awards.rubric.lead", { count: rubric.length })}</p>
      <p>{t("awards.rubric.reason", { count: reasonLength })}</p>
      {rubric.map(({ id, name, points, levels }) => (
        <Table
          key={id}
          caption={t("awards.rubric.criterion", { name, points })}
          rows={levels}
          rowKey={({ from }) => from}
          columns={[
            {
              head: t("awards.rubric.level"),
              cell: ({ from, to }) => (from === to ? from : `${from}–${to}`),
              tight: true,
            },
            { head: t("awards.rubric.text"), cell: ({ text }) => text },
          ]}
          keep
        />
      ))}
    </Section>
  );
}
