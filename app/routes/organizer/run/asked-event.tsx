import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import type { Verdict } from "~/kernel/verdict";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import type { Crumb } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";
import { EventDesk, eventHref } from "../desk";
import { NotNow } from "./not-now";

export interface AskedEventProps {
  event: { slug: string; title: string };
  heading: string;
  lead: ReactNode;
  verdict: Verdict;
  /** The form, where the act is possible. */
  children: ReactNode;
  /** Below the event, where the way back leads. */
  back?: string;
  /** What stands between the event and this page. */
  within?: readonly Crumb[];
}

/** Asks once before something is done with an event: what will happen, and to whom; or why it cannot be. */
export function AskedEvent({ event, heading, lead, verdict, children, back, within = [] }: AskedEventProps) {
  return (
    <EventDesk event={event} crumbs={[...within, { label: heading }]}>
      <PageHeading title={heading} lead={verdict.ok ? lead : undefined} />
      {verdict.ok ? children : <NotNow event={event} verdict={verdict} {...(back && { back })} />}
    </EventDesk>
  );
}

export interface AskedButtonsProps {
  event: { slug: string };
  /** The verb. */
  act: string;
  danger?: boolean;
  back?: string;
}

/** The act and the way back, at the foot of such a form. */
export function AskedButtons({ event, act, danger, back }: AskedButtonsProps) {
  const t = useT();
  return (
    <ActRow>
      <Button variant={danger ? "danger" : "filled"} full="phone">
        {act}
      </Button>
      <a href={eventHref(event, back)}>{t("organizer.cancel")}</a>
    </ActRow>
  );
}
