import { Island } from "~/http/island";
import { useT } from "~/i18n/context";
import { Icon } from "~/ui/show/icon";

/** On the page after an exam: answers that this device still keeps go up for a person's decision, and the line says so. */
export function LateLine({ attempt, person, mock }: { attempt: string; person: string; mock: boolean }) {
  const t = useT();
  return (
    <div
      className="callout"
      data-tone="gamboge"
      data-island="late-answers"
      data-attempt={attempt}
      data-person={person}
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
