import type { AttendanceRow } from "~/flows/events/after/attendance-view.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay } from "~/kernel/instant-format";
import { formatStretch } from "~/kernel/instant-span";
import { each } from "~/ui/each";
import { State } from "~/ui/show/state";

/** Her firm, and that she came without having signed up; one element, so that on a phone none of it falls into the column of the names. */
export function FirmLine({ line: { firm, walkIn } }: { line: Pick<AttendanceRow, "firm" | "walkIn"> }) {
  const t = useT();
  return <span>{[firm, walkIn && t("after.walkIn")].filter(Boolean).join(t("ui.comma")) || "–"}</span>;
}

/** Where and when somebody was seen, a line each. */
export function SeenLines({
  line: { seen, typedIn, settledIn, dated, overlaps },
}: {
  line: Pick<AttendanceRow, "seen" | "typedIn" | "settledIn" | "dated" | "overlaps">;
}) {
  const t = useT();
  const locale = useLocale();
  if (seen.length === 0) return <span className="note">{t("after.attendance.notSeen")}</span>;
  return (
    <span className="stack">
      {each(seen, ({ session, from, to, earns }) => (
        <span>
          {session ?? t("after.wholeEvent")}{" "}
          {dated ? `${formatDay(from, locale, { weekday: true, short: true })} ` : ""}
          {formatStretch(from, to)}
          {earns ? "" : ` (${t("after.attendance.earnsNothing")})`}
        </span>
      ))}
      {overlaps ? <span className="note">{t("after.attendance.overlaps")}</span> : null}
      {typedIn ? <span className="note">{t("after.attendance.typedIn")}</span> : null}
      {settledIn ? <span className="note">{t("after.attendance.settledIn")}</span> : null}
    </span>
  );
}

/** What is said of her attendance; before the end only what an organizer said beforehand. */
export function OutcomeMark({
  line,
  over,
}: {
  line: Pick<AttendanceRow, "outcome" | "outcomeNow" | "byHand" | "unchecked">;
  over: boolean;
}) {
  const t = useT();
  if (over && line.unchecked) return <>{t("after.attendance.unchecked")}</>;
  const outcome = line.outcome ?? (over || line.outcomeNow !== "absent" ? line.outcomeNow : null);
  if (outcome === null) return <>–</>;
  const kind = outcome === "attended" ? "ok" : "plain";
  const detail = line.byHand ? t("after.attendance.byHand") : undefined;
  return <State kind={kind} word={t(`after.outcomes.${outcome}`)} detail={detail} />;
}
