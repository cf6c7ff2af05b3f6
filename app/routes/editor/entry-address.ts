import { nameOfEntry } from "~/domains/courses/cited-entry";
import type { Translate } from "~/i18n/translate";
import type { Crumb } from "~/ui/shell/breadcrumbs";

/** An entry at the editor's desk. */
export const deskEntryHref = (key: string): string => `/editor/register/${encodeURIComponent(key)}`;

/** The way to an entry's page, or on to one below it. */
export const entryCrumbs = (
  t: Translate,
  entry: { key: string; number: string | null; title: string },
  below?: string,
): Crumb[] => [
  { label: t("register.desk.register"), href: "/editor/register" },
  below === undefined ? { label: nameOfEntry(entry) } : { label: nameOfEntry(entry), href: deskEntryHref(entry.key) },
  ...(below === undefined ? [] : [{ label: below }]),
];
