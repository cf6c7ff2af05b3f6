import type { EligibilityChange } from "~/domains/awards/eligibility/eligibility";
import { changeWords } from "~/flows/awards/words/eligibility-words";
import { useLocale, useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Callout } from "~/ui/show/callout";

/** Rules that come out otherwise than when it was handed in before; nothing where none does. */
export function SubmissionChanges({ changes }: { changes: readonly EligibilityChange[] }) {
  const t = useT();
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <Callout tone="tile" title={t("nominations.submission.changes")}>
      <ul>
        {each(changeWords(t, locale, changes), ({ asked, before, after }) => (
          <li>{t("nominations.submission.change", { rule: asked, before, after })}</li>
        ))}
      </ul>
    </Callout>
  );
}
