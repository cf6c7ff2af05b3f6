import { useT } from "~/i18n/context";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";

/** The way from one's account over the ledger of hours to a page below it. */
export function HourCrumbs({ here, within = [] }: { here: string; within?: readonly Crumb[] }) {
  const t = useT();
  const crumbs = [
    { label: t("people.me.title"), href: "/me" },
    { label: t("hours.ledger.title"), href: "/me/hours" },
    ...within,
    { label: here },
  ];
  return <Breadcrumbs crumbs={crumbs} />;
}

/** The list of claims, for pages below it. */
export const claimsCrumb = (t: ReturnType<typeof useT>): Crumb => ({
  label: t("hours.claims.title"),
  href: "/me/hours/claims",
});
