import { scanWords } from "~/domains/events/check-in/scan-words";
import { Island } from "~/http/island";
import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatInstant } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import type { told } from "~/routes/refused";
import { LinkButton } from "~/ui/acts/link-button";
import { PageShell } from "~/ui/shell/page-shell";
import { Callout } from "~/ui/show/callout";
import { joinPhrases } from "~/ui/show/phrases";
import { DoorCamera } from "./door-camera";
import { DoorCounts } from "./door-counts";
import { DoorPanels, PanelLink } from "./door-panels";
import { DoorStrips } from "./door-strips";
import type { DoorView } from "./door-view.server";
import { LookSigns, ScanRow } from "./scan-row";
import { UndoDialog } from "./undo-dialog";

export interface DoorPageProps {
  view: DoorView;
  refused?: ReturnType<typeof told>;
}

/** `<` can not end the script element from inside its JSON. */
const safeJson = (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c");

/** The desk at a door: for one hand and bad light. Whole without JavaScript; with it a camera, and a queue of its own. */
export function DoorPage({ view, refused = {} }: DoorPageProps) {
  const t = useT();
  const locale = useLocale();
  const { state, heading, event, shown, scans, direction, counts, closedAt } = view;
  const at = `/check-in/${state.desk}`;
  const words = shown && scanWords(shown, state.texts, state.desk, locale);
  const row = { texts: state.texts, deskId: state.desk, eventSlug: state.eventSlug, locale };
  const header = (
    <header className="door-bar">
      <div className="door-bar-in">
        <div>
          <h1>{joinPhrases(event.title)}</h1>
          <p>
            {heading}
            {t("ui.comma")}
            <time>{formatDay(event.startsAt, locale, { weekday: true })}</time>
          </p>
        </div>
        {closedAt === null ? (
          <a href={`${at}/closing`} data-part="end">
            {t("checkIn.desk.end")}
          </a>
        ) : null}
      </div>
      <DoorStrips desk={state.desk} />
    </header>
  );
  return (
    <PageShell header={header}>
      <div className="door" data-island="check-in">
        {closedAt === null ? (
          <div className="door-work">
            <div data-part="other-day" hidden={!view.otherDay}>
              <Callout tone="gamboge">
                {t("checkIn.desk.otherDay", { time: formatSpan(state.span.startsAt, state.span.endsAt, locale) })}
              </Callout>
            </div>
            <DoorCamera />
            <div className="door-result" data-part="result" data-look={words?.look ?? "ready"} role="status">
              <LookSigns />
              <div>
                <p className="door-result-line" data-slot="line">
                  {words?.result ?? t("checkIn.desk.ready")}
                </p>
                <p data-slot="detail">{words?.detail ?? t("checkIn.desk.readyHint")}</p>
              </div>
            </div>
            <nav className="door-directions" aria-label={t("checkIn.desk.direction")}>
              {(["in", "out"] as const).map((one) => (
                <a
                  key={one}
                  href={one === "in" ? at : `${at}?direction=out`}
                  data-direction={one}
                  aria-current={direction === one ? "true" : undefined}
                >
                  {t(`checkIn.desk.${one}`)}
                </a>
              ))}
            </nav>
            <div className="door-acts">
              <PanelLink id="code" icon="keyboard" label={t("checkIn.desk.code")} />
              <PanelLink id="find" icon="search" label={t("checkIn.desk.find")} />
              <PanelLink id="walk-in" icon="plus" label={t("checkIn.desk.walkIn")} />
            </div>
            <DoorPanels view={view} refused={refused} />
          </div>
        ) : (
          <div className="door-work">
            <Callout tone="tile" title={t("checkIn.desk.closedTitle")}>
              <p>{t("checkIn.desk.closedHint", { time: formatInstant(closedAt, locale) })}</p>
            </Callout>
            <p>
              <LinkButton href={`/organizer/events/${state.eventSlug}/desks`}>{t("checkIn.desk.toDesks")}</LinkButton>
            </p>
          </div>
        )}
        <div className="door-side">
          <DoorCounts counts={counts} />
          <section className="section" aria-labelledby="last-scans">
            <div className="section-head">
              <h2 id="last-scans">{t("checkIn.desk.last")}</h2>
              <a href={`/organizer/events/${state.eventSlug}/desks`}>{t("checkIn.desk.toDesks")}</a>
            </div>
            <ul className="scans" data-part="scans">
              {scans.map((scan) => (
                <ScanRow key={scan.id} scan={scan} {...row} />
              ))}
            </ul>
            <p className="note" data-part="no-scans" hidden={scans.length > 0}>
              {t("checkIn.desk.noScans")}
            </p>
            <template data-part="scan-row">
              <ScanRow {...row} />
            </template>
          </section>
          <noscript>
            <p className="note">{t("checkIn.desk.noScript")}</p>
          </noscript>
          <p className="note" data-part="purge" hidden />
        </div>
        <UndoDialog />
      </div>
      <script
        type="application/json"
        id="door-state"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose `<` are escaped
        dangerouslySetInnerHTML={{ __html: safeJson(state) }}
      />
      <Island name="check-in" />
    </PageShell>
  );
}
