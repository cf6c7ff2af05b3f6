import type { ReactNode } from "react";

export interface ColumnsProps {
  children: ReactNode;
  /** Right of it on desks, below on phones. */
  side: ReactNode;
  /** `even` halves the width; otherwise the side is a good third. */
  split?: "even";
}

/** Two columns on desks, one on phones, in the order of the document. */
export const Columns = ({ children, side, split }: ColumnsProps) => (
  <div className="columns" data-split={split}>
    <div>{children}</div>
    <div>{side}</div>
  </div>
);
