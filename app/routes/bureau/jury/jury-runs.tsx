import type { JuryDesk } from "~/flows/awards/jury-desk/jury-desk.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { type Column, Table } from "~/ui/show/table";

type Run = JuryDesk["runs"][number];

/** Every drawing of who reads what, with what makes it again. */
export function JuryRuns({ jury: { runs } }: { jury: JuryDesk }) {
  const t = useT();
  if (runs.length === 0) return null;
  const columns: Column<Run>[] = [
    { head: t("juryDesk.runs.at"), cell: ({ at }) => <Instant ms={at} short /> },
    { head: t("juryDesk.runs.added"), cell: ({ added }) => t("juryDesk.runs.reads", { count: added }), tight: true },
    {
      head: t("juryDesk.runs.missing"),
      cell: ({ missing }) => t("juryDesk.runs.places", { count: missing }),
      tight: true,
    },
    { head: t("juryDesk.runs.apart"), cell: ({ apart }) => t("juryDesk.runs.pairs", { count: apart }), tight: true },
    { head: t("juryDesk.runs.version"), cell: ({ version }) => version, tight: true },
    { head: t("juryDesk.runs.seed"), cell: ({ seed }) => <span className="hash">{seed}</span> },
    { head: t("juryDesk.runs.input"), cell: ({ inputHash }) => <span className="hash">{inputHash}</span> },
  ];
  return (
    <Section title={t("juryDesk.runs.title")}>
      <p>{t("juryDesk.runs.lead")}</p>
      <Table caption={t("juryDesk.runs.title")} captionHidden columns={columns} rows={runs} rowKey={({ id }) => id} />
    </Section>
  );
}
