import type { SealedCount } from "~/domains/awards/jury/sealed-count.server";
import type { Translate } from "~/i18n/translate";

/** How many ballots the list rests on, in sentences, on the page as on paper: what is missing and what does not count is said, and why. */
export function ballotsText(
  t: Translate,
  { asked, given, missing, short, setAside, asideLate, reason }: SealedCount,
): string[] {
  return [
    missing === 0
      ? t("notices.ballots.whole", { count: given })
      : t("notices.ballots.missing", { count: missing, asked, given, short }),
    ...(reason === null ? [] : [t("notices.ballots.why", { reason })]),
    ...(setAside === 0 ? [] : [t("notices.ballots.setAside", { count: setAside })]),
    ...(asideLate === 0 ? [] : [t("notices.ballots.asideLate", { count: asideLate })]),
  ];
}
