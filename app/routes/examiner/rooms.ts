import type { Translate } from "~/i18n/translate";
import type { DeskRoom } from "~/routes/page";

/** The rooms of the examiner's desk. */
export const examinerRooms = (t: Translate): DeskRoom[] => [
  { href: "/examiner", label: t("staff.examiner.rooms.sittings"), icon: "pencil" },
  { href: "/examiner/late-answers", label: t("staff.examiner.rooms.late"), icon: "clock" },
];
