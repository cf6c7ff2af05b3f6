import type { Translate } from "~/i18n/translate";
import type { Crumb } from "~/ui/shell/breadcrumbs";

/** The way to a person on the administrator's desk, and to what is done there. */
export const personCrumbs = (t: Translate, { id, name }: { id: string; name: string }, below?: string): Crumb[] => [
  { label: t("staff.admin.people.title"), href: "/admin" },
  ...(below === undefined ? [{ label: name }] : [{ label: name, href: `/admin/people/${id}` }, { label: below }]),
];
