import type { Translate } from "~/i18n/translate";
import type { DeskRoom } from "~/routes/page";

/** The rooms of the bureau's desk, in the order of the list at its side. */
export const bureauRooms = (t: Translate): DeskRoom[] => [
  { href: "/bureau", label: t("bureau.rooms.home"), icon: "list" },
  { href: "/bureau/claims", label: t("claims.bureau.room"), icon: "person" },
  { href: "/bureau/hours", label: t("hours.bureau.room"), icon: "clock" },
  {
    href: "/bureau/awards",
    label: t("awardDesk.room"),
    icon: "certificate",
    also: ["/bureau/nominations/", "/bureau/experts"],
  },
  { href: "/bureau/enterprises", label: t("bureau.rooms.enterprises"), icon: "building" },
];
