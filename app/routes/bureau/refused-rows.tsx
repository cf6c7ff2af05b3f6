import type { RefusedRow } from "~/flows/imports/refused-rows.server";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { type Column, Table } from "~/ui/show/table";

export interface RefusedRowsProps {
  importId: string;
  rows: readonly RefusedRow[];
  /** There are others than those shown. */
  more: boolean;
}

/** Every wrong row with its line, its column and its reason. */
export function RefusedRows({ importId, rows, more }: RefusedRowsProps) {
  const t = useT();
  const columns: Column<RefusedRow>[] = [
    { head: t("bureau.imports.columnLine"), cell: ({ line }) => t("bureau.imports.line", { line }) },
    { head: t("bureau.imports.columnName"), cell: ({ name }) => name || t("enterprises.fields.unknown") },
    {
      head: t("bureau.imports.columnWhy"),
      cell: ({ problems }) =>
        each(problems, ({ column, reason, values }) => (
          <div>
            {t("bureau.imports.problem", {
              column: column === "row" ? t("bureau.imports.whole") : t(`enterprises.fields.${column}`),
              reason: reasonText(t, { reason, ...(values && { values }) }),
            })}
          </div>
        )),
    },
  ];
  return (
    <Section title={t("bureau.imports.problems")}>
      <Table
        caption={t("bureau.imports.problems")}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ line }) => line}
        note={more ? t("bureau.imports.firstOnly", { count: rows.length }) : undefined}
      />
      <p>
        <LinkButton
          href={`/bureau/enterprises/imports/${importId}/refused.xlsx`}
          variant="outlined"
          download
          size="XLSX"
        >
          {t("bureau.imports.download")}
        </LinkButton>
      </p>
    </Section>
  );
}
