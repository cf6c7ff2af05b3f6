import type { CorrectionOutcome } from "~/domains/awards/nomination/corrections";
import { useT } from "~/i18n/context";
import { State } from "~/ui/show/state";

/** What became of a part that was to be put right, in a word. */
export function CorrectionMark({ outcome }: { outcome: CorrectionOutcome }) {
  const t = useT();
  return (
    <State
      kind={outcome === "unchanged" ? "attention" : "ok"}
      {...(outcome === "unchanged" && { icon: "circle" as const })}
      word={t(`nominationWords.correction.outcomes.${outcome}`)}
    />
  );
}
