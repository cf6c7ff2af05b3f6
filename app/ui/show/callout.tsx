import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export interface CalloutProps {
  tone: "tile" | "gamboge" | "bamboo";
  /** The bold words the line starts with. */
  title?: ReactNode;
  children?: ReactNode;
  icon?: IconName;
  /** From edge to edge with a rule under it, as under a bar: 没有网络，可以接着答。 */
  strip?: boolean;
  /** `status` when it appears as an answer to what the person just did. */
  role?: "status" | "alert";
  id?: string;
}

const signs: Record<CalloutProps["tone"], IconName> = { tile: "info", gamboge: "warning", bamboo: "check-circle" };

/** A tinted note: chosen or told (tile), attention (gamboge), done (bamboo). */
export const Callout = ({ tone, title, children, icon, strip, role, id }: CalloutProps) => (
  <div className="callout" data-tone={tone} data-strip={strip ? "" : undefined} role={role} id={id}>
    <Icon name={icon ?? signs[tone]} />
    <div>
      {title ? <b className="callout-title">{title}</b> : null}
      {children}
    </div>
  </div>
);
