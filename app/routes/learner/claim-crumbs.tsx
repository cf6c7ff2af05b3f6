import { useT } from "~/i18n/context";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";

/** The way from one's account to a claim; `within` is the claim's page, for pages below it. */
export function ClaimCrumbs({ here, within }: { here: string; within?: Crumb }) {
  const t = useT();
  const crumbs = [
    { label: t("people.me.title"), href: "/me" },
    { label: t("claims.own.title"), href: "/me/enterprise/claims" },
    ...(within ? [within] : []),
    { label: here },
  ];
  return <Breadcrumbs crumbs={crumbs} />;
}
