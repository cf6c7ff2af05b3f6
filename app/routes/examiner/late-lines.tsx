import type { LateLine } from "~/flows/read-desk-attempt.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatTime } from "~/kernel/instant-format";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";

/** How long after the end, in the unit people would use. */
export function lateness(t: Translate, ms: number): string {
  if (ms < 60_000) return t("staff.examiner.late.seconds", { seconds: Math.max(1, Math.round(ms / 1000)) });
  if (ms < 7_200_000) return t("staff.examiner.late.minutes", { minutes: Math.round(ms / 60_000) });
  return t("staff.examiner.late.hours", { hours: Math.round(ms / 3_600_000) });
}

/** What was chosen late. */
export const lateTitle = (t: Translate, { number, letters }: LateLine): string =>
  letters === ""
    ? t("staff.examiner.late.cleared", { number })
    : t("staff.examiner.late.item", { number, choices: letters });

/** When it came, and what stands in its place. */
export const lateNotes = (t: Translate, { keptAt, lateMs, stored }: LateLine): string[] => [
  t("staff.examiner.late.kept", { time: formatTime(keptAt, true), late: lateness(t, lateMs) }),
  stored === null
    ? t("staff.examiner.late.insteadNone")
    : t("staff.examiner.late.instead", { choices: stored || t("staff.examiner.late.insteadBlank") }),
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
