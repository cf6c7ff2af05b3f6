import type { Translate } from "~/i18n/translate";
import type { Crumb } from "~/ui/shell/breadcrumbs";

/** The way to a claim, and to the pages below it. */
export const claimCrumbs = (t: Translate, here: string, within?: Crumb): Crumb[] => [
  { label: t("claims.bureau.title"), href: "/bureau/claims" },
  ...(within ? [within] : []),
  { label: here },
];
