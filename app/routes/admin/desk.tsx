import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { DeskPage } from "~/routes/page";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";
import { adminRooms } from "./rooms";

export interface AdminDeskProps {
  children: ReactNode;
  /** The way here, for pages below a room; the last one is this page. */
  crumbs?: readonly Crumb[];
}

/** A page of the administrator's desk. */
export function AdminDesk({ children, crumbs }: AdminDeskProps) {
  const t = useT();
  return (
    <DeskPage rooms={adminRooms(t)} label={t("staff.admin.rooms.label")}>
      {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
      {children}
    </DeskPage>
  );
}

export interface OlderProps {
  /** The page's address without its query. */
  path: string;
  /** What of the query stays: the filter. Empty values are left out. */
  asked: Readonly<Record<string, string>>;
  /** Id after which the next page starts; null at the end. */
  next: string | null;
  /** Not the first page. */
  paged: boolean;
  /** Instead of 更早的. */
  label?: string;
}

/** Leads to the next page of a list that is ordered by time, and back to its beginning. */
export function Older({ path, asked, next, paged, label }: OlderProps) {
  const t = useT();
  const address = (after?: string): string => {
    const kept = Object.entries({ ...asked, ...(after && { after }) }).filter(([, value]) => value !== "");
    const query = new URLSearchParams(kept).toString();
    return query ? `${path}?${query}` : path;
  };
  if (!next && !paged) return null;
  return (
    <p>
      {next ? <a href={address(next)}>{label ?? t("staff.admin.older")}</a> : null}{" "}
      {paged ? <a href={address()}>{t("staff.admin.newest")}</a> : null}
    </p>
  );
}
