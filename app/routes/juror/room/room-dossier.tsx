import type { RoomView } from "~/flows/awards/juror-room/room-view.server";
import { useT } from "~/i18n/context";
import { State } from "~/ui/show/state";
import { reviewHref } from "../desk";
import { BlindText } from "./blind-text";
import { RoomExhibits } from "./room-exhibits";

/** The nomination as a juror reads it: no name, no firm, no region. */
export function RoomDossier({ view }: { view: RoomView }) {
  const t = useT();
  return (
    <>
      <p className="jury-above">{t("juror.room.above")}</p>
      <h1>{t("juror.dossier", { number: view.number })}</h1>
      <p className="jury-declared">
        <State kind="ok" word={t("juror.room.cleared")} detail={view.category} />
        {view.over || view.state === "locked" ? null : (
          <a href={reviewHref(view, "/conflict")}>{t("juror.room.recognised")}</a>
        )}
      </p>
      <h2>{t("juror.room.summary")}</h2>
      <BlindText blocks={view.summary} />
      <h2>{t("juror.room.deeds")}</h2>
      <BlindText blocks={view.deeds} />
      <h2>{t("juror.room.exhibits")}</h2>
      <RoomExhibits exhibits={view.exhibits} cited={view.cited} />
    </>
  );
}
