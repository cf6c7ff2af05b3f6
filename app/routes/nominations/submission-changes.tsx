import type { EligibilityChange } from "~/domains/awards/eligibility/eligibility";
import { useLocale, useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Callout } from "~/ui/show/callout";
import { lineWords } from "./eligibility-words";

/** Rules that come out otherwise than when it was handed in before; nothing where none does. */
export function SubmissionChanges({ changes }: { changes: readonly EligibilityChange[] }) {
  const t = useT();
  const locale = useLocale();
  if (changes.length === 0) return null;
  const said = (line: EligibilityChange["before"]) => (line ? lineWords(t, locale, line).detail : "–");
  return (
    <Callout tone="tile" title={t("nominations.submission.changes")}>
      <ul>
        {each(changes, ({ before, after }) => {
          const line = after ?? before;
          const rule = line ? lineWords(t, locale, line).rule : "";
          return <li>{t("nominations.submission.change", { rule, before: said(before), after: said(after) })}</li>;
        })}
      </ul>
    </Callout>
  );
}
