import type { ReactNode } from "react";
import { Icon, type IconName } from "../show/icon";

/** `filled` once a page; `outlined` for other acts; `quiet` for those few want; `danger` for what cannot be undone; `link` looks like one. */
export type ButtonVariant = "filled" | "outlined" | "quiet" | "danger" | "link";

export interface ButtonLook {
  variant?: ButtonVariant;
  /** 44 px high, in rows and beside fields; 48 px otherwise. */
  small?: boolean;
  /** `phone`: as wide as the column under 640 px; `always`: everywhere. */
  full?: "phone" | "always";
  icon?: IconName;
}

export interface ButtonProps extends ButtonLook {
  children: ReactNode;
  type?: "submit" | "button";
  name?: string;
  value?: string;
  /** Id of the form when the button stands outside it. */
  form?: string;
  formAction?: string;
  disabled?: boolean;
  /** Hooks for islands. */
  "data-island"?: string;
  "data-part"?: string;
  "aria-describedby"?: string;
  "aria-pressed"?: boolean;
}

/** A button that submits its form; it works without JavaScript unless an island says otherwise. */
export const Button = ({ children, variant = "filled", small, full, icon, type = "submit", ...rest }: ButtonProps) => (
  <button
    className="btn"
    data-variant={variant}
    data-small={small ? "" : undefined}
    data-full={full}
    type={type}
    {...rest}
  >
    {icon ? <Icon name={icon} /> : null}
    <span>{children}</span>
  </button>
);
