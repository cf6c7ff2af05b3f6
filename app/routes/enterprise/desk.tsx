import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { DeskPage } from "~/routes/page";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";
import { enterpriseRooms } from "./rooms";

export interface EnterpriseDeskProps {
  children: ReactNode;
  /** The firm whose desk it is. */
  enterprise: { id: string; name: string };
  /** The way here, for pages below a room; the last one is this page. */
  crumbs?: readonly Crumb[];
}

/** A page of one firm's desk; who acts for several firms goes from one to the other by /enterprise. */
export function EnterpriseDesk({ children, enterprise, crumbs }: EnterpriseDeskProps) {
  const t = useT();
  return (
    <DeskPage rooms={enterpriseRooms(t, enterprise.id)} label={t("desks.enterprise", { name: enterprise.name })}>
      {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
      {children}
    </DeskPage>
  );
}
