import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import type { Crumb } from "~/ui/shell/breadcrumbs";
import { BureauDesk } from "../desk";

export interface NominationDeskProps {
  children: ReactNode;
  cycle: { slug: string; title: string };
  /** The way from the list of the cycle to here; the list itself has none. */
  crumbs?: readonly Crumb[];
}

/** A page of the bureau's desk about the nominations of a cycle. */
export function NominationDesk({ children, cycle, crumbs = [] }: NominationDeskProps) {
  const t = useT();
  const above = { label: t("awardDesk.room"), href: "/bureau/awards" };
  const list = { label: t("nominationDesk.room"), ...(crumbs.length > 0 && { href: listHref(cycle) }) };
  return (
    <BureauDesk
      crumbs={[
        above,
        { label: cycle.title, href: `/bureau/awards/${encodeURIComponent(cycle.slug)}` },
        list,
        ...crumbs,
      ]}
    >
      {children}
    </BureauDesk>
  );
}

/** Address of a cycle's nominations, or of a page beside them. */
export const listHref = ({ slug }: { slug: string }, page = "/nominations"): string =>
  `/bureau/awards/${encodeURIComponent(slug)}${page}`;

/** Address of a nomination at the desk, or of an act below it. */
export const dossierHref = (id: string, below = ""): string => `/bureau/nominations/${id}${below}`;
