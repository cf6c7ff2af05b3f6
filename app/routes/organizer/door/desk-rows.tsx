import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import type { ListedDesk } from "./desks-view.server";

/** The desks of an event: where each stands, how many it let in, when its device was last in touch. */
export function DeskRows({ desks }: { desks: readonly ListedDesk[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <RowList>
      {desks.map(({ id, name, place, own, arrived, expected, seenAt, closedAt }) => (
        <Row
          key={id}
          title={`${name}${t("ui.comma")}${place ?? t("checkIn.desk.door")}`}
          state={
            closedAt === null ? (
              <State
                kind="progress"
                word={t("checkIn.desks.running")}
                detail={t("checkIn.desks.seen", { time: formatInstant(seenAt, locale, true) })}
              />
            ) : (
              <State kind="plain" word={t("checkIn.desks.closed")} detail={formatInstant(closedAt, locale, true)} />
            )
          }
          meta={[
            [t("checkIn.desks.own", { count: own }), t("checkIn.desks.arrived", { arrived, expected })].join(
              locale === "en" ? "; " : "；",
            ),
          ]}
          act={
            closedAt === null ? (
              <ActRow>
                <LinkButton href={`/check-in/${id}`} variant="outlined" small>
                  {t("checkIn.desks.go")}
                </LinkButton>
                <a href={`/check-in/${id}/closing`}>{t("checkIn.desk.end")}</a>
              </ActRow>
            ) : undefined
          }
        />
      ))}
    </RowList>
  );
}
