import type { ReactNode } from "react";
import { Icon, type IconName } from "../show/icon";

/** An entry of a menu, a side list or a bar. */
export interface NavEntry {
  href: string;
  label: ReactNode;
  /** The page shown lies under it. */
  current?: boolean;
  icon?: IconName;
  /** How many things wait there. */
  count?: number;
}

/** The link of an entry: sign, words, count. */
export const NavLink = ({ href, label, current, icon, count }: NavEntry) => (
  <a href={href} aria-current={current ? "page" : undefined}>
    {icon ? <Icon name={icon} /> : null}
    <span>{label}</span>
    {count === undefined ? null : <span className="count">{count}</span>}
  </a>
);
