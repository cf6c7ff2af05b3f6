import type { Translate } from "~/i18n/translate";
import type { Crumb } from "~/ui/shell/breadcrumbs";

/** An entry at the editor's desk. */
export const deskEntryHref = (key: string): string => `/editor/register/${encodeURIComponent(key)}`;

/** What people call an entry: a standard by its number, a law by its title. */
export const nameOfEntry = ({ key, number, title }: { key: string; number: string | null; title: string }): string =>
  number !== null && !/^[a-z]/.test(key) ? number : title;

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
