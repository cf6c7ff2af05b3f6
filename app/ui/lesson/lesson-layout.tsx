import type { ReactNode } from "react";
import { useT } from "../../i18n/context";
import { Icon } from "../show/icon";

export interface LessonLayoutProps {
  /** A LessonContents. */
  contents: ReactNode;
  /** On phones, what the folded contents are called: 目录 3/6. */
  contentsLabel: ReactNode;
  /** On phones, that the place is kept: 读到这里已记住. */
  kept?: ReactNode;
  /** Nothing is kept yet: the words wait for the script to show them. */
  keptHidden?: boolean;
  /** Heading, text, checks and the way on. */
  children: ReactNode;
}

/** A lesson inside a PageShell: contents left, text, and a right margin that ClauseNotes float into. */
export function LessonLayout({ contents, contentsLabel, kept, keptHidden, children }: LessonLayoutProps) {
  const t = useT();
  return (
    <div className="desk desk-inside lesson">
      <nav className="side lesson-side" aria-label={t("ui.contents")}>
        {contents}
      </nav>
      <div className="lesson-bar">
        <details className="lesson-fold">
          <summary>
            <Icon name="list" />
            {contentsLabel}
          </summary>
          <nav aria-label={t("ui.contents")}>{contents}</nav>
        </details>
        {kept ? (
          <p className="lesson-kept" data-part="place-kept" hidden={keptHidden}>
            <Icon name="check" />
            {kept}
          </p>
        ) : null}
      </div>
      <article className="desk-body lesson-body">{children}</article>
    </div>
  );
}
