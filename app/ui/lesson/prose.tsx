import type { ReactNode } from "react";

export interface ProseProps {
  children?: ReactNode;
  /** Lesson text already rendered from our own published content; never anything a visitor typed. */
  html?: string;
  /** Printed, it stays on one sheet where it can. */
  whole?: boolean;
}

/** Text for long reading: 18 px on 1.85, headings in Songti, tables, figures, cases, citations. */
export const Prose = ({ children, html, whole }: ProseProps) =>
  html === undefined ? (
    <div className="prose">{children}</div>
  ) : (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: published content of the house, see ProseProps.html
    <div className="prose" data-whole={whole ? "" : undefined} dangerouslySetInnerHTML={{ __html: html }} />
  );
