import type { MistakenNames } from "@db/schema/mistakes";
import type { Translate } from "~/i18n/translate";

/** How a place is called in a language; the names of courses and lessons are as they are taught. */
export const mistakeName = (t: Translate, { line, ...names }: MistakenNames): string =>
  t(`mistakes.place.${line}`, names);
