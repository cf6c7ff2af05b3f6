import type { ReactNode } from "react";
import { each } from "../each";

export interface RowProps {
  title: ReactNode;
  /** The title leads there. */
  href?: string;
  /** Heading level of the title: 2 right under the page's title; 0 for a plain line in a list of many. */
  level?: 0 | 2 | 3 | 4;
  /** `plain` for titles that are no course or event: 16 px, not bold (notices). */
  weight?: "plain";
  /** A State under the title. */
  state?: ReactNode;
  /** Lines under the title, in the second ink. */
  meta?: readonly ReactNode[];
  /** A short fact right of the title on desks, under it on phones: 6课，约74分钟. */
  fact?: ReactNode;
  /** The date something is due, its own column in a `work` list. */
  due?: ReactNode;
  /** Day and time left of the row: <><b>12月4日</b> 周五 14:00</>. */
  lead?: ReactNode;
  /** A button at the right. */
  act?: ReactNode;
}

/** One row of a RowList. */
export function Row({ title, href, level = 3, weight, state, meta, fact, due, lead, act }: RowProps) {
  const Title = level === 0 ? "p" : (`h${level}` as const);
  return (
    <li className="row">
      {lead ? <p className="row-lead">{lead}</p> : null}
      <div className="row-body">
        <div className="row-head">
          <Title className="row-title" data-weight={weight}>
            {href ? <a href={href}>{title}</a> : title}
          </Title>
          {fact ? <p className="row-fact">{fact}</p> : null}
        </div>
        {state || meta ? (
          <div className="row-more">
            {state ? <p className="row-state">{state}</p> : null}
            {meta ? each(meta, (line) => <p className="row-meta">{line}</p>) : null}
          </div>
        ) : null}
        {due ? <p className="row-due">{due}</p> : null}
      </div>
      {act ? <div className="row-act">{act}</div> : null}
    </li>
  );
}
