import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { EnterpriseDesk } from "~/routes/enterprise/desk";
import { Page } from "~/routes/page";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";

/** Where the list stands, as a page knows it. */
export interface PlaceView {
  desk: "enterprise" | "director";
  firm: { id: string; name: string };
  base: string;
  above: string;
  /** Whether who looks may write in it. */
  keeps: boolean;
}

/** A page of the firm's list of standards, at its desk or on its director's pages. */
export function StandardsFrame({
  place,
  crumbs = [],
  children,
}: {
  place: PlaceView;
  crumbs?: readonly Crumb[];
  children: ReactNode;
}) {
  const t = useT();
  const list = t("duties.standards.title");
  const all: Crumb[] = [
    ...(place.desk === "director" ? [{ label: t("duties.home.title"), href: "/me/duties" }] : []),
    { label: place.firm.name, href: place.above },
    crumbs.length > 0 ? { label: list, href: place.base } : { label: list },
    ...crumbs,
  ];
  if (place.desk === "enterprise")
    return (
      <EnterpriseDesk enterprise={place.firm} crumbs={all}>
        {children}
      </EnterpriseDesk>
    );
  return (
    <Page width="text">
      <Breadcrumbs crumbs={all} />
      {children}
    </Page>
  );
}
