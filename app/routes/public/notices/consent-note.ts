import type { Translate } from "~/i18n/translate";

/** That everybody on a list agreed to her publication; of who was erased since, only that she had. */
export function consentNote(t: Translate, lines: readonly { erased: boolean }[]): string {
  const erased = lines.filter((line) => line.erased).length;
  return erased === 0
    ? t("notices.names.consent", { count: lines.length })
    : t("notices.names.consentErased", { count: erased });
}
