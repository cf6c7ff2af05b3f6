import { useT } from "~/i18n/context";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";

export interface AttemptCrumbsProps {
  attempt: { id: string; sitting: { slug: string; title: string } };
  /** The attempt's own heading. */
  heading: string;
  /** A page below the attempt's. */
  below?: string;
}

/** The way to an attempt on the examiner's desk, and to what is done with it. */
export function AttemptCrumbs({ attempt: { id, sitting }, heading, below }: AttemptCrumbsProps) {
  const t = useT();
  const crumbs: Crumb[] = [
    { label: t("staff.examiner.sittings.title"), href: "/examiner" },
    { label: sitting.title, href: `/examiner/sittings/${sitting.slug}` },
    below === undefined ? { label: heading } : { label: heading, href: `/examiner/attempts/${id}` },
    ...(below === undefined ? [] : [{ label: below }]),
  ];
  return <Breadcrumbs crumbs={crumbs} />;
}
