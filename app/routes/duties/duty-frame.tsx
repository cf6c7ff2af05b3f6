import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { Page } from "~/routes/page";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";

/** What every page of a director's duties knows of her appointment. */
export interface SeatView {
  /** Address of its pages: /me/duties/… */
  base: string;
  firm: string;
  number: string;
  running: boolean;
  from: string;
  lastDay: string | null;
}

export interface DutyFrameProps {
  seat: SeatView;
  /** Below the appointment's own page; the last one is this page. */
  crumbs?: readonly Crumb[];
  /** With two columns on desks. */
  wide?: boolean;
  children: ReactNode;
}

/** A page of a director's duties in one firm. */
export function DutyFrame({ seat, crumbs = [], wide = false, children }: DutyFrameProps) {
  const t = useT();
  return (
    <Page {...(!wide && { width: "text" })}>
      <Breadcrumbs
        crumbs={[
          { label: t("duties.home.title"), href: "/me/duties" },
          crumbs.length > 0 ? { label: seat.firm, href: seat.base } : { label: seat.firm },
          ...crumbs,
        ]}
      />
      {children}
    </Page>
  );
}
