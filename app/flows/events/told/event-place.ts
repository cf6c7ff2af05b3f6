import type { AttendanceMode } from "@db/statuses";
import type { Event } from "~/domains/events/event/event";
import { placeLine } from "~/domains/events/event/place-line";
import { type Locale, translator } from "~/i18n/translate";

/**
 * Where somebody takes part, in a line of a mail. Who comes online reads that first, with the place as where the others are; the link
 * itself stands on her own page only, behind the sign-in.
 * @param attendance how she takes part; null where nobody has chosen yet
 * @param room of the session that it is about, where it is about one
 */
export function placeOf(
  locale: Locale,
  { mode, venue, address }: Pick<Event, "mode" | "venue" | "address">,
  attendance: AttendanceMode | null,
  room: string | null = null,
): string {
  const t = translator(locale);
  const place = placeLine({ address, venue }, room, t("ui.comma"));
  if (mode === "online") return t("mail.event.online");
  if (mode === "hybrid" && attendance === "online") return t("mail.event.onlineOf", { place });
  return mode === "hybrid" && attendance === null ? t("mail.event.hybrid", { place }) : place;
}
