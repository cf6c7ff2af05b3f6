import type { CorrectionView } from "~/flows/awards/nomination/correction-views.server";
import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";
import { CorrectionMark } from "./correction-mark";

export interface CorrectionNoteProps {
  /** What was returned to be put right; null where nothing is. */
  returned: { items: readonly CorrectionView[] } | null;
  part: CorrectionView["key"];
}

/** Beside a part: what is wrong with it; nothing where nothing is. */
export function CorrectionNote({ returned, part }: CorrectionNoteProps) {
  const t = useT();
  const item = returned?.items.find(({ key }) => key === part);
  if (!item) return null;
  return (
    <Callout tone="gamboge">
      <span className="kept-lines">{t("nominations.one.correctionHere", { words: item.words })}</span>
      {item.outcome ? (
        <>
          {" "}
          <CorrectionMark outcome={item.outcome} mending />
        </>
      ) : null}
    </Callout>
  );
}
