import type { MeetingView } from "~/flows/awards/decision/meeting-view.server";
import { useT } from "~/i18n/context";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Callout } from "~/ui/show/callout";
import { cycleHref } from "../awards/cycle/desk";
import { meetingHref } from "./desk";

/** What is still in the way of settling the list: what is about all of it here, the rest in the rows. */
export function MeetingFaults({ view: { meeting, open, faults, cycle, ties } }: { view: MeetingView }) {
  const t = useT();
  if (!open) return null;
  if (faults.all === 0)
    return (
      <Callout tone="bamboo">
        {t("meeting.ready")}{" "}
        {ties > 0 ? <a href={meetingHref(cycle, meeting.number, "/ties")}>{t("meeting.ties")}</a> : null}
      </Callout>
    );
  const inRows = faults.all - faults.meeting.length - faults.list.length;
  return (
    <Callout tone="gamboge" title={t("meeting.faults")}>
      <ul>
        {each(faults.meeting, (text) => (
          <li>
            <a href={meetingHref(cycle, meeting.number, "/facts")}>{text}</a>
          </li>
        ))}
        {each(faults.list, (text) => (
          <li>{text}</li>
        ))}
        {inRows > 0 ? (
          <li>
            <a href="#words">{t("meeting.faultsCount", { count: inRows })}</a>
          </li>
        ) : null}
      </ul>
    </Callout>
  );
}

export function MeetingActs({ view: { meeting, open, faults, cycle, ties } }: { view: MeetingView }) {
  const t = useT();
  const link = (below: string, label: string, filled = false) => (
    <LinkButton href={meetingHref(cycle, meeting.number, below)} full="phone" variant={filled ? "filled" : "outlined"}>
      {label}
    </LinkButton>
  );
  return (
    <ActRow>
      {open && faults.all === 0 ? link("/closing", t("meeting.closing"), true) : null}
      {open ? link("/facts", t("meeting.write"), faults.meeting.length > 0) : null}
      {ties > 0 ? link("/ties", t("meeting.ties")) : null}
      {meeting.closedAt === null ? null : (
        <LinkButton href={meetingHref(cycle, meeting.number, "/minutes.pdf")} full="phone" download>
          {t("meeting.minutesPdf")}
        </LinkButton>
      )}
      <a href={cycleHref(cycle, "/ranking")}>{t("meeting.ranking")}</a>
    </ActRow>
  );
}
