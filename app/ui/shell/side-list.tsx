import { each } from "../each";
import { type NavEntry, NavLink } from "./nav-entry";

export interface SideListProps {
  entries: readonly NavEntry[];
  label: string;
}

/** The rooms of a desk: a list at the left on wide screens; on phones a BottomBar stands in. */
export const SideList = ({ entries, label }: SideListProps) => (
  <nav className="side" aria-label={label}>
    <ul>
      {each(entries, (entry) => (
        <li>
          <NavLink {...entry} />
        </li>
      ))}
    </ul>
  </nav>
);
