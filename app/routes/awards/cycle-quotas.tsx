import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Table } from "~/ui/show/table";

/** How many are awarded, in which categories, and how many each bureau may recommend. */
export function CycleQuotas({ cycle }: { cycle: CycleView }) {
  const t = useT();
  const { cap, categories, countyQuota } = cycle.rules;
  return (
    <Section title={t("awards.quotas.title")} id="quotas">
      {cap > 0 ? <p>{t("awards.quotas.lead", { count: cap })}</p> : null}
      {categories.length > 0 ? (
        <Table
          caption={t("awards.quotas.categories")}
          rows={categories}
          rowKey={({ id }) => id}
          columns={[
            { head: t("awards.quotas.category"), cell: ({ name }) => name },
            {
              head: t("awards.quotas.categoryCap"),
              cell: (one) => one.cap ?? t("awards.quotas.noCap"),
              numeric: true,
            },
          ]}
          keep
          narrow
        />
      ) : null}
      <Table
        caption={t("awards.quotas.regions")}
        rows={cycle.quotas}
        rowKey={({ code }) => code}
        columns={[
          { head: t("awards.quotas.region"), cell: ({ name }) => name },
          { head: t("awards.quotas.quota"), cell: ({ quota }) => quota, numeric: true },
        ]}
        keep
        narrow
        note={t("awards.quotas.sum", { sum: cycle.quotaSum })}
      />
      <p className="note">{t("awards.quotas.county", { count: countyQuota })}</p>
    </Section>
  );
}
