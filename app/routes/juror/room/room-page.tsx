import type { RoomView } from "~/flows/awards/juror-room/room-view.server";
import { Island } from "~/http/island";
import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatTime } from "~/kernel/instant-format";
import { RoomBar } from "~/ui/jury/room-bar";
import { RoomLayout } from "~/ui/jury/room-layout";
import { RoomSaved } from "~/ui/jury/room-saved";
import { PageShell } from "~/ui/shell/page-shell";
import { jurorCycleHref } from "../desk";
import type { SaveAnswer } from "./open-criterion";
import { Outcome, type OutcomeProps } from "./outcome";
import { RoomDossier } from "./room-dossier";
import { RoomRubric } from "./room-rubric";
import { savedState } from "./saved-state";

export interface RoomPageProps extends Omit<OutcomeProps, "view"> {
  view: RoomView;
  progress: { all: number; handedIn: number };
  answer: SaveAnswer | undefined;
}

/** The room: the dossier, the rubric beside it, nothing else. */
export function RoomPage({ view, progress, answer, ...outcome }: RoomPageProps) {
  const t = useT();
  const locale = useLocale();
  const { cycle, jurorNumber, savedAt } = view;
  const stored = savedState(answer, savedAt);
  return (
    <PageShell
      header={
        <RoomBar
          name={t("juror.desk")}
          home="/juror"
          where={t("juror.room.blind", { title: cycle.title, number: jurorNumber })}
          saved={
            <RoomSaved
              state={stored}
              {...(savedAt !== null && {
                at: `${formatDay(savedAt, locale, { short: true })} ${formatTime(savedAt, true)}`,
              })}
              failed={{ word: t("juror.room.unsaved"), hint: stored === "failed" ? "" : t("juror.room.unsavedHint") }}
            />
          }
          progress={{
            href: jurorCycleHref(cycle),
            text: t("juror.handedInOf", { all: progress.all, done: progress.handedIn }),
          }}
        />
      }
    >
      <RoomLayout
        dossier={<RoomDossier view={view} />}
        rubric={
          <>
            <RoomRubric view={view} answer={answer} />
            <Outcome view={view} {...outcome} />
          </>
        }
        jump={{
          dossierLink: t("juror.room.dossierLink"),
          rubricLink: t("juror.room.rubricLink"),
          label: t("juror.desk"),
        }}
      />
      <Island name="juror-room" />
    </PageShell>
  );
}
