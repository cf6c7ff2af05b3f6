import type { DeskCounts } from "~/domains/events/check-in/desk-counts.server";
import { useT } from "~/i18n/context";

/** The live figures of a place: who is here, what this device keeps, what waits for somebody. */
export function DoorCounts({ counts }: { counts: DeskCounts }) {
  const t = useT();
  return (
    <>
      <dl className="door-counts" aria-label={t("checkIn.desk.counts")}>
        <div>
          <dt>{t("checkIn.desk.arrivedCount")}</dt>
          <dd>
            <b data-count="arrived">{counts.arrived}</b>{" "}
            <span data-count="expected">{t("checkIn.desk.expected", { count: counts.expected })}</span>
          </dd>
        </div>
        <div>
          <dt>{t("checkIn.desk.kept")}</dt>
          <dd>
            <b data-count="kept">0</b>
          </dd>
        </div>
        <div>
          <dt>{t("checkIn.desk.toSettle")}</dt>
          <dd>
            <b data-count="waiting">{counts.waiting}</b>
          </dd>
        </div>
      </dl>
      <p className="note door-since" data-part="since" hidden />
    </>
  );
}
