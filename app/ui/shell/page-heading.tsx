import type { ReactNode } from "react";
import { joinPhrases, type Phrases } from "../show/phrases";

export interface PageHeadingProps {
  /** A list gives the phrases between which the heading may break. */
  title: Phrases;
  /** Where one is and what one can do here, in a line. */
  lead?: ReactNode;
  /** A line above the heading: the course a lesson belongs to. */
  above?: ReactNode;
  /** `document` for lessons, notices and other texts (Songti); `front` for the first line of the site. */
  variant?: "document" | "front";
  /** Under the lead: a State, progress, dates. */
  children?: ReactNode;
}

/** The heading of a page with the line that says where one is. */
export const PageHeading = ({ title, lead, above, variant, children }: PageHeadingProps) => (
  <div className="heading" data-variant={variant}>
    {above ? <p className="heading-above">{above}</p> : null}
    <h1>{joinPhrases(title)}</h1>
    {lead ? <p className="heading-lead">{lead}</p> : null}
    {children}
  </div>
);
