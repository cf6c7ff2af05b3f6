import type { ReactNode } from "react";
import { useT } from "../../i18n/context";

export interface PageShellProps {
  children: ReactNode;
  /** A SiteHeader, or an ExamBar in the room. */
  header: ReactNode;
  /** A SiteFooter; the exam room has none. */
  footer?: ReactNode;
  /** A BottomBar for phones. */
  bottomBar?: ReactNode;
  /** A side list left of the text on desks. */
  aside?: ReactNode;
  /** `text` keeps forms and reports to a readable column. */
  width?: "text";
}

/** The frame of every page: a way past the header, the header, the page, the footer. */
export function PageShell({ children, header, footer, bottomBar, aside, width }: PageShellProps) {
  const t = useT();
  return (
    <div className="shell" data-bar={bottomBar ? "" : undefined}>
      <a className="skip" href="#main">
        {t("ui.skip")}
      </a>
      {header}
      {aside ? (
        <div className="page desk">
          {aside}
          <main id="main" className="desk-body" data-width={width} tabIndex={-1}>
            {children}
          </main>
        </div>
      ) : (
        <main id="main" className="page page-pad" data-width={width} tabIndex={-1}>
          {children}
        </main>
      )}
      {footer}
      {bottomBar}
    </div>
  );
}
