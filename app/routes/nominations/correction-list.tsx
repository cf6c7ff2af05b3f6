import type { CorrectionOutcome } from "~/domains/awards/nomination/corrections";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { CorrectionMark } from "./correction-mark";

export interface CorrectionListProps {
  corrections: readonly { name: string; words: string; outcome: CorrectionOutcome | null }[];
}

/** What was to be put right, part by part, and what became of each; phrasing only, so that it stands in a row's line too. */
export function CorrectionList({ corrections }: CorrectionListProps) {
  const t = useT();
  return (
    <span className="correction-lines">
      {each(corrections, ({ name, words, outcome }) => (
        <span>
          <span className="kept-lines">{t("nominationWords.correction.line", { name, words })}</span>
          {outcome ? (
            <>
              {" "}
              <CorrectionMark outcome={outcome} />
            </>
          ) : null}
        </span>
      ))}
    </span>
  );
}
