import { useT } from "../../i18n/context";
import { each } from "../each";
import { Icon } from "../show/icon";
import { LanguageSwitch } from "./language-switch";
import { Logo } from "./logo";
import { type NavEntry, NavLink } from "./nav-entry";
import { type HeaderPerson, PersonEntries } from "./person-entries";

export interface SiteHeaderProps {
  /** At most four. */
  entries: readonly NavEntry[];
  /** Address of this page, to come back to after choosing a language. */
  returnTo: string;
  person?: HeaderPerson;
  /** Where one signs in, when nobody is. */
  signIn?: string;
  /** Address of the search page, and the name of what is typed there. */
  search?: { href: string; field: string };
  /** Instead of the academy's name: 评审室. */
  name?: string;
}

/** The eave, the name, four entries, search, the person. Under 960 px entries and person fold into one menu, and search is a link to its page. */
export function SiteHeader({ entries, returnTo, person, signIn = "/login", search, name }: SiteHeaderProps) {
  const t = useT();
  const links = each(entries, (entry) => (
    <li>
      <NavLink {...entry} />
    </li>
  ));
  return (
    <header className="site-header">
      <div className="site-bar">
        <a className="site-name" href="/">
          <Logo />
          {name ?? t("ui.siteName")}
        </a>
        <nav className="site-nav" aria-label={t("ui.mainMenu")}>
          <ul>{links}</ul>
        </nav>
        {search ? (
          <search className="site-search">
            <a href={search.href}>
              <Icon name="search" />
              <span>{t("ui.search")}</span>
            </a>
            <form action={search.href} method="get">
              <input
                type="search"
                name={search.field}
                aria-label={t("ui.search")}
                placeholder={t("ui.search")}
                maxLength={100}
              />
              <button type="submit" aria-label={t("ui.search")}>
                <Icon name="search" />
              </button>
            </form>
          </search>
        ) : null}
        <div className="site-person">
          <LanguageSwitch returnTo={returnTo} />
          {person ? (
            <details className="menu" data-island="menu">
              <summary>
                <Icon name="person" />
                {person.name}
              </summary>
              <div className="menu-panel">
                <PersonEntries {...person} />
              </div>
            </details>
          ) : (
            <a href={signIn}>{t("ui.signIn")}</a>
          )}
        </div>
        <details className="menu site-menu" data-island="menu">
          <summary>
            <Icon name="menu" />
            {t("ui.menu")}
          </summary>
          <div className="menu-panel">
            <nav aria-label={t("ui.mainMenu")}>
              <ul>{links}</ul>
            </nav>
            {person ? (
              <>
                <p className="menu-name">{person.name}</p>
                <PersonEntries {...person} />
              </>
            ) : (
              <ul>
                <li>
                  <a href={signIn}>
                    <Icon name="person" />
                    <span>{t("ui.signIn")}</span>
                  </a>
                </li>
              </ul>
            )}
            <LanguageSwitch returnTo={returnTo} />
          </div>
        </details>
      </div>
    </header>
  );
}
