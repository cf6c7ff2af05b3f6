import { useT } from "~/i18n/context";
import { Callout } from "~/ui/show/callout";

/** One line for each thing that is in the way, hidden until the browser finds it so. Nothing here is an alarm. */
export function DoorStrips({ desk }: { desk: string }) {
  const t = useT();
  return (
    <div className="door-strips" role="status">
      <div data-strip="offline" hidden>
        <Callout tone="gamboge" title={t("checkIn.desk.offline")} icon="cloud-off" strip>
          <span data-slot="kept" />
        </Callout>
      </div>
      <div data-strip="no-list" hidden>
        <Callout tone="gamboge" title={t("checkIn.desk.noListTitle")} icon="people" strip>
          {t("checkIn.desk.noListHint")}
        </Callout>
      </div>
      <div data-strip="signed-out" hidden>
        <Callout tone="gamboge" title={t("checkIn.desk.signedOut")} icon="lock" strip>
          <span data-slot="kept" />{" "}
          <a href={`/login?redirectTo=${encodeURIComponent(`/check-in/${desk}`)}`}>{t("checkIn.desk.signIn")}</a>
        </Callout>
      </div>
      <div data-strip="full" hidden>
        <Callout tone="gamboge" title={t("checkIn.desk.full")} icon="warning" strip>
          <span data-slot="kept" />
        </Callout>
      </div>
      <div data-strip="troubled" hidden>
        <Callout tone="gamboge" title={t("checkIn.desk.troubled")} icon="warning" strip>
          <span data-slot="kept" />
        </Callout>
      </div>
      <div data-strip="refused" hidden>
        <Callout tone="gamboge" icon="warning" strip>
          <span data-slot="kept" />
        </Callout>
      </div>
      <div data-strip="others" hidden>
        <Callout tone="gamboge" icon="people" strip>
          <span data-slot="kept" />
        </Callout>
      </div>
      <div data-strip="end" hidden>
        <Callout tone="gamboge" icon="warning" strip>
          <span data-slot="kept" />
        </Callout>
      </div>
    </div>
  );
}
