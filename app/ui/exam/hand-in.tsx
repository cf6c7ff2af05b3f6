import type { ReactNode } from "react";

export interface HandInProps {
  /** The outlined button or link, last on the page. */
  act: ReactNode;
  /** 15:30自动收卷，已保存的都算数. */
  note: ReactNode;
}

/** Handing in: outlined, last, with what happens when time is up. */
export const HandIn = ({ act, note }: HandInProps) => (
  <div className="hand-in">
    {act}
    <p className="note">{note}</p>
  </div>
);
