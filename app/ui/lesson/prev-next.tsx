import type { ReactNode } from "react";
import { Icon } from "../show/icon";

export interface PrevNextProps {
  label: string;
  previous?: { href: string; text: ReactNode };
  next?: { href: string; text: ReactNode };
}

/** The way back and on, at the end of a text. */
export const PrevNext = ({ label, previous, next }: PrevNextProps) => (
  <nav className="prev-next" aria-label={label}>
    {previous ? (
      <a rel="prev" href={previous.href}>
        <Icon name="chevron-left" />
        <span>{previous.text}</span>
      </a>
    ) : null}
    {next ? (
      <a rel="next" href={next.href}>
        <span>{next.text}</span>
        <Icon name="chevron-right" />
      </a>
    ) : null}
  </nav>
);
