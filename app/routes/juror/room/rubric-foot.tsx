import type { RoomView } from "~/flows/awards/juror-room/room-view.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Callout } from "~/ui/show/callout";
import { reviewHref } from "../desk";

/** Under the rubric: when it can be handed in, and by which way; or why nothing can be changed any more. */
export function RubricFoot({ view }: { view: RoomView }) {
  const t = useT();
  const { writable, state, criteria, cycle, open } = view;
  if (!writable)
    return (
      <Callout tone={state === "submitted" || state === "locked" ? "bamboo" : "gamboge"}>
        <p>
          {t(`juror.room.readOnly.${state === "locked" ? "locked" : state === "submitted" ? "submitted" : "closed"}`)}
        </p>
        {state === "submitted" && cycle.contact !== "" ? (
          <p>{t("juror.room.contact", { contact: cycle.contact })}</p>
        ) : null}
      </Callout>
    );
  return (
    <>
      <p className="note">{t("juror.room.note", { count: criteria.length })}</p>
      <p className="jury-check">
        <LinkButton href={reviewHref(view, "/submission")} variant={open === null ? "filled" : "outlined"} full="phone">
          {t("juror.room.check")}
        </LinkButton>
      </p>
    </>
  );
}
