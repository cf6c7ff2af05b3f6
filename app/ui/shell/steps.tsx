import type { ReactNode } from "react";
import { each } from "../each";
import { Icon } from "../show/icon";

export interface Step {
  name: ReactNode;
  note: ReactNode;
  /** Where the chain stands; left out where it only tells the way. */
  stand?: "done" | "now" | "ahead";
}

/** A chain of up to five steps, numbered, those that are over with a tick: a row on desks, a list on phones. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="steps">
    {each(steps, (step, i) => (
      <li data-stand={step.stand} aria-current={step.stand === "now" ? "step" : undefined}>
        <b>
          <span className="steps-n">{step.stand === "done" ? <Icon name="check" size="small" /> : i + 1}</span>
          {step.name}
        </b>
        <span>{step.note}</span>
        <Icon name="chevron-right" />
      </li>
    ))}
  </ol>
);
