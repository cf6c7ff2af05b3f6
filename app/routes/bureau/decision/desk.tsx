import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import type { Crumb } from "~/ui/shell/breadcrumbs";
import { CycleDesk, cycleHref } from "../awards/cycle/desk";

export interface MeetingDeskProps {
  children: ReactNode;
  cycle: { slug: string; title: string };
  number: number;
  /** The way from the meeting to here; its own page has none. */
  crumb?: string;
}

/** A page of the bureau's desk about one meeting. */
export function MeetingDesk({ children, cycle, number, crumb }: MeetingDeskProps) {
  const t = useT();
  const label = t("meeting.numbered", { number });
  const crumbs: Crumb[] = [
    { label: t("meeting.title"), href: cycleHref(cycle, "/meetings") },
    crumb === undefined ? { label } : { label, href: meetingHref(cycle, number) },
    ...(crumb === undefined ? [] : [{ label: crumb }]),
  ];
  return (
    <CycleDesk cycle={cycle} crumbs={crumbs}>
      {children}
    </CycleDesk>
  );
}

/** Address of a meeting, or of a page below it. */
export const meetingHref = (cycle: { slug: string }, number: number, below = ""): string =>
  cycleHref(cycle, `/meetings/${number}${below}`);
