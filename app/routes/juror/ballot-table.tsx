import type { HandInView } from "~/flows/awards/juror-room/hand-in-view.server";
import { useT } from "~/i18n/context";
import { Table } from "~/ui/show/table";
import { criterionHref } from "./room/criterion-href";

/** All points with their reasons, as they are handed in. */
export function BallotTable({ view }: { view: HandInView }) {
  const t = useT();
  const { criteria, total, points, writable } = view;
  return (
    <>
      <Table
        caption={t("juror.hand.all")}
        captionHidden
        rows={criteria}
        rowKey={({ id }) => id}
        href={({ id }) => (writable ? criterionHref(view, id) : undefined)}
        columns={[
          { head: t("juror.hand.criterion"), cell: ({ name }) => name },
          {
            head: t("juror.hand.given"),
            numeric: true,
            tight: true,
            cell: ({ score, points: full }) =>
              score === null ? t("juror.room.unscored") : t("juror.room.totalOf", { total: score, points: full }),
          },
          {
            head: t("juror.hand.reason"),
            cell: ({ reason }) =>
              reason === "" ? (
                <span className="note">{t("juror.room.reasonNone")}</span>
              ) : (
                <span className="lines">{reason}</span>
              ),
          },
        ]}
      />
      <p className="jury-total">
        <span>{t("juror.hand.total")}</span>
        <span>{t("juror.room.totalOf", { total, points })}</span>
      </p>
    </>
  );
}
