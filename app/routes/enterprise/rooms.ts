import type { Translate } from "~/i18n/translate";
import type { DeskRoom } from "~/routes/page";

/** The rooms of a firm's desk, in the order of the list at its side. */
export const enterpriseRooms = (t: Translate, enterpriseId: string): DeskRoom[] => [
  { href: `/enterprise/${enterpriseId}`, label: t("appointments.desk.room"), icon: "home" },
  { href: `/enterprise/${enterpriseId}/appointments`, label: t("appointments.desk.list"), icon: "document" },
  { href: `/enterprise/${enterpriseId}/duties`, label: t("duties.firm.room"), icon: "list" },
  { href: `/enterprise/${enterpriseId}/standards`, label: t("duties.firm.standardsRoom"), icon: "book" },
  { href: `/enterprise/${enterpriseId}/awards`, label: t("nominations.firm.room"), icon: "certificate" },
  { href: `/enterprise/${enterpriseId}/facts`, label: t("enterprises.change.room"), icon: "building" },
  { href: `/enterprise/${enterpriseId}/administrators`, label: t("claims.firm.room"), icon: "people" },
];
