import { useT } from "~/i18n/context";
import { Breadcrumbs, type Crumb } from "~/ui/shell/breadcrumbs";

/** The way from one's account to a page of one's own; `within` is the page it lies under. */
export function OwnCrumbs({ here, within }: { here: string; within?: Crumb }) {
  const t = useT();
  const account = { label: t("people.me.title"), href: "/me" };
  return <Breadcrumbs crumbs={[account, ...(within ? [within] : []), { label: here }]} />;
}
