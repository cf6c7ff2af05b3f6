import type { CorrectionItem } from "@db/schema/nominations";
import type { Locale, Translate } from "~/i18n/translate";
import { exhibitWords, titledExhibit } from "./exhibit-words";

type Item = Pick<CorrectionItem, "part" | "exhibit">;

/** What a part is called: 主要事迹; of an exhibit which one, or only that there was one where it is not told any more. */
export function correctionName(t: Translate, locale: Locale, { part, exhibit }: Item): string {
  if (part === "exhibit" && exhibit) return titledExhibit(t, exhibitWords(t, locale, exhibit));
  return t(`nominationWords.correction.parts.${part}`);
}

/** The part and what is wrong with it in a line: 主要事迹：请写明时间 */
export const correctionLine = (t: Translate, locale: Locale, item: Item & { words: string | null }): string =>
  t("nominationWords.correction.line", { name: correctionName(t, locale, item), words: item.words ?? "" });
