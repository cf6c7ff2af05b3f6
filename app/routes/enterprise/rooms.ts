import type { Translate } from "~/i18n/translate";
import type { DeskRoom } from "~/routes/page";

/** The rooms of a firm's desk, in the order of the list at its side. */
export const enterpriseRooms = (_t: Translate, _enterpriseId: string): DeskRoom[] => [];
