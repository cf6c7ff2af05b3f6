import { useT } from "~/i18n/context";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";

/** The way from one's account over the nominations to a page below them. */
export function OwnNominationCrumbs({ here }: { here: string }) {
  const t = useT();
  const crumbs = [
    { label: t("people.me.title"), href: "/me" },
    { label: t("nominations.title"), href: "/me/nominations" },
    { label: here },
  ];
  return <Breadcrumbs crumbs={crumbs} />;
}
