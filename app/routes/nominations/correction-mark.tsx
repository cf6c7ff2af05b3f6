import type { CorrectionOutcome } from "~/domains/awards/nomination/corrections";
import { useT } from "~/i18n/context";
import { State } from "~/ui/show/state";

export interface CorrectionMarkProps {
  outcome: CorrectionOutcome;
  /** It is not handed in again yet. */
  mending?: boolean;
}

/** What became of a part that was to be put right, in a word. */
export function CorrectionMark({ outcome, mending }: CorrectionMarkProps) {
  const t = useT();
  return (
    <State
      kind={outcome === "unchanged" ? "attention" : "ok"}
      {...(outcome === "unchanged" && { icon: "circle" as const })}
      word={t(
        mending && outcome === "unchanged"
          ? "nominationWords.correction.notYet"
          : `nominationWords.correction.outcomes.${outcome}`,
      )}
    />
  );
}
