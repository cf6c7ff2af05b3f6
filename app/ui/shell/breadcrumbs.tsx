import type { ReactNode } from "react";
import { useT } from "../../i18n/context";
import { each } from "../each";

export interface Crumb {
  label: ReactNode;
  /** Left out for the page shown. */
  href?: string;
}

/** The way here, from the second level on; the last one is the page shown. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useT();
  return (
    <nav className="crumbs" aria-label={t("ui.breadcrumbs")}>
      <ol>
        {each(crumbs, ({ label, href }) => (
          <li>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
