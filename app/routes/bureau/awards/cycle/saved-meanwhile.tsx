import type { AmendmentLine } from "~/flows/awards/cycle/amendment-lines.server";
import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";
import { Table } from "~/ui/show/table";

/** Where what a colleague saved while this form was open differs from what was typed in it. */
export function SavedMeanwhile({ lines }: { lines: readonly AmendmentLine[] }) {
  const t = useT();
  return (
    <Callout tone="gamboge" title={t("awardDesk.form.since")}>
      <p>{t(lines.length > 0 ? "awardDesk.form.sinceHint" : "awardDesk.form.sinceSame")}</p>
      {lines.length > 0 ? (
        <Table
          caption={t("awardDesk.form.since")}
          captionHidden
          rows={lines}
          rowKey={({ what }) => what}
          columns={[
            { head: t("awards.amendments.what"), cell: ({ what }) => what },
            {
              head: t("awardDesk.form.sinceTheirs"),
              cell: ({ before }) => <span className="lines">{before}</span>,
            },
            { head: t("awardDesk.form.sinceYours"), cell: ({ after }) => <span className="lines">{after}</span> },
          ]}
        />
      ) : null}
    </Callout>
  );
}
