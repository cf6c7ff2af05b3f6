import type { ReactNode } from "react";
import { joinPhrases, type Phrases } from "../show/phrases";

export interface BandProps {
  title?: Phrases;
  children: ReactNode;
  /** Colour of the rule: the act of the page (tile), a way in beside it (ink), done (bamboo), waiting (gamboge). */
  tone?: "tile" | "ink" | "bamboo" | "gamboge";
  /** `paper` leaves the wall away: a second matter beside the band. */
  ground?: "paper";
  align?: "center";
  id?: string;
  /** Heading level of the title. */
  level?: 2 | 3;
}

/** The act of a page: a wall-coloured band under a 3 px rule, from edge to edge on phones. One a page. */
export function Band({ title, children, tone = "tile", ground, align, id, level = 2 }: BandProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="band" data-tone={tone} data-ground={ground} data-align={align} id={id}>
      {title ? <Heading className="band-title">{joinPhrases(title)}</Heading> : null}
      {children}
    </section>
  );
}
