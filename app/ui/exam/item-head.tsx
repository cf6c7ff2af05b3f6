import type { ReactNode } from "react";

export interface ItemHeadProps {
  /** 第12题，共50题. */
  place: ReactNode;
  /** The act that marks the item, a Button of variant `link`. */
  mark?: ReactNode;
  stem: ReactNode;
  /** 单选，2分. */
  rule: ReactNode;
  id?: string;
}

/** Place, stem and rule of an item, above its choices. */
export const ItemHead = ({ place, mark, stem, rule, id }: ItemHeadProps) => (
  <div className="item-head">
    <div className="item-place">
      <p>{place}</p>
      {mark}
    </div>
    <h1 className="item-stem" id={id}>
      {stem}
    </h1>
    <p className="item-rule">{rule}</p>
  </div>
);
