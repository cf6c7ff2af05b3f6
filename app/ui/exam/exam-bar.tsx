import type { ReactNode } from "react";

export interface ExamBarProps {
  /** Name of the exam. */
  title: ReactNode;
  /** A SavedMark. */
  saved: ReactNode;
  /** A Clock. */
  clock: ReactNode;
  /** A Callout of kind `strip` when something has to be known: 没有网络，可以接着答. */
  notice?: ReactNode;
}

/** The top of the exam room instead of the site's header: nothing else claims attention. */
export const ExamBar = ({ title, saved, clock, notice }: ExamBarProps) => (
  <header className="exam-bar">
    <div className="exam-bar-in">
      <p className="exam-title">{title}</p>
      {saved}
      {clock}
    </div>
    {notice}
  </header>
);
