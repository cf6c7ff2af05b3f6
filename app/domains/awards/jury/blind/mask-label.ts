import type { Translate } from "~/i18n/translate";
import { choiceLetter } from "~/kernel/choice-letter";
import type { MaskToken } from "./hidden-words";

const STEMS = "甲乙丙丁戊己庚辛壬癸";

/** What a juror reads in the place of something hidden: 申报人, 单位甲. Beyond the tenth firm letters go on. */
export function maskLabel(t: Translate, token: MaskToken, locale: "zh-CN" | "en"): string {
  if (token.kind !== "firm") return t(`jury.mask.${token.kind}`);
  const letter = (locale === "zh-CN" && STEMS[token.place]) || choiceLetter(token.place);
  return t("jury.mask.firm", { letter });
}
