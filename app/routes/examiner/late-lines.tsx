import type { LateLine } from "~/flows/exams/read-desk-attempt.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatTime } from "~/kernel/instant-format";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "~/kernel/milliseconds";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

/** How long after the end, in the unit people would use. */
export function lateness(t: Translate, ms: number): string {
  if (ms < MINUTE_MS) return t("staff.examiner.late.seconds", { count: Math.max(1, Math.round(ms / 1000)) });
  if (ms < 2 * HOUR_MS) return t("staff.examiner.late.minutes", { count: Math.round(ms / MINUTE_MS) });
  if (ms < 2 * DAY_MS) return t("staff.examiner.late.hours", { count: Math.round(ms / HOUR_MS) });
  return t("staff.examiner.late.days", { count: Math.round(ms / DAY_MS) });
}

/** What was chosen late. */
export const lateTitle = (t: Translate, { number, letters }: LateLine): string =>
  letters === ""
    ? t("staff.examiner.late.cleared", { number })
    : t("staff.examiner.late.item", { number, choices: letters });

/** When it came, what stands in its place, and how many of its item are not shown. */
export const lateNotes = (t: Translate, { keptAt, lateMs, stored, behind }: LateLine): string[] => [
  t("staff.examiner.late.kept", { time: formatTime(keptAt, true), late: lateness(t, lateMs) }),
  stored === null
    ? t("staff.examiner.late.insteadNone")
    : t("staff.examiner.late.instead", { choices: stored || t("staff.examiner.late.insteadBlank") }),
  ...(behind > 0 ? [t("staff.examiner.late.behind", { count: behind })] : []),
];

/** Late answers of an attempt with their rulings. */
export function LateLines({ late }: { late: readonly LateLine[] }) {
  const t = useT();
  return (
    <RowList>
      {late.map((line) => (
        <Row
          key={line.id}
          level={0}
          title={lateTitle(t, line)}
          meta={[
            ...lateNotes(t, line),
            ...(line.reason === null ? [] : [t("staff.examiner.late.ruledWhy", { reason: line.reason })]),
          ]}
          state={
            line.ruling === "pending" ? (
              <State kind="attention" word={t("staff.examiner.sittings.waiting")} />
            ) : (
              <State
                kind={line.ruling === "accepted" ? "ok" : "plain"}
                word={t(`staff.examiner.late.${line.ruling}`)}
              />
            )
          }
        />
      ))}
    </RowList>
  );
}
