import { useT } from "../../i18n/context";
import { each } from "../each";
import { type NavEntry, NavLink } from "./nav-entry";

export interface SiteFooterProps {
  links: readonly NavEntry[];
  /** 主办单位; hidden when empty, as the two below. */
  host?: string;
  /** ICP备案 number, linked to the ministry's register. */
  icp?: string;
  /** 网站标识码 of a government site. */
  siteCode?: string;
  /** Says that people, firms and numbers are invented; only on a demo site. */
  demo?: boolean;
}

/** Links, who runs the site, and its registrations. */
export function SiteFooter({ links, host, icp, siteCode, demo }: SiteFooterProps) {
  const t = useT();
  return (
    <footer className="site-footer">
      <div className="site-footer-in">
        <ul className="footer-links">
          {each(links, (link) => (
            <li>
              <NavLink {...link} />
            </li>
          ))}
        </ul>
        {host || icp || siteCode ? (
          <p className="footer-host">
            {host ? <span>{t("ui.host", { host })}</span> : null}
            {icp ? (
              <a href="https://beian.miit.gov.cn/" rel="noreferrer">
                {icp}
              </a>
            ) : null}
            {siteCode ? <span>{t("ui.siteCode", { code: siteCode })}</span> : null}
          </p>
        ) : null}
        {demo ? <p>{t("ui.demoLine")}</p> : null}
      </div>
    </footer>
  );
}
