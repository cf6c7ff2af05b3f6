import type { ReactNode } from "react";

/** Short fields of one kind, three abreast on desks; one under the other on phones. */
export const FieldGrid = ({ children }: { children: ReactNode }) => <div className="field-grid">{children}</div>;
