import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { DeskPage } from "~/routes/page";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";
import { editorRooms } from "./rooms";

export interface EditorDeskProps {
  children: ReactNode;
  /** The way here, for pages below a room; the last one is this page. */
  crumbs?: readonly Crumb[];
}

/** A page of the editor's desk. */
export function EditorDesk({ children, crumbs }: EditorDeskProps) {
  const t = useT();
  return (
    <DeskPage rooms={editorRooms(t)} label={t("desks.editor")}>
      {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
      {children}
    </DeskPage>
  );
}
