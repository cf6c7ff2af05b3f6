import type { SavedMeanwhile } from "~/flows/awards/jury/ballots/save-criterion.server";
import { useT } from "~/i18n/context";
import { formatTime } from "~/kernel/instant-format";
import { Callout } from "~/ui/show/callout";

export interface MeanwhileNoteProps {
  meanwhile: SavedMeanwhile;
  levels: readonly { from: number; to: number }[];
}

/** What another window saved of this criterion, beside what was typed here. */
export function MeanwhileNote({ meanwhile, levels }: MeanwhileNoteProps) {
  const t = useT();
  const { level, score, reason, savedAt } = meanwhile;
  const span = levels[level ?? -1];
  const lines = [
    ...(span ? [t("juror.room.meanwhileLevel", { from: span.from, to: span.to })] : []),
    ...(score === null ? [] : [t("juror.room.meanwhileScore", { score })]),
    ...(reason === "" ? [] : [t("juror.room.meanwhileReason", { reason })]),
  ];
  return (
    <Callout tone="gamboge" title={t("juror.room.meanwhile")}>
      <span data-part="meanwhile" hidden />
      <p>{t("juror.room.meanwhileLead", { time: formatTime(savedAt, true) })}</p>
      {lines.length === 0 ? <p>{t("juror.room.meanwhileEmpty")}</p> : null}
      {lines.map((line) => (
        <p key={line} className="lines">
          {line}
        </p>
      ))}
    </Callout>
  );
}
