import type { CycleView } from "~/flows/awards/cycle/cycle-view.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Table } from "~/ui/show/table";

/** What was changed since a cycle opened, the newest first: when, why, and what stood before. */
export function CycleAmendments({ cycle }: { cycle: CycleView }) {
  const t = useT();
  if (cycle.openedAt === null) return null;
  return (
    <Section title={t("awards.amendments.title")} id="amendments">
      <p>{t(cycle.amendments.length === 0 ? "awards.amendments.none" : "awards.amendments.lead")}</p>
      {cycle.amendments.map(({ number, at, reason, lines }) => (
        <Section key={number} title={t("awards.amendments.number", { number })} level={3} aside={<Instant ms={at} />}>
          <p className="lines">{t("awards.amendments.reason", { reason })}</p>
          <Table
            caption={t("awards.amendments.number", { number })}
            captionHidden
            rows={lines}
            rowKey={({ what }) => what}
            columns={[
              { head: t("awards.amendments.what"), cell: ({ what }) => what },
              {
                head: t("awards.amendments.before"),
                cell: ({ before }) => <span className="lines">{before}</span>,
              },
              { head: t("awards.amendments.after"), cell: ({ after }) => <span className="lines">{after}</span> },
            ]}
          />
        </Section>
      ))}
    </Section>
  );
}
