import type { ReactNode } from "react";

/** Words for those who hear the page: in the document, not on the screen. */
export const HiddenText = ({ children }: { children: ReactNode }) => <span className="vh">{children}</span>;
