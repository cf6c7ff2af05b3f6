import type { ReactNode } from "react";
import { Icon } from "../show/icon";

export interface FeedbackProps {
  kind: "right" | "wrong";
  /** 这一项不对. */
  title: ReactNode;
  /** Why it does or does not hold. */
  children: ReactNode;
  /** 依据：《标准化法》第二十七条第一款, with a link to it. */
  source?: ReactNode;
}

/** The answer to an answer: what was chosen, why, the clause. Wrong is gamboge, never red. */
export const Feedback = ({ kind, title, children, source }: FeedbackProps) => (
  <div className="feedback" data-kind={kind} role="status">
    <p className="feedback-title">
      <Icon name={kind === "right" ? "check-circle" : "cross-circle"} />
      {title}
    </p>
    <div className="feedback-text">{children}</div>
    {source ? <p className="feedback-source">{source}</p> : null}
  </div>
);
