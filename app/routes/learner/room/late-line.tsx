import { Island } from "~/http/island";
import { useT } from "~/i18n/context";
import { Icon } from "~/ui/show/icon";

/** On the page after an exam: answers that this device still keeps go up for a person's decision, and the line says so. */
export function LateLine({
  attempt,
  person,
  mock,
  ended,
}: {
  attempt: string;
  person: string;
  mock: boolean;
  /** For a room of it that is still open somewhere (app/islands/exam-room/room-state.ts). */
  ended: "over" | "handed-in" | "voided";
}) {
  const t = useT();
  return (
    <div
      className="callout"
      data-tone="gamboge"
      data-island="late-answers"
      data-attempt={attempt}
      data-person={person}
      data-ended={ended}
      data-late={t(mock ? "exam.room.lateKeptMock" : "exam.room.lateKept")}
      data-waiting={t("exam.room.lateWaiting")}
      role="status"
      hidden
    >
      <Icon name="clock" />
      <div data-slot="text" />
      <Island name="late-answers" />
    </div>
  );
}
