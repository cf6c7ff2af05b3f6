import type { Translate } from "~/i18n/translate";
import type { DeskRoom } from "~/routes/page";

/** The rooms of the administrator's desk, in the order of the list at its side. */
export const adminRooms = (t: Translate): DeskRoom[] => [
  { href: "/admin", label: t("staff.admin.rooms.people"), icon: "people" },
  { href: "/admin/certificates", label: t("staff.admin.rooms.certificates"), icon: "certificate" },
  { href: "/admin/keys", label: t("staff.admin.rooms.keys"), icon: "key" },
  { href: "/admin/log", label: t("staff.admin.rooms.log"), icon: "list" },
  { href: "/admin/outbox", label: t("staff.admin.rooms.outbox"), icon: "mail" },
  { href: "/admin/faults", label: t("staff.admin.rooms.faults"), icon: "flag" },
  { href: "/admin/qualifications", label: t("staff.admin.rooms.qualifications"), icon: "check-circle" },
  { href: "/admin/programme", label: t("staff.admin.rooms.programme"), icon: "calendar" },
  { href: "/admin/settings", label: t("staff.admin.rooms.settings"), icon: "settings" },
];
