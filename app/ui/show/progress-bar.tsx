export interface ProgressBarProps {
  value: number;
  max: number;
  /** Says what the bar shows when no text beside it does; without it the bar is decoration. */
  label?: string;
  tone?: "tile" | "bamboo";
}

/** Share of the whole, 0 to 100, never outside. */
export const percent = (value: number, max: number): number =>
  max > 0 ? Math.min(100, Math.max(0, Math.round((value / max) * 1000) / 10)) : 0;

/** A plain bar of how far something is. */
export function ProgressBar({ value, max, label, tone }: ProgressBarProps) {
  const name = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden
    <svg className="bar" data-tone={tone} width="100%" height="8" {...name}>
      <rect className="bar-track" width="100%" height="8" />
      <rect className="bar-fill" width={`${percent(value, max)}%`} height="8" />
    </svg>
  );
}
