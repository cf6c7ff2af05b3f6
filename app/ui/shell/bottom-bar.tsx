import { each } from "../each";
import { type NavEntry, NavLink } from "./nav-entry";

export interface BottomBarProps {
  /** Four, each with an icon. */
  entries: readonly NavEntry[];
  label: string;
}

/** The four places of a person, under the thumb; phones only. */
export const BottomBar = ({ entries, label }: BottomBarProps) => (
  <nav className="bottom-bar" aria-label={label}>
    <ul>
      {each(entries, (entry) => (
        <li>
          <NavLink {...entry} />
        </li>
      ))}
    </ul>
  </nav>
);
