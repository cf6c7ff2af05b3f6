import type { ReactNode } from "react";

export interface ActRowProps {
  children: ReactNode;
  /** `apart` puts the first left and the last right (忘记密码 … 去注册); `pair` shares a phone's width 2 : 3 (上一题, 下一题). */
  align?: "apart" | "pair";
}

/** The acts of a form or a band, the main one first. */
export const ActRow = ({ children, align }: ActRowProps) => (
  <div className="acts" data-align={align}>
    {children}
  </div>
);
