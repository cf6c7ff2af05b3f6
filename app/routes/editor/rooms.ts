import type { Translate } from "~/i18n/translate";
import type { DeskRoom } from "~/routes/page";

/** The rooms of the editor's desk, in the order of the list at its side. */
export const editorRooms = (t: Translate): DeskRoom[] => [
  { href: "/editor", label: t("register.desk.home"), icon: "list" },
  { href: "/editor/reports", label: t("mistakes.desk.title"), icon: "flag" },
  { href: "/editor/register", label: t("register.desk.register"), icon: "document" },
];
