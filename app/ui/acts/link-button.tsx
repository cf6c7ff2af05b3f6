import type { ReactNode } from "react";
import { useLocale } from "../../i18n/context";
import { Icon } from "../show/icon";
import type { ButtonLook } from "./button";

export interface LinkButtonProps extends ButtonLook {
  href: string;
  children: ReactNode;
  /** A file the browser keeps; `size` is told in the words: 下载证书（PDF，48 KB）. */
  download?: boolean;
  /** Kind and size of the file, in brackets after the words: PDF，48 KB. */
  size?: string;
  rel?: string;
  "data-island"?: string;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ children, variant = "filled", small, full, icon, size, ...rest }: LinkButtonProps) {
  const english = useLocale() === "en";
  const sign = icon ?? (rest.download ? "download" : undefined);
  return (
    <a className="btn" data-variant={variant} data-small={small ? "" : undefined} data-full={full} {...rest}>
      {sign ? <Icon name={sign} /> : null}
      <span>
        {children}
        {size ? <span>{english ? ` (${size})` : `（${size}）`}</span> : null}
      </span>
    </a>
  );
}
