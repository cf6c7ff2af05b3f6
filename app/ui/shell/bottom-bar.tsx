import { useT } from "../../i18n/context";
import { each } from "../each";
import { Icon } from "../show/icon";
import { type NavEntry, NavLink } from "./nav-entry";

export interface BottomBarProps {
  /** Each with an icon. Four fit under the thumb: of more, the first three stand there and the rest opens above. */
  entries: readonly NavEntry[];
  label: string;
}

const FIT = 4;

/** The places of a person, or the rooms of a desk, under the thumb; phones only. */
export function BottomBar({ entries, label }: BottomBarProps) {
  const t = useT();
  const shown = entries.length > FIT ? entries.slice(0, FIT - 1) : entries;
  const rest = entries.slice(shown.length);
  const here = rest.find(({ current }) => current);
  return (
    <nav className="bottom-bar" aria-label={label}>
      <ul>
        {each(shown, (entry) => (
          <li>
            <NavLink {...entry} />
          </li>
        ))}
        {rest.length === 0 ? null : (
          <li>
            <details data-island="menu">
              <summary data-here={here ? "" : undefined}>
                <Icon name={here?.icon ?? "menu"} />
                <span>{here?.label ?? t("ui.more")}</span>
              </summary>
              <ul>
                {each(rest, (entry) => (
                  <li>
                    <NavLink {...entry} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}
