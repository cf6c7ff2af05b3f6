import type { ReactNode } from "react";

export interface RowListProps {
  children: ReactNode;
  /** `work` puts why, date and act in columns on desks; `columns` puts rows three abreast. */
  layout?: "work" | "columns";
  /** Titles of 18 px, for lists a page is about (courses, events). */
  size?: "large";
  /** For order that means something (steps, ranks). */
  ordered?: boolean;
}

/** Rows under hair lines: what waits, courses, notices, certificates. */
export function RowList({ children, layout, size, ordered }: RowListProps) {
  const List = ordered ? "ol" : "ul";
  return (
    <List className="rows" data-layout={layout} data-size={size}>
      {children}
    </List>
  );
}
