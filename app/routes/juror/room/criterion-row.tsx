import type { RoomView } from "~/flows/awards/juror-room/room-view.server";
import { useT } from "~/i18n/context";
import { HiddenText } from "~/ui/show/hidden-text";
import { criterionHref } from "./criterion-href";

export interface CriterionRowProps {
  view: RoomView;
  criterion: RoomView["criteria"][number];
}

/** A criterion that is folded: its points, or that it has none yet; read only, with the reason that was given. */
export function CriterionRow({ view, criterion }: CriterionRowProps) {
  const t = useT();
  const { id, name, points, score, reason } = criterion;
  return (
    <section className="criterion">
      <p className="criterion-line">
        {view.writable ? (
          <a href={criterionHref(view, id)}>
            {name}
            <HiddenText>{` ${t(score === null ? "juror.room.open" : "juror.room.change")}`}</HiddenText>
          </a>
        ) : (
          <span>{name}</span>
        )}
        <span className="criterion-points">{t("juror.room.points", { points })}</span>
        {score === null ? (
          <span className="criterion-given" data-none="">
            {t("juror.room.unscored")}
          </span>
        ) : (
          <b className="criterion-given">{score}</b>
        )}
      </p>
      {!view.writable && reason !== "" ? <p className="criterion-reason">{reason}</p> : null}
    </section>
  );
}
