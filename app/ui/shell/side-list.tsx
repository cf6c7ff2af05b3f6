import { each } from "../each";
import { type NavEntry, NavLink } from "./nav-entry";

export interface SideListProps {
  entries: readonly NavEntry[];
  label: string;
  /** On phones: a row that scrolls sideways, or nothing where a BottomBar stands in. */
  phones?: "row" | "none";
}

/** The rooms of a desk: a list at the left on wide screens, a row on phones. */
export const SideList = ({ entries, label, phones = "row" }: SideListProps) => (
  <nav className="side" aria-label={label} data-phones={phones}>
    <ul>
      {each(entries, (entry) => (
        <li>
          <NavLink {...entry} />
        </li>
      ))}
    </ul>
  </nav>
);
