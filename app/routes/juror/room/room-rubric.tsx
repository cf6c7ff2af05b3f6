import type { RoomView } from "~/flows/awards/juror-room/room-view.server";
import { useT } from "~/i18n/context";
import { CriterionRow } from "./criterion-row";
import { OpenCriterion, type SaveAnswer } from "./open-criterion";
import { RubricFoot } from "./rubric-foot";

/** The rubric: one criterion open, others folded with their points. */
export function RoomRubric({ view, answer }: { view: RoomView; answer: SaveAnswer | undefined }) {
  const t = useT();
  const { criteria, scored, total, points, open } = view;
  return (
    <>
      <h2>{t("juror.room.rubric")}</h2>
      <p className="note">
        {t(`juror.room.${open === null ? "rubricScored" : "rubricLead"}`, { count: criteria.length, points, scored })}
      </p>
      <div className="criteria">
        {criteria.map((one) =>
          one.id === open ? (
            <OpenCriterion key={one.id} view={view} criterion={one} answer={answer} />
          ) : (
            <CriterionRow key={one.id} view={view} criterion={one} />
          ),
        )}
      </div>
      <p className="jury-total">
        <span>{t("juror.room.total")}</span>
        <span data-part="total">{t("juror.room.totalOf", { total, points })}</span>
      </p>
      <RubricFoot view={view} />
    </>
  );
}
