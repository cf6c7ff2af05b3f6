import { useT } from "~/i18n/context";
import { Instant } from "~/ui/show/instant";
import { State } from "~/ui/show/state";

/** Whether a meeting's list is settled, and since when. */
export function MeetingState({ closedAt, size }: { closedAt: number | null; size?: "large" }) {
  const t = useT();
  const large = size && { size };
  return closedAt === null ? (
    <State kind="progress" word={t("meeting.states.open")} {...large} />
  ) : (
    <State kind="ok" word={t("meeting.states.closed")} detail={<Instant ms={closedAt} />} {...large} />
  );
}
