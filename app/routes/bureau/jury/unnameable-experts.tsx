import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { type Column, Table } from "~/ui/show/table";

interface Unnameable {
  personId: string;
  name: string;
  employer: string | null;
  why: string | null;
}

/** Who of the pool cannot be named for this cycle, each with why. */
export function UnnameableExperts({ experts }: { experts: readonly Unnameable[] }) {
  const t = useT();
  if (experts.length === 0) return null;
  const columns: Column<Unnameable>[] = [
    {
      head: t("juryDesk.naming.cannotName"),
      cell: ({ name, employer }) => (
        <>
          {name}
          {employer === null ? null : <span className="facts-note">{employer}</span>}
        </>
      ),
    },
    { head: t("juryDesk.naming.cannotWhy"), cell: ({ why }) => why },
  ];
  return (
    <Section title={t("juryDesk.naming.cannot")}>
      <Table
        caption={t("juryDesk.naming.cannot")}
        captionHidden
        columns={columns}
        rows={experts}
        rowKey={({ personId }) => personId}
      />
    </Section>
  );
}
