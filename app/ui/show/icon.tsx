import { type IconName, iconPaths } from "./icon-paths";

export type { IconName } from "./icon-paths";

export interface IconProps {
  name: IconName;
  /** Drawn at 20 px beside text; `small` 16, `large` 28. */
  size?: "small" | "large";
}

/** A sign beside a word. It is never the only carrier of a meaning, so it is hidden from assistive technology. */
export function Icon({ name, size }: IconProps) {
  const sign: { d: string; fill?: string } = iconPaths[name];
  return (
    <svg className="icon" data-size={size} viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={sign.d} />
      {sign.fill ? <path className="icon-fill" d={sign.fill} /> : null}
    </svg>
  );
}
