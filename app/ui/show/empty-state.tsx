import type { ReactNode } from "react";

export interface EmptyStateProps {
  /** What will be here: 这里会列出您的证书。 */
  children: ReactNode;
  /** The first step, a LinkButton or link. */
  act?: ReactNode;
}

/** An empty place that says what will be here and offers the first step. */
export const EmptyState = ({ children, act }: EmptyStateProps) => (
  <div className="empty">
    <p>{children}</p>
    {act}
  </div>
);
