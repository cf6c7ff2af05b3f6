import type { ReactNode } from "react";
import { Page } from "~/routes/page";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";

export interface EventDeskProps {
  children: ReactNode;
  event: { slug: string; title: string };
  crumbs?: readonly Crumb[];
}

/** A page about the door of one event. */
export const EventDesk = ({ children, event, crumbs = [] }: EventDeskProps) => (
  <Page>
    <Breadcrumbs crumbs={[{ label: event.title, href: `/events/${encodeURIComponent(event.slug)}` }, ...crumbs]} />
    {children}
  </Page>
);
