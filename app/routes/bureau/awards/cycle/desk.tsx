import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import type { Crumb } from "~/ui/shell/breadcrumbs";
import { BureauDesk } from "../../desk";

export interface CycleDeskProps {
  children: ReactNode;
  cycle: { slug: string; title: string };
  /** The way from the cycle to here; the cycle's own page has none. */
  crumbs?: readonly Crumb[];
}

/** A page of the bureau's desk about one cycle. */
export function CycleDesk({ children, cycle, crumbs = [] }: CycleDeskProps) {
  const t = useT();
  const own = crumbs.length === 0 ? { label: cycle.title } : { label: cycle.title, href: cycleHref(cycle) };
  return (
    <BureauDesk crumbs={[{ label: t("awardDesk.room"), href: "/bureau/awards" }, own, ...crumbs]}>
      {children}
    </BureauDesk>
  );
}

/** Address of a cycle at the desk, or of a page below it. */
export const cycleHref = ({ slug }: { slug: string }, below = ""): string =>
  `/bureau/awards/${encodeURIComponent(slug)}${below}`;
