import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { DeskPage } from "~/routes/page";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";
import { bureauRooms } from "./rooms";

export interface BureauDeskProps {
  children: ReactNode;
  /** The way here, for pages below a room; the last one is this page. */
  crumbs?: readonly Crumb[];
}

/** A page of the bureau's desk. */
export function BureauDesk({ children, crumbs }: BureauDeskProps) {
  const t = useT();
  return (
    <DeskPage rooms={bureauRooms(t)} label={t("desks.bureau")}>
      {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
      {children}
    </DeskPage>
  );
}
