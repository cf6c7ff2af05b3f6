import type { ReactNode } from "react";
import { each } from "../each";
import { ProgressBar } from "./progress-bar";

export interface Topic {
  name: ReactNode;
  right: number;
  total: number;
  /** A weak topic leads to where it is learnt again. */
  link?: { href: string; text: ReactNode };
}

export interface TopicBarsProps {
  /** One sentence that says what the bars show. */
  sentence?: ReactNode;
  topics: readonly Topic[];
}

/** Right answers by topic: name, count, bar, and the lesson that helps. */
export const TopicBars = ({ sentence, topics }: TopicBarsProps) => (
  <>
    {sentence ? <p className="note">{sentence}</p> : null}
    <ul className="topics">
      {each(topics, (topic) => (
        <li className="topic">
          <span className="topic-line">
            <span>{topic.name}</span>
            <b className="num">
              {topic.right} / {topic.total}
            </b>
          </span>
          <ProgressBar value={topic.right} max={topic.total} />
          {topic.link ? (
            <a className="topic-link" href={topic.link.href}>
              {topic.link.text}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  </>
);
