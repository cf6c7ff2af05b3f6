import type { Translate } from "~/i18n/translate";
import type { Crumb } from "~/ui/shell/breadcrumbs";

/** The way to a page about one appointment of a firm. */
export const appointmentCrumbs = (t: Translate, enterpriseId: string, here: string, within?: Crumb): Crumb[] => [
  { label: t("appointments.list.title"), href: `/enterprise/${enterpriseId}/appointments` },
  ...(within ? [within] : []),
  { label: here },
];
