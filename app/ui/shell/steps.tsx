import type { ReactNode } from "react";
import { each } from "../each";
import { Icon } from "../show/icon";

export interface Step {
  name: ReactNode;
  note: ReactNode;
}

/** A chain of up to five steps, numbered: a row on desks, a list on phones. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="steps">
    {each(steps, (step, i) => (
      <li>
        <b>
          <span className="steps-n">{i + 1}</span>
          {step.name}
        </b>
        <span>{step.note}</span>
        <Icon name="chevron-right" />
      </li>
    ))}
  </ol>
);
