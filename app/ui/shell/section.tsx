import type { ReactNode } from "react";
import { joinPhrases, type Phrases } from "../show/phrases";

export interface SectionProps {
  title: Phrases;
  children: ReactNode;
  /** Anchor, for links into the page. */
  id?: string;
  /** Right of the heading: the whole list, the table of a chart. */
  link?: { href: string; text: ReactNode };
  /** Right of the heading when it is no link: 按期限先后. */
  aside?: ReactNode;
  /** Heading of 18 px; desks have it by themselves. */
  size?: "small";
  /** Heading level. */
  level?: 2 | 3;
}

/** A part of a page: its heading over a 2 px rule, its rows below. */
export function Section({ title, children, id, link, aside, size, level = 2 }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="section" id={id} data-size={size}>
      <div className="section-head">
        <Heading>{joinPhrases(title)}</Heading>
        {link ? <a href={link.href}>{link.text}</a> : aside ? <span>{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}
