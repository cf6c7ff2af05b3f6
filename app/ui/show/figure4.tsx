import type { ReactNode } from "react";
import { each } from "../each";

export interface Figure {
  /** The number, already written: 3,906. */
  value: ReactNode;
  /** Unit or whole after it: 家, / 190家. */
  unit?: ReactNode;
  /** One line under it that says what it counts. */
  note: ReactNode;
}

/** A row of at most four figures, each with the words that make it mean something. */
export const Figure4 = ({ figures }: { figures: readonly Figure[] }) => (
  <dl className="figures">
    {each(figures, (figure) => (
      <div className="figure">
        <dt>{figure.note}</dt>
        <dd>
          <b>{figure.value}</b>
          {figure.unit ? <span> {figure.unit}</span> : null}
        </dd>
      </div>
    ))}
  </dl>
);
