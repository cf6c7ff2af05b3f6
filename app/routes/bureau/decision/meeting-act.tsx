import type { ReactNode } from "react";
import type { meetingHead } from "~/flows/awards/decision/meeting-view.server";
import { useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { refused, type Verdict } from "~/kernel/verdict";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Callout } from "~/ui/show/callout";
import { NamesConfirmation } from "../names-confirmation";
import { MeetingDesk, meetingHref } from "./desk";

type Head = Pick<Awaited<ReturnType<typeof meetingHead>>, "cycle" | "meeting" | "open">;

export interface MeetingActProps {
  head: Head;
  /** Whether this officer can take part in the meeting. */
  own: Verdict;
  heading: string;
  lead: string;
  /** The form, where the meeting can still be written. */
  children: ReactNode;
}

/** A page on which something is written down of a meeting; of one that is closed, or in which the officer takes no part, it says so. */
export function MeetingAct({ head, own, heading, lead, children }: MeetingActProps) {
  const t = useT();
  const { cycle, meeting } = head;
  const open = head.open && own.ok;
  return (
    <MeetingDesk cycle={cycle} number={meeting.number} crumb={heading}>
      <PageHeading title={heading} lead={open ? lead : undefined} />
      {open ? (
        children
      ) : (
        <>
          <Callout tone="gamboge">
            {reasonText(t, head.open && !own.ok ? own : refused("award.decision.closedAlready"))}
          </Callout>
          <p>
            <LinkButton href={meetingHref(cycle, meeting.number)} variant="outlined">
              {t("meeting.cancel")}
            </LinkButton>
          </p>
        </>
      )}
    </MeetingDesk>
  );
}

/** The act and the way back. */
export function MeetingFoot({ head: { cycle, meeting }, act }: { head: Head; act: string }) {
  const t = useT();
  return (
    <>
      <NamesConfirmation />
      <ActRow>
        <Button full="phone">{act}</Button>
        <a href={meetingHref(cycle, meeting.number)}>{t("meeting.cancel")}</a>
      </ActRow>
    </>
  );
}
