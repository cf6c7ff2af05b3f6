import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { DeskPage } from "~/routes/page";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";
import { organizerRooms } from "./rooms";

export interface OrganizerDeskProps {
  children: ReactNode;
  /** The way here, for pages below a room; the last one is this page. */
  crumbs?: readonly Crumb[];
}

/** A page of the organizer's desk. */
export function OrganizerDesk({ children, crumbs }: OrganizerDeskProps) {
  const t = useT();
  return (
    <DeskPage rooms={organizerRooms(t)} label={t("desks.organizer")}>
      {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
      {children}
    </DeskPage>
  );
}

export interface EventDeskProps {
  children: ReactNode;
  event: { slug: string; title: string };
  /** The way from the event to here; the event's own page has none. */
  crumbs?: readonly Crumb[];
}

/** A page of the desk about one event. */
export function EventDesk({ children, event, crumbs = [] }: EventDeskProps) {
  const t = useT();
  const own = crumbs.length === 0 ? { label: event.title } : { label: event.title, href: eventHref(event) };
  return (
    <OrganizerDesk crumbs={[{ label: t("organizer.rooms.events"), href: "/organizer/events" }, own, ...crumbs]}>
      {children}
    </OrganizerDesk>
  );
}

/** Address of an event on the desk, or of a page below it. */
export const eventHref = ({ slug }: { slug: string }, below = ""): string =>
  `/organizer/events/${encodeURIComponent(slug)}${below}`;
