import { each } from "../each";
export interface SegmentBarProps {
  done: number;
  total: number;
}

/** So many of so many steps, one segment each; the text beside it says the same in words. */
export function SegmentBar({ done, total }: SegmentBarProps) {
  const step = 35;
  return (
    <svg className="segments" width={total * step - 4} height="8" aria-hidden="true">
      {each(Array.from({ length: total }), (_, i) => (
        <rect className={i < done ? "bar-fill" : "bar-track"} x={i * step} width={step - 4} height="8" />
      ))}
    </svg>
  );
}
