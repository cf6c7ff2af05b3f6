import { useT } from "~/i18n/context";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";

/** The way from one's account to a page of one's own; `within` are the pages it lies under. */
export function OwnCrumbs({ here, within = [] }: { here: string; within?: Crumb | readonly Crumb[] }) {
  const t = useT();
  const account = { label: t("people.me.title"), href: "/me" };
  return <Breadcrumbs crumbs={[account, ...[within].flat(), { label: here }]} />;
}
