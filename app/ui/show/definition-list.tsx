import type { ReactNode } from "react";
import { each } from "../each";

export interface Definition {
  term: ReactNode;
  value: ReactNode;
  /** A second line in the second ink: 2026年11月30日 周一 24:00截止. */
  note?: ReactNode;
}

/** Facts of one thing: term left, value right; empty values are left out. */
export const DefinitionList = ({ items }: { items: readonly (Definition | false | null | undefined)[] }) => (
  <dl className="facts">
    {each(items, (item) =>
      item && item.value !== null && item.value !== undefined && item.value !== "" ? (
        <div>
          <dt>{item.term}</dt>
          <dd>
            {item.value}
            {item.note ? <span className="facts-note">{item.note}</span> : null}
          </dd>
        </div>
      ) : null,
    )}
  </dl>
);
