import type { Translate } from "~/i18n/translate";
import type { NoticeDeparture } from "./notice-departures.server";

/** A departure in one sentence, on the page as on paper. */
export function departureText(t: Translate, { name, kind, veto, text, count }: NoticeDeparture): string {
  switch (kind) {
    case "barred":
      return t("notices.departures.veto", { kind: veto === null ? "" : t(`meeting.vetoKinds.${veto}`), text });
    case "passed-over":
      return t("notices.departures.out", { text });
    case "gone":
      return t("notices.departures.gone");
    case "tie":
      return t("notices.departures.tie", { count, text });
    case "listed":
      return t("notices.departures.in", { name: name ?? t("notices.names.erased"), text });
  }
}
