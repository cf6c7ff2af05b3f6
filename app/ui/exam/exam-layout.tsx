import type { ReactNode } from "react";

export interface ExamLayoutProps {
  /** The item or items with their acts. */
  children: ReactNode;
  /** The list of items and handing in. */
  side: ReactNode;
}

/** The room: the item left, the list of items right; on phones one under the other. */
export const ExamLayout = ({ children, side }: ExamLayoutProps) => (
  <div className="exam">
    <div className="exam-item">{children}</div>
    <aside className="exam-side">{side}</aside>
  </div>
);
