import type { Translate } from "~/i18n/translate";
import type { DeskRoom } from "~/routes/page";

/** The rooms of the organizer's desk, in the order of the list at its side. */
export const organizerRooms = (t: Translate): DeskRoom[] => [
  { href: "/organizer", label: t("organizer.rooms.home"), icon: "list" },
  { href: "/organizer/events", label: t("organizer.rooms.events"), icon: "calendar" },
  { href: "/organizer/events/new", label: t("organizer.rooms.new"), icon: "plus" },
];
