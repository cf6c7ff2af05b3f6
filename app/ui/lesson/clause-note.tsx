import type { ReactNode } from "react";
import { useT } from "../../i18n/context";
import { each } from "../each";
import { Icon } from "../show/icon";

export interface Clause {
  /** 第二十七条第一款. */
  name: string;
  /** The clause word for word, one entry a paragraph. */
  text: readonly string[];
  /** Where the whole law stands. */
  href?: string;
}

export interface ClauseNoteProps {
  clauses: readonly Clause[];
  /** The paragraph, list or table that cites them. */
  children: ReactNode;
}

/**
 * A block of a lesson with the clauses it cites: in the margin beside it on wide screens, folded under it on narrow ones.
 * Both are in the page and CSS shows one. `styles/document.css` gives the HTML for text that is rendered elsewhere.
 */
export function ClauseNote({ clauses, children }: ClauseNoteProps) {
  const t = useT();
  return (
    <div className="cited">
      {each(clauses, (clause) => (
        <aside className="clause-margin">
          <p className="clause-name">{clause.name}</p>
          <ClauseText {...clause} />
        </aside>
      ))}
      {children}
      {each(clauses, (clause) => (
        <details className="clause-fold">
          <summary>
            {t("ui.readClause", { clause: clause.name })}
            <Icon name="chevron-down" />
          </summary>
          <ClauseText {...clause} />
        </details>
      ))}
    </div>
  );
}

function ClauseText({ text, href }: Clause) {
  const t = useT();
  return (
    <>
      {each(text, (paragraph) => (
        <p>{paragraph}</p>
      ))}
      {href ? (
        <p>
          <a href={href}>{t("ui.wholeLaw")}</a>
        </p>
      ) : null}
    </>
  );
}
