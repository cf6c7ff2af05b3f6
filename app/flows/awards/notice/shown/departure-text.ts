import type { Translate } from "~/i18n/translate";
import type { NoticeDeparture } from "./notice-departures.server";

/** A departure in one sentence, on the page as on paper. */
export function departureText(t: Translate, { name, listed, veto, text }: NoticeDeparture): string {
  if (veto !== null) return t("notices.departures.veto", { kind: t(`meeting.vetoKinds.${veto}`), text });
  if (!listed) return t("notices.departures.out", { text });
  return t("notices.departures.in", { name: name ?? t("notices.names.erased"), text });
}
