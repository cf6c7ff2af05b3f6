import type { Translate } from "~/i18n/translate";
import type { Crumb } from "~/ui/shell/breadcrumbs";

/** The way to a claim of hours, and to the pages below it. */
export const hourClaimCrumbs = (t: Translate, here: string, within?: Crumb): Crumb[] => [
  { label: t("hours.bureau.title"), href: "/bureau/hours" },
  ...(within ? [within] : []),
  { label: here },
];
