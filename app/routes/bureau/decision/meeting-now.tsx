import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";
import type { WrittenMeeting } from "./meeting-fields";

/** What a colleague saved while somebody typed otherwise. */
export function MeetingNow({ meeting: { heldOn, place, chair, present, minutes } }: { meeting: WrittenMeeting }) {
  const t = useT();
  const said = [heldOn, place, chair, present.join(t("ui.listWith")), minutes].filter(Boolean).join(" · ");
  return <Callout tone="gamboge">{t("meeting.word.now", { said: said || t("meeting.fields.empty") })}</Callout>;
}
