import type { ReactNode } from "react";
import { useT } from "../../i18n/context";
import { each } from "../each";
import { Icon } from "../show/icon";
import { type NavEntry, NavLink } from "./nav-entry";

/** The person signed in, as the header shows them. */
export interface HeaderPerson {
  /** Tells a device whether it was somebody else's before. */
  id?: string;
  /** Never shortened. */
  name: ReactNode;
  /** Own pages and desks: 我的学习, 我的证书, 登录安全. */
  entries: readonly NavEntry[];
  /** Where signing out is posted to. */
  signOut?: string;
}

/** What a person's menu holds: own pages, then signing out. */
export function PersonEntries({ id, entries, signOut = "/logout" }: HeaderPerson) {
  const t = useT();
  return (
    <>
      <ul>
        {each(entries, (entry) => (
          <li>
            <NavLink {...entry} />
          </li>
        ))}
      </ul>
      <form method="post" action={signOut} data-island="sign-out" data-person={id}>
        <button className="menu-item" type="submit">
          <Icon name="logout" />
          {t("ui.signOut")}
        </button>
      </form>
    </>
  );
}
