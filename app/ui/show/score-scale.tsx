import { useT } from "../../i18n/context";
import { percent } from "./progress-bar";

export interface ScoreScaleProps {
  score: number;
  /** Points that could be had. */
  max: number;
  /** Points needed. */
  cut: number;
}

const anchor = (at: number): "start" | "middle" | "end" => (at < 12 ? "start" : at > 88 ? "end" : "middle");

/** Score and cut score on one scale: the number in words above, the bar with the cut line under it. */
export function ScoreScale({ score, max, cut }: ScoreScaleProps) {
  const t = useT();
  const at = percent(cut, max);
  return (
    <div className="scale" data-passed={score >= cut ? "" : undefined}>
      <p className="scale-line">
        <b className="scale-score">{t("ui.score", { score })}</b> <span>{t("ui.scoreOf", { max, cut })}</span>
      </p>
      <svg className="scale-bar" width="100%" height="48" aria-hidden="true">
        <rect className="bar-track" width="100%" height="8" y="6" />
        <rect className="bar-fill" width={`${percent(score, max)}%`} height="8" y="6" />
        <rect className="scale-cut" x={`${at}%`} width="2" height="20" />
        <text x={`${at}%`} y="20" dy="1.15em" textAnchor={anchor(at)}>
          {t("ui.cut", { cut })}
        </text>
      </svg>
    </div>
  );
}
