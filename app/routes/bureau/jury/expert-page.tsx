import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { PageHeading } from "~/ui/shell/page-heading";
import { BureauDesk } from "../desk";

/** A page with a form about an expert of the pool. */
export function ExpertPage({ heading, lead, children }: { heading: string; lead: string; children: ReactNode }) {
  const t = useT();
  const crumbs = [
    { label: t("awardDesk.room"), href: "/bureau/awards" },
    { label: t("juryDesk.pool.title"), href: "/bureau/experts" },
    { label: heading },
  ];
  return (
    <BureauDesk crumbs={crumbs}>
      <PageHeading title={heading} lead={lead} />
      {children}
    </BureauDesk>
  );
}
