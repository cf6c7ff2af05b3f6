import type { ReactNode } from "react";
import type { Unsaved } from "~/domains/assessment/room-address";
import { useT } from "~/i18n/context";
import type { TextKey } from "~/i18n/translate";
import { Icon, type IconName } from "~/ui/show/icon";
import { TakePen } from "./take-pen";

interface LineProps {
  name: string;
  /** The bold words it starts with. */
  title?: ReactNode;
  icon?: IconName;
  shown?: boolean;
  children?: ReactNode;
}

/** How it ended: by the clock, by herself on another device, by an examiner. */
const ENDINGS: readonly [string, IconName, TextKey][] = [
  ["over", "clock", "exam.room.over"],
  ["handed-in", "check-circle", "exam.room.handedIn"],
  ["voided", "warning", "exam.room.voided"],
];

const Line = ({ name, title, icon = "warning", shown, children }: LineProps) => (
  <div className="callout" data-tone="gamboge" data-strip="" data-notice={name} hidden={!shown}>
    <Icon name={icon} />
    <div>
      {title ? <b className="callout-title">{title}</b> : null}
      {children}
    </div>
  </div>
);

/** Lines that the room may need: shown by the page when it is read-only, by the island for the rest. */
export function RoomNotices({
  attempt,
  readOnly,
  unsaved,
  kept,
  here,
  login,
}: {
  attempt: string;
  readOnly: boolean;
  /** Why the page she sent last was not stored. */
  unsaved: Unsaved | null;
  /** What she ticked on it is ticked again. */
  kept: boolean;
  here: string;
  login: string;
}) {
  const t = useT();
  const take = <TakePen attempt={attempt} back={unsaved ? here : undefined} />;
  return (
    <div aria-live="polite">
      {unsaved ? (
        <Line
          name="page-unsaved"
          title={t(unsaved === "pen" ? "exam.room.unsavedPen" : "exam.room.unsavedSignedOut")}
          shown
        >
          {t(
            kept
              ? readOnly
                ? "exam.room.unsavedTakeFirst"
                : "exam.room.unsavedSaveNow"
              : "exam.room.unsavedTickAgain",
          )}
        </Line>
      ) : null}
      {readOnly ? (
        <Line name="read-only" icon="lock" title={t("exam.room.readOnly")} shown>
          {take}
        </Line>
      ) : (
        <Line name="pen-elsewhere" icon="lock" title={t("exam.room.penElsewhere")}>
          {take}
        </Line>
      )}
      <Line name="offline" icon="cloud-off" title={t("exam.room.offline")}>
        {t("exam.room.offlineMore")}
      </Line>
      <Line name="memory" title={t("exam.room.memory")}>
        {t("exam.room.memoryMore")}
      </Line>
      <Line name="conflict" icon="info">
        <span data-slot="text" />
      </Line>
      <Line name="signed-out" icon="lock" title={t("exam.room.signedOut")}>
        <a href={login}>{t("exam.room.signIn")}</a>
      </Line>
      <Line name="full" title={t("exam.room.full")} />
      {ENDINGS.map(([name, icon, title]) => (
        <Line key={name} name={name} icon={icon} title={t(title)}>
          <span data-slot="text" /> <a href={`/attempts/${attempt}/report`}>{t("exam.room.report")}</a>
        </Line>
      ))}
      <Line name="reload" title={t("exam.room.reload")} />
    </div>
  );
}
